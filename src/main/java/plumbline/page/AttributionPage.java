package plumbline.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import plumbline.charter.Attribution;
import plumbline.charter.Attribution.Model;
import plumbline.charter.Markdown;
import plumbline.charter.Unit;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.calendar.Period;
import plumbline.metric.plan.Credits;
import plumbline.metric.plan.Credits.Credit;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;

/** What each channel is credited with, by several models side by side. */
final class AttributionPage {

  private static final int MONTHS = 3;

  private final Telling telling;
  private final Voice voice;

  AttributionPage(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
  }

  Optional<Page> page() {
    Optional<Attribution> declared = telling.charter().attribution();
    Optional<Credits> credits = telling.material().rowAnswers().credits();
    return declared.flatMap(attribution -> credits.map(known -> page(attribution, known)));
  }

  private Page page(Attribution attribution, Credits credits) {
    Dataset set = new Dataset("credits", "model", "month", "channel", "value", "orders");
    List<Section> sections = new ArrayList<>();
    List<Period> months =
        credits.wholeMonths(telling.values().calendar(), telling.values().today());
    for (int i = 0; i < Math.min(MONTHS, months.size()); i++) {
      sections.add(section(attribution, credits, months.get(i), i == 0));
    }
    months.forEach(month -> rows(attribution, credits, month, set));
    String csv = Address.csv(Address.ATTRIBUTION, "credits");
    sections.add(method(attribution, credits, csv));
    List<Block> lead = new ArrayList<>();
    lead.add(new Block.Note(Phrase.of(voice.say("attribution.lead"))));
    return new Page(
        Address.ATTRIBUTION,
        voice.say("attribution.title"),
        Address.CHANNELS,
        List.of(new Page.Crumb(voice.say("channels.title"), Address.CHANNELS)),
        voice.say("attribution.statement"),
        lead,
        sections,
        List.of(Dataset.json(telling, Address.ATTRIBUTION, set), set.csv(csv)));
  }

  private void rows(Attribution attribution, Credits credits, Period month, Dataset set) {
    for (Model model : attribution.told()) {
      credits
          .byChannel(model, month.days())
          .forEach((channel, credit) -> row(set, word(model), month, channel, credit));
      row(set, word(model), month, "", credits.untouched(month.days()));
    }
  }

  private static void row(Dataset set, String model, Period month, String channel, Credit credit) {
    set.row(
        model,
        month.label(),
        channel,
        credit.value().toPlainString(),
        credit.orders().toPlainString());
  }

  private static String word(Model model) {
    return model.name().toLowerCase(Locale.ROOT);
  }

  private String name(Model model) {
    return voice.say("model." + word(model).replace('_', '-'));
  }

