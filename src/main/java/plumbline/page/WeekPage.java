package plumbline.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.MetricId;
import plumbline.charter.Unit;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.snapshot.Deck;
import plumbline.snapshot.MetricFigures;
import plumbline.snapshot.Snapshot;

/**
 * A closed week as a meeting of thirty minutes reads it: what is out of the ordinary first, then
 * inputs, outputs and finance, then what has to be done.
 *
 * <p>Drawn from its snapshot alone, so that it stays as it was whatever becomes of the charter;
 * what was said of the week later is marked so.
 */
final class WeekPage {

  private final String path;
  private final String behind;
  private final WeekTelling week;
  private final Snapshot snapshot;
  private final WeekChoice choice;
  private final Set<MetricId> known;

  /**
   * The page of a week.
   *
   * @param path where it is to stand
   * @param behind where what stands behind it is told
   * @param later what was said of the week after it was closed
   * @param known the metrics that have a page today, to link to
   */
  WeekPage(
      String path,
      String behind,
      Snapshot snapshot,
      Words words,
      List<Snapshot.Comment> later,
      Set<MetricId> known) {
    this.path = path;
    this.behind = behind;
    this.week = new WeekTelling(snapshot, words, later);
    this.choice = new WeekChoice(week);
    this.snapshot = snapshot;
    this.known = known;
  }

  /**
   * The page.
   *
   * @param files what machines read beside it
   * @param more what follows the week itself
   */
  Page page(List<Page.DataFile> files, List<Section> more) {
    List<Section> sections = new ArrayList<>();
    sections.add(exceptions());
    for (Deck.Part part : Deck.Part.values()) {
      List<MetricFigures> metrics = in(part);
      if (!metrics.isEmpty()) {
        sections.add(part(part, metrics));
      }
    }
    changes().ifPresent(sections::add);
    open().ifPresent(sections::add);
    meetings().ifPresent(sections::add);
    sections.addAll(more);
    return new Page(
        path,
        Words.capital(week.week()),
        Address.WEEKLY,
        path.equals(Address.WEEKLY)
            ? List.of()
            : List.of(new Page.Crumb(week.say("weekly.title"), Address.WEEKLY)),
        choice.statement(),
        lead(),
        sections,
        files,
        Optional.of(frame()),
        Optional.empty());
  }

  /** What stands around each page of the week. */
  Page.Frame frame() {
    return new Page.Frame(notices(), List.of(Phrase.of(colophon())));
  }

  /** Those of the week, as the sources of today say nothing about it. */
  private List<Phrase> notices() {
    return snapshot.shop().simulatedData().stream()
        .map(text -> Phrase.of(week.say("notice.simulated", text.strip())))
        .toList();
  }

  private String colophon() {
    String asOf = week.dates().instant(snapshot.asOf());
    return snapshot
        .charter()
        .commit()
        .map(commit -> week.say("colophon.commit", commit, asOf, snapshot.program()))
        .orElseGet(() -> week.say("colophon.plain", asOf, snapshot.program()));
  }

  private List<Block> lead() {
    List<Block> lead = new ArrayList<>();
    lead.add(new Block.Note(Phrase.of(choice.days() + ". " + choice.routine())));
    choice.reservations().forEach(said -> lead.add(new Block.Note(Phrase.of(said))));
    lead.addAll(week.comments(Optional.empty()));
    return lead;
  }

  private List<MetricFigures> in(Deck.Part part) {
    return choice.deck().stream()
        .filter(metric -> metric.part().equals(Optional.of(part)))
        .toList();
  }

  private Section exceptions() {
    List<Block> blocks = new ArrayList<>();
    List<MetricFigures> exceptional = choice.exceptional();
    if (exceptional.isEmpty()) {
      blocks.add(new Block.Note(Phrase.of(week.say("week.exceptions.none"))));
    } else {
      blocks.add(new Block.Rows(table("week.exceptions", exceptional)));
    }
    List<MetricFigures> lasting = choice.lasting();
    if (!lasting.isEmpty()) {
      blocks.add(
          new Block.Details(
              week.count("week.lasting", lasting.size()),
              List.of(new Block.Rows(table("week.lasting.table", lasting)))));
    }
    blocks.add(new Block.Note(Phrase.link(week.say("week.behind.link"), behind)));
    return new Section(
        "exceptions",
        week.say("week.exceptions"),
        week.say("week.exceptions.about"),
        blocks,
        List.of());
  }

  private Table table(String name, List<MetricFigures> metrics) {
    List<Table.Row> rows = new ArrayList<>();
    for (MetricFigures metric : metrics) {
      List<Optional<BigDecimal>> weeks = metric.values().weeks();
      Unit unit = metric.measure();
      rows.add(
          Table.Row.of(
              new Table.Text(
                  Phrase.link(metric.title(), path + "#" + WeekMetric.anchor(metric)),
                  choice.note(metric)),
              Table.number(week.text(metric.ofTheWeek(), unit)),
              Table.number(week.change(weeks.get(weeks.size() - 2), metric.ofTheWeek(), unit)),
              new Table.Line(week.sparkline(metric)),
              new Table.Mark(Optional.of(week.signalMark(metric))),
              new Table.Mark(choice.verdict(metric))));
    }
    return new Table(
        week.say(name),
        List.of(
            Column.of(week.say("week.exceptions.what"), Kind.HEAD),
            Column.of(Words.capital(week.week()), Kind.NUMBER),
            Column.wide(week.say("week.exceptions.before"), Kind.NUMBER),
            Column.wide(week.say("column.half-year"), Kind.SPARK),
            Column.stacked(week.say("week.exceptions.move"), Kind.VERDICT),
            Column.stacked(week.say("week.exceptions.goal"), Kind.VERDICT)),
        rows);
  }

  private Section part(Deck.Part part, List<MetricFigures> metrics) {
    List<Block> blocks = new ArrayList<>();
    for (MetricFigures metric : metrics) {
      blocks.add(new WeekMetric(week, metric).block(title(metric), choice.verdict(metric)));
    }
    String key = "week.part." + part.name().toLowerCase(Locale.ROOT);
    return new Section(
        part.name().toLowerCase(Locale.ROOT),
        week.say(key),
        week.say(key + ".about"),
        blocks,
        List.of());
  }

  private Phrase title(MetricFigures metric) {
    MetricId id = new MetricId(metric.id());
    return known.contains(id)
        ? Phrase.link(metric.title(), Address.of(id))
        : Phrase.of(metric.title());
  }

  private Optional<Section> changes() {
    if (snapshot.changes().isEmpty()) {
      return Optional.empty();
    }
    List<Block.Happening> happenings =
        snapshot.changes().stream()
            .map(
                change ->
                    new Block.Happening(
                        week.dates().shortDay(change.on()),
                        change.sentences().stream()
                            .map(said -> new Block.Point(Phrase.of(said), Optional.empty()))
                            .toList(),
                        Phrase.of(String.join(", ", change.by()) + ": " + change.reason()),
                        List.of()))
            .toList();
    return Optional.of(
        new Section(
            "changes",
            week.say("week.changes"),
            week.say("week.changes.about"),
            List.of(new Block.Happenings(happenings)),
            List.of()));
  }

  private Optional<Section> open() {
    return listed("open", week.say("week.open.about"), choice.open());
  }

  private Optional<Section> meetings() {
    return listed("meetings", "", choice.meetings());
  }

  private Optional<Section> listed(String name, String about, List<Block.Entry> entries) {
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                name,
                week.say("week." + name),
                about,
                List.of(new Block.Entries(entries)),
                List.of()));
  }
}
