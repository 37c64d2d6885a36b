package plumbline.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import plumbline.charter.Metric;
import plumbline.charter.Unit;
import plumbline.metric.calendar.Period;
import plumbline.metric.movement.AddingUp;
import plumbline.metric.movement.Breakdown;
import plumbline.metric.movement.Movement;
import plumbline.metric.movement.Movement.Part;
import plumbline.metric.value.Point;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Reading;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;

/** What moved a metric in its newest week: on the week before, and on a year ago. */
final class MovementSection {

  /** Parts that are named in the sentence; the table has them all. */
  private static final int NAMED = 3;

  private static final String BELOW = "\u00a0\u00a0\u00a0";

  private final Telling telling;
  private final Voice voice;
  private final Metric metric;

  MovementSection(Telling telling, Metric metric) {
    this.telling = telling;
    this.voice = telling.voice();
    this.metric = metric;
  }

  /** Absent where the change cannot be divided. */
  Optional<Section> section() {
    List<Movement> movements = movements(telling, metric);
    if (movements.isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    for (Movement moved : movements) {
      int decimals = voice.numbers().partDecimals(moved.change(), metric.unit());
      List<Told> rows = rows(moved.parts(), moved.change(), decimals, 0);
      blocks.add(new Block.Note(Phrase.of(sentence(moved, rows, decimals))));
      blocks.add(new Block.Rows(table(moved, rows, decimals)));
    }
    blocks.add(new Block.Note(Phrase.of(voice.say("metric.moved.rule"))));
    Period now = movements.get(0).now();
    return Optional.of(
        new Section(
            "moved", voice.say("metric.moved"), voice.dates().period(now), blocks, List.of()));
  }

  /** On the week before and on a year ago; without those that cannot be divided. */
  static List<Movement> movements(Telling telling, Metric metric) {
    MetricTelling told = telling.metric(metric.id());
    return told.newest().map(Point::period).stream()
        .flatMap(
            now ->
                Stream.of(
                        telling.values().calendar().before(now),
                        telling.values().calendar().yearBefore(now))
                    .filter(base -> told.weeks().at(base).filter(Point::complete).isPresent())
                    .flatMap(
                        base -> Breakdown.of(telling.values(), metric.id(), base, now).stream()))
        .toList();
  }

  /** A part as it is shown, and how far down it stands. */
  private record Told(Part part, BigDecimal shown, int depth) {}

  private static List<Told> rows(List<Part> parts, BigDecimal whole, int decimals, int depth) {
    List<BigDecimal> shown =
        AddingUp.rounded(whole, parts.stream().map(Part::contribution).toList(), decimals);
    List<Told> rows = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      rows.add(new Told(part, shown.get(i), depth));
      rows.addAll(rows(part.parts(), shown.get(i), decimals, depth + 1));
    }
    return rows;
  }

  private String sentence(Movement moved, List<Told> rows, int decimals) {
    List<Told> top = rows.stream().filter(told -> told.depth() == 0).toList();
    List<Told> largest =
        top.stream()
            .sorted(Comparator.comparing((Told told) -> told.shown().abs()).reversed())
            .toList();
    List<String> named = new ArrayList<>();
    for (Told told : largest.subList(0, Math.min(NAMED, largest.size()))) {
      named.add(voice.say("metric.moved.from", part(told.shown(), decimals), name(told.part())));
    }
    if (largest.size() > NAMED) {
      BigDecimal rest =
          IntStream.range(NAMED, largest.size())
              .mapToObj(i -> largest.get(i).shown())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      named.add(voice.say("metric.moved.others", part(rest, decimals)));
    }
    BigDecimal change = moved.change().setScale(decimals, RoundingMode.HALF_UP);
    String key =
        change.signum() > 0
            ? "metric.moved.up"
            : change.signum() < 0 ? "metric.moved.down" : "metric.moved.same";
    return voice.say(
        key,
        metric.title(),
        voice.numbers().part(change.abs(), metric.unit(), decimals).replace("+", ""),
        voice.dates().period(moved.base()),
        voice.numbers().text(moved.before(), metric.unit()),
        voice.numbers().text(moved.after(), metric.unit()),
        String.join(", ", named));
  }

  /** A plus sign never stays behind at the end of a line. */
  private String part(BigDecimal shown, int decimals) {
    return voice.numbers().part(shown, metric.unit(), decimals).replace("+", "+\u2060");
  }

  private String name(Part part) {
    return voice.words().within(voice.metric(part.metric()).title());
  }

  private Table table(Movement moved, List<Told> rows, int decimals) {
    List<Row> cells = new ArrayList<>();
    for (Told told : rows) {
      Unit unit = voice.unit(told.part().metric());
      cells.add(
          Row.of(
              Table.text(
                  Phrase.of(BELOW.repeat(told.depth()))
                      .then(voice.metricLink(told.part().metric()))),
              Table.number(voice.reading(told.part().before(), unit)),
              Table.number(voice.reading(told.part().after(), unit)),
              Table.number(
                  new Reading(
                      part(told.shown(), decimals),
                      told.part().contribution().toPlainString(),
                      ""))));
    }
    String on = voice.say("metric.moved.on", voice.dates().period(moved.base()));
    return new Table(
        on,
        List.of(
            Column.of(on, Kind.HEAD),
            Column.of(voice.say("column.before"), Kind.NUMBER),
            Column.of(voice.say("column.after"), Kind.NUMBER),
            Column.of(voice.say("column.part"), Kind.NUMBER)),
        cells);
  }
}