  private Section section(Attribution attribution, Credits credits, Period month, boolean newest) {
    DayRange days = month.days();
    List<Model> models = attribution.told();
    Credit total = credits.total(days);
    Set<String> channels = new TreeSet<>();
    models.forEach(model -> channels.addAll(credits.byChannel(model, days).keySet()));
    List<Row> rows = new ArrayList<>();
    for (String channel : sorted(channels, credits.byChannel(models.get(0), days))) {
      List<Table.Cell> cells = new ArrayList<>();
      cells.add(Table.text(voice.member("channel", channel)));
      for (Model model : models) {
        Credit credit = credits.byChannel(model, days).getOrDefault(channel, Credit.NONE);
        cells.add(cell(credit, total));
      }
      rows.add(new Row(cells));
    }
    rows.add(same(voice.say("attribution.untouched"), credits.untouched(days), total, models));
    rows.add(same(voice.say("attribution.all"), total, total, models));
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(voice.say("column.channel"), Kind.HEAD));
    models.forEach(model -> columns.add(Column.of(name(model), Kind.NUMBER)));
    String head = voice.dates().period(month);
    List<Block> blocks = new ArrayList<>();
    if (newest) {
      disagreement(credits, days, models).ifPresent(text -> blocks.add(new Block.Note(text)));
    }
    blocks.add(new Block.Rows(new Table(voice.say("attribution.by", head), columns, rows)));
    return new Section(
        "month-" + month.label(),
        head,
        voice.count("attribution.orders", total.orders().longValue(), money(total.value())),
        blocks,
        List.of());
  }

  private static List<String> sorted(Set<String> channels, Map<String, Credit> by) {
    List<String> sorted = new ArrayList<>(channels);
    sorted.sort(
        Comparator.comparing((String channel) -> by.getOrDefault(channel, Credit.NONE).value())
            .reversed());
    return sorted;
  }

  private Row same(String head, Credit credit, Credit total, List<Model> models) {
    List<Table.Cell> cells = new ArrayList<>();
    cells.add(Table.text(head));
    models.forEach(model -> cells.add(cell(credit, total)));
    return new Row(cells);
  }

  private Table.Cell cell(Credit credit, Credit total) {
    return Table.number(
        new plumbline.page.part.Reading(
            money(credit.value()), credit.value().toPlainString(), share(credit, total)));
  }

  private String money(BigDecimal value) {
    return voice.numbers().text(value, Unit.currency(telling.charter().charter().currency()));
  }

  private String share(Credit part, Credit total) {
    return total.value().signum() == 0
        ? ""
        : voice
            .numbers()
            .text(part.value().divide(total.value(), MathContext.DECIMAL64), Unit.PERCENT);
  }

  /** The channel that the models disagree about most. */
  private Optional<Phrase> disagreement(Credits credits, DayRange days, List<Model> models) {
    record Spread(String channel, Model most, Model least, BigDecimal width) {}
    List<Spread> spreads = new ArrayList<>();
    Set<String> channels = new TreeSet<>();
    models.forEach(model -> channels.addAll(credits.byChannel(model, days).keySet()));
    for (String channel : channels) {
      Comparator<Model> byCredit =
          Comparator.comparing(
              model -> credits.byChannel(model, days).getOrDefault(channel, Credit.NONE).value());
      Model most = models.stream().max(byCredit).orElseThrow();
      Model least = models.stream().min(byCredit).orElseThrow();
      spreads.add(
          new Spread(
              channel,
              most,
              least,
              value(credits, days, most, channel).subtract(value(credits, days, least, channel))));
    }
    return spreads.stream()
        .max(Comparator.comparing(Spread::width))
        .filter(spread -> spread.width().signum() > 0)
        .map(
            spread ->
                Phrase.of(voice.say("attribution.disagree") + " ")
                    .then(voice.member("channel", spread.channel()))
                    .then(
                        voice.say(
                            "attribution.disagree.by",
                            money(value(credits, days, spread.most(), spread.channel())),
                            voice.words().within(name(spread.most())),
                            money(value(credits, days, spread.least(), spread.channel())),
                            voice.words().within(name(spread.least())))));
  }

  private static BigDecimal value(Credits credits, DayRange days, Model model, String channel) {
    return credits.byChannel(model, days).getOrDefault(channel, Credit.NONE).value();
  }

  private Section method(Attribution attribution, Credits credits, String csv) {
    List<Block> blocks = new ArrayList<>();
    attribution.because().map(Markdown::source).ifPresent(t -> blocks.add(new Block.Prose(t)));
    List<Block.Entry> entries = new ArrayList<>();
    for (Model model : attribution.told()) {
      entries.add(
          new Block.Entry(
              name(model),
              Phrase.of(voice.say("model." + word(model).replace('_', '-') + ".rule"))));
    }
    blocks.add(new Block.Entries(entries));
    String from = credits.days().map(days -> voice.dates().day(days.from())).orElse("–");
    blocks.add(
        new Block.Note(
            Phrase.of(
                voice.say("attribution.rule", voice.dates().length(attribution.within()), from))));
    blocks.add(new Block.Note(Phrase.link(voice.say("attribution.csv"), csv)));
    return new Section(
        "method",
        voice.say("attribution.method"),
        "",
        blocks,
        new Facts(telling)
            .fact("fact.touches", voice.sourceLink(attribution.touches()))
            .fact("fact.orders", voice.sourceLink(attribution.orders()))
            .fact("fact.matched-by", Phrase.of(attribution.same().replace('_', ' ')))
            .fact("fact.look-back", Phrase.of(voice.dates().length(attribution.within())))
            .fact("fact.owner", attribution.owner().map(voice::person).orElse(Phrase.NONE))
            .list());
  }
}
