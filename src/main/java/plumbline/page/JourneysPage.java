package plumbline.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Amount;
import plumbline.charter.Channel;
import plumbline.charter.Journey;
import plumbline.charter.Journey.Step;
import plumbline.charter.Unit;
import plumbline.page.figure.JourneyFigure;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;

/** The ways over several channels, each drawn and told, and where they break. */
final class JourneysPage {

  private final Telling telling;
  private final Voice voice;

  JourneysPage(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
  }

  Optional<Page> page() {
    List<Journey> journeys = telling.charter().journeys();
    if (journeys.isEmpty()) {
      return Optional.empty();
    }
    Dataset steps =
        new Dataset(
            "steps", "journey", "step", "channel", "does", "then", "go_on", "breaks", "loses");
    journeys.forEach(journey -> rows(journey, steps));
    return Optional.of(
        new Page(
            Address.JOURNEYS,
            voice.say("journeys.title"),
            Address.CHANNELS,
            List.of(new Page.Crumb(voice.say("channels.title"), Address.CHANNELS)),
            voice.say("journeys.statement"),
            List.of(new Block.Note(Phrase.of(voice.say("journeys.lead")))),
            journeys.stream().map(this::section).toList(),
            List.of(Dataset.json(telling, Address.JOURNEYS, steps))));
  }

  private static void rows(Journey journey, Dataset steps) {
    int number = 0;
    for (Step step : journey.steps()) {
      number++;
      steps.row(
          journey.id().value(),
          Integer.toString(number),
          step.channel().value(),
          step.does(),
          step.then().orElse(""),
          step.goOn().map(share -> share.value().toPlainString()).orElse(""),
          step.breaks().map(Journey.Break::because).map(String::strip).orElse(""),
          step.breaks()
              .flatMap(Journey.Break::loses)
              .map(share -> share.value().toPlainString())
              .orElse(""));
    }
  }

  private Section section(Journey journey) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Way(figure(journey), finding(journey), caption(journey)));
    for (Step step : journey.broken()) {
      blocks.add(new Block.Note(breakTold(step, step.breaks().orElseThrow())));
    }
    blocks.add(
        new Block.Details(voice.say("journey.steps"), List.of(new Block.Rows(steps(journey)))));
    return new Section(
        journey.id().value(),
        journey.name(),
        journey.who().orElse(""),
        blocks,
        new Facts(telling)
            .fact("fact.owner", journey.owner().map(voice::person).orElse(Phrase.NONE))
            .fact("fact.share-of-orders", Phrase.of(journey.share().map(this::share).orElse("")))
            .fact("fact.seen-in", Phrase.of(journey.seenIn().orElse("")))
            .review(journey.review())
            .list());
  }

  private JourneyFigure figure(Journey journey) {
    List<JourneyFigure.Stop> stops = new ArrayList<>();
    for (Step step : journey.steps()) {
      stops.add(
          new JourneyFigure.Stop(
              name(step),
              step.does(),
              step.goOn().map(share -> voice.say("journey.go-on", share(share))).orElse(""),
              step.breaks()
                  .map(
                      broken ->
                          broken
                              .loses()
                              .map(lost -> voice.say("journey.breaks-lost", share(lost)))
                              .orElseGet(() -> voice.say("journey.breaks")))
                  .orElse("")));
    }
    return new JourneyFigure(
        "way-" + journey.id(), voice.say("journey.title", journey.name()), stops);
  }

  private String name(Step step) {
    return telling
        .charter()
        .channel(step.channel())
        .map(Channel::name)
        .orElse(step.channel().value());
  }

  private Phrase caption(Journey journey) {
    Phrase way =
        journey.steps().stream()
            .map(step -> voice.channelLink(step.channel()))
            .reduce((before, next) -> before.then(" → ").then(next))
            .orElse(Phrase.NONE)
            .then(".");
    int breaks = journey.broken().size();
    return breaks == 0 ? way : way.then(" " + voice.count("journey.broken", breaks));
  }

  /** Where the way breaks; of several breaks the one at which most are lost. */
  private String finding(Journey journey) {
    List<Step> broken = journey.broken();
    if (broken.isEmpty()) {
      return voice.say("journey.whole");
    }
    Optional<Step> worst =
        broken.stream()
            .filter(step -> lost(step).isPresent())
            .max(Comparator.comparing(step -> lost(step).orElseThrow().value()));
    String where =
        worst
            .map(step -> voice.say("journey.lost-after", name(step), share(lost(step).get())))
            .orElseGet(() -> String.join(", ", broken.stream().map(this::name).toList()));
    return voice.count(
        worst.isPresent() ? "journey.finding.lost" : "journey.finding", broken.size(), where);
  }

  private static Optional<Amount> lost(Step step) {
    return step.breaks().flatMap(Journey.Break::loses);
  }

  private Phrase breakTold(Step step, Journey.Break broken) {
    Phrase told = voice.channelLink(step.channel()).then(": " + broken.because().strip());
    if (broken.metric().isPresent() && telling.isComputed(broken.metric().get())) {
      MetricTelling metric = telling.metric(broken.metric().get());
      told =
          told.then(" ")
              .then(voice.say("journey.shown-by"))
              .then(" ")
              .then(voice.metricLink(broken.metric().get()))
              .then(voice.say("journey.now", metric.reading().text(), metric.newestPeriod()));
    }
    return told.then(" ")
        .then(
            broken
                .mend()
                .map(mend -> voice.say("journey.mend", mend.strip()))
                .orElseGet(() -> voice.say("journey.no-mend")));
  }

  private Table steps(Journey journey) {
    List<Row> rows = new ArrayList<>();
    for (Step step : journey.steps()) {
      rows.add(
          Row.of(
              new Table.Text(voice.channelLink(step.channel()), step.does()),
              Table.text(step.then().orElse("–")),
              Table.number(step.goOn().map(this::share).orElse("–")),
              new Table.Mark(
                  step.breaks()
                      .map(
                          broken ->
                              new Verdict(
                                  Tone.BAD,
                                  voice.say("journey.breaks"),
                                  broken
                                      .loses()
                                      .map(lost -> voice.say("journey.lost", share(lost)))
                                      .orElse(""))))));
    }
    return new Table(
        journey.name(),
        List.of(
            Column.of(voice.say("column.channel"), Kind.HEAD),
            Column.of(voice.say("column.then"), Kind.TEXT),
            Column.of(voice.say("column.go-on"), Kind.NUMBER),
            Column.of(voice.say("column.breaks"), Kind.VERDICT)),
        rows);
  }

  private String share(Amount share) {
    return voice.numbers().amount(share, Unit.PERCENT);
  }
}
