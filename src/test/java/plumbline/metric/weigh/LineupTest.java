package plumbline.metric.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.charter.Charter;
import plumbline.metric.evaluation.HandMade;
import plumbline.reader.CharterReader;
import plumbline.reader.Reading;

/**
 * Places below the first. The primary goal goes from 0 to 100 GBP, the secondary from 0 to 40, so
 * that at 5% options count as equal within 5 and within 2.
 */
class LineupTest {

  @ParameterizedTest
  @CsvSource({
    // a leads, b follows, c is last.
    "30 0, 20 0, 10 0, 1 2 3",
    // b and c are equal: both are second, and nobody is third.
    "30 0, 20 0, 20 0, 1 2 2",
    // a and b are equal within 5, so c is third and not second.
    "30 0, 25 0, 10 0, 1 1 3",
    // Just beyond 5 they are not.
    "30 0, 24.99 0, 10 0, 1 2 3",
    // What the first goal leaves equal the second one parts.
    "30 0, 25 3, 10 0, 2 1 3",
    "30 0, 25 2, 10 0, 1 1 3",
    // Equal with the best of those left, though not with the best of all.
    "30 0, 27 0, 24 0, 1 1 3",
    // The third place is weighed by both goals among what is left.
    "30 0, 10 1, 12 9, 1 3 2"
  })
  void eachPlaceIsWeighedAmongThoseThatAreLeft(String a, String b, String c, String places) {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("a", a);
    options.put("b", b);
    options.put("c", c);

    assertThat(places(options)).isEqualTo(places);
  }

  private static String places(Map<String, String> options) {
    StringBuilder text =
        new StringBuilder(
            """
            charter: {name: Case, locale: en-GB, currency: GBP, time_zone: Europe/London}
            sources:
              rows: {export: r.csv, time: day, columns: {day: date, amount: money}}
            metrics:
              revenue: {title: R, unit: GBP, better: higher, source: rows, formula: sum(amount)}
              margin: {title: M, unit: GBP, better: higher, source: rows, formula: sum(amount)}
            goals:
              primary: {id: more, goal: More, metric: revenue, deprioritises: [x], from: {value: 0, on: 2026-01-01}, to: {at_least: 100 GBP, by: 2027-01-01}}
              secondary:
                - {id: keep, goal: Keep, metric: margin, deprioritises: [x], from: {value: 0, on: 2026-01-01}, to: {at_least: 40 GBP, by: 2027-01-01}}
            decisions:
              - id: one
                question: Which?
                asked: 2026-02-01
                options:
            """);
    options.forEach(
        (id, gains) -> {
          String[] both = gains.split(" ", -1);
          text.append("      ").append(id).append(": {option: O, expects: [");
          text.append(effect("revenue", both[0])).append(", ");
          text.append(effect("margin", both[1])).append("]}\n");
        });
    Reading reading = CharterReader.readTexts(Map.of("charter/a.yaml", text.toString()));
    assertThat(reading.findings()).isEmpty();
    Charter charter = reading.charter().orElseThrow();
    Weighing weighing =
        Weighing.of(
            charter.decisions().get(0),
            charter,
            new HandMade(
                    "2026-06-01T06:00:00Z",
                    "margin: {title: M, unit: GBP, better: higher, source: orders, formula: sum(amount)}")
                .values());
    return String.join(
        " ",
        weighing.options().stream()
            .map(option -> option.place().map(String::valueOf).orElse("-"))
            .toList());
  }

  private static String effect(String metric, String gain) {
    return "{metric: " + metric + ", low: " + gain + ", high: " + gain + ", confidence: 100%}";
  }
}
