package plumbline.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.charter.Charter;
import plumbline.charter.Goal;
import plumbline.diff.Changes;
import plumbline.history.Goalpost.Move;
import plumbline.reader.CharterReader;
import plumbline.reader.Reading;

/** Each value of a goal, changed one way and the other. */
class EasingTest {

  @ParameterizedTest(name = "{0} becomes {1}: there {2}, back {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "to: {at_least: 20, by: 2027-03-31} | to: {at_least: 19, by: 2027-03-31} | TARGET | -",
        "to: {at_most: 20, by: 2027-03-31} | to: {at_most: 21, by: 2027-03-31} | TARGET | -",
        "to: {at_least: 20, by: 2027-03-31} | to: {at_least: 20, by: 2027-04-01} | DATE | -",
        "to: {at_least: 20, by: 2027-03-31} | to: {at_least: 21, by: 2027-04-01} | DATE | TARGET",
        "from: {value: 12, on: 2026-01-05} | from: {value: 10, on: 2026-01-05} | START | -",
        "from: {value: 12, on: 2026-01-05} | from: {value: 12, on: 2026-02-05} | START | -",
        "from: {value: 12, on: 2026-01-05} | x-none: 1 | START | -",
        "x-none: 1 | to: {at_least: 20, by: 2027-03-31, tolerance: 5%} | - | TOLERANCE",
        "x-none: 1 | to: {at_least: 20, by: 2027-03-31, tolerance: 10%} | - | -",
        "x-none: 1 | to: {at_least: 20, by: 2027-03-31, tolerance: 15%} | TOLERANCE | -",
        "metric: b | metric: c | METRIC | METRIC",
        "because: To grow. | because: For us. | - | -",
        "deprioritises: [Rest] | deprioritises: [Sleep] | - | -"
      })
  void oneWayIsEasierAndTheOtherIsNot(String before, String after, String there, String back) {
    assertThat(moves(before, after)).isEqualTo(move(there));
    assertThat(moves(after, before)).isEqualTo(move(back));
  }

  @ParameterizedTest
  @CsvSource({"12, 14, START", "12, 10,"})
  void whatIsToFallStartsEasierFromAbove(String before, String after, Move expected) {
    String to = "to: {at_most: 5, by: 2027-03-31}\n    from: {value: %s, on: 2026-01-05}";

    assertThat(moves(to.formatted(before), to.formatted(after)))
        .isEqualTo(Optional.ofNullable(expected).map(List::of).orElse(List.of()));
  }

  private static List<Move> move(String name) {
    return name == null ? List.of() : List.of(Move.valueOf(name));
  }

  private static List<Move> moves(String before, String after) {
    Charter earlier = charter(before);
    Charter later = charter(after);
    Goal was = earlier.goalsInOrder().get(0);
    Goal is = later.goalsInOrder().get(0);
    return Changes.between(earlier, later).stream()
        .flatMap(change -> Easing.of(change, was, Optional.of(is)).stream())
        .toList();
  }

  private static Charter charter(String line) {
    String usual =
        (line.startsWith("metric") ? "" : "    metric: b\n")
            + (line.startsWith("to") ? "" : "    to: {at_least: 20, by: 2027-03-31}\n");
    String text =
        """
        charter: {name: Shop, locale: en-GB, currency: GBP, time_zone: Europe/London}
        metrics:
          b: {title: B, unit: count, formula: '1'}
          c: {title: C, unit: count, formula: '2'}
        goals:
          primary:
            id: a
            goal: More
        """;
    Reading reading =
        CharterReader.readTexts(Map.of("charter/a.yaml", text + usual + "    " + line + "\n"));
    assertThat(reading.findings()).isEmpty();
    return reading.charter().orElseThrow();
  }
}
