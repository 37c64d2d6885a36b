package plumbline.check.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.check.Checks;
import plumbline.check.interest.ConflictSearch;
import plumbline.check.roadmap.WarningSign.Standing;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Covers;
import plumbline.diagnostic.Finding;
import plumbline.metric.plan.RowAnswers;

/** The signs of trouble, results in doubt and mismatched traffic, on both sides of their rules. */
@Covers({
  Code.TRAFFIC_WITHOUT_CONVERSION,
  Code.MANY_INCONCLUSIVE,
  Code.ROADMAP_UNCHANGED,
  Code.WINNER_NOT_SHIPPED,
  Code.UNEVEN_ARMS,
  Code.RESULT_MISSING,
  Code.GUARDRAIL_BROKEN,
  Code.TRAFFIC_MISMATCH
})
class WarningSignsTest {

  private static final ConflictSearch NO_CONFLICTS = new ConflictSearch(0, 0, List.of());
  private static final RoadmapHistory NOT_ASKED =
      new RoadmapHistory.Unknown(RoadmapHistory.Why.NOT_ASKED);
  private static final String WINNING =
      "[{name: A, parts: 8, visitors: 80, conversions: 48},"
          + " {name: B, parts: 7, visitors: 70, conversions: 56}]";
  private static final String OPEN =
      "[{name: A, parts: 29, visitors: 29, conversions: 0},"
          + " {name: B, parts: 56, visitors: 56, conversions: 5}]";

  /** One that ended on a day. */
  private static String ended(String id, String end, String arms, String... more) {
    return "  - {id: "
        + id
        + ", what: X, surface: boots, start: "
        + end
        + ", end: "
        + end
        + ", metric: conversion, decision_owner: ann, arms: "
        + arms
        + (more.length == 0 ? "" : ", " + String.join(", ", more))
        + "}\n";
  }

  private static List<Code> codes(Planned shop, RoadmapHistory history) {
    return Checks.of(shop.values(), NO_CONFLICTS, RowAnswers.NONE, history).stream()
        .map(Finding::code)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    // A year ago 20,000 sessions a day and one in ten bought: a twentieth more, and less, is
    // enough.
    "21000, 1995, SHOWS",
    "20999, 1994, CLEAR",
    "21000, 1996, CLEAR",
    "19000, 1500, CLEAR"
  })
  void trafficGrowsWhileConversionFalls(long sessions, long orders, Standing expected) {
    String checks =
        "experiments:\n"
            + ended("x", "2027-03-01", "[]")
            + "checks: {roadmap: {traffic: sessions, conversion: conversion, trend_weeks: 1}}\n";
    Planned shop =
        new Planned("2026-11-23", checks)
            // The week of 16 November 2026, and that of 17 November 2025, 364 days before.
            .each("2025-11-17", "2026-11-15", "mail", 20_000, 2_000)
            .each("2026-11-16", "2026-11-22", "mail", sessions, orders);
    WarningSigns signs = WarningSigns.of(shop.values(), NOT_ASKED);

    assertThat(signs.traffic().standing()).isEqualTo(expected);
    assertThat(codes(shop, NOT_ASKED).contains(Code.TRAFFIC_WITHOUT_CONVERSION))
        .isEqualTo(expected == Standing.SHOWS);
    if (expected == Standing.SHOWS) {
      assertThat(signs.traffic().since()).contains(LocalDate.of(2026, 11, 16));
    }
  }

  @ParameterizedTest
  @CsvSource({"22000, 2156, SHOWS", "21999, 2155, CLEAR", "22000, 2157, CLEAR"})
  void howFarTrafficGrowsAndConversionFallsAreSettings(
      long sessions, long orders, Standing expected) {
    // A tenth more sessions, of which 9.8% buy instead of 10%: a fiftieth less.
    String checks =
        "checks: {roadmap: {traffic: sessions, conversion: conversion, trend_weeks: 1,"
            + " traffic_grows: 10%, conversion_falls: 2%}}\n";
    Planned shop =
        new Planned("2026-11-23", checks)
            .each("2025-11-17", "2026-11-15", "mail", 20_000, 2_000)
            .each("2026-11-16", "2026-11-22", "mail", sessions, orders);

    assertThat(WarningSigns.of(shop.values(), NOT_ASKED).traffic().standing()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"28000, 1960, SHOWS", "27999, 1959, CLEAR", "28000, 1961, CLEAR"})
  void eightWeeksTogetherAreComparedWithThoseOfAYearAgo(
      long sessions, long orders, Standing expected) {
    // Seven weeks of 20,000 a day as a year ago and one of 28,000 are a twentieth more in all:
    // 168,000 instead of 160,000. Of those 15,960 buy, which is 9.5% instead of 10%.
    String checks = "checks: {roadmap: {traffic: sessions, conversion: conversion}}\n";
    Planned shop =
        new Planned("2026-11-23", checks)
            .each("2025-09-29", "2026-11-15", "mail", 20_000, 2_000)
            .each("2026-11-16", "2026-11-22", "mail", sessions, orders);

    assertThat(WarningSigns.of(shop.values(), NOT_ASKED).traffic().standing()).isEqualTo(expected);
  }

  @Test
  void withoutAYearOfFiguresTrafficCannotBeTold() {
    String checks =
        "checks: {roadmap: {traffic: sessions, conversion: conversion, trend_weeks: 1}}\n";
    Planned shop =
        new Planned("2026-11-23", checks).each("2026-11-02", "2026-11-22", "mail", 20_000, 2_000);

    TrafficWithoutConversion sign = WarningSigns.of(shop.values(), NOT_ASKED).traffic();

    assertThat(sign.standing()).isEqualTo(Standing.CANNOT_TELL);
    assertThat(sign.unknown()).contains(TrafficWithoutConversion.Unknown.NO_YEAR_AGO);
  }

  @ParameterizedTest
  @CsvSource({
    // Inconclusive and won: 3 of 5 are more than half, 3 of 6 are half, 4 in all are too few.
    "3, 2, '', SHOWS",
    "3, 3, '', CLEAR",
    "4, 0, '', CANNOT_TELL",
    // 2 of 5 are 40%.
    "2, 3, 'inconclusive: 40%', CLEAR",
    "2, 3, 'inconclusive: 39%', SHOWS",
    "4, 0, 'fewest_results: 4', SHOWS",
    "3, 0, 'fewest_results: 4', CANNOT_TELL"
  })
  void manyResultsAreInconclusive(int open, int won, String setting, Standing expected) {
    StringBuilder text = new StringBuilder("checks: {roadmap: {" + setting + "}}\nexperiments:\n");
    for (int i = 0; i < won; i++) {
      text.append(ended("w" + i, "2026-05-0" + (1 + i), WINNING, "shipped: 2026-06-01"));
    }
    for (int i = 0; i < open; i++) {
      text.append(ended("i" + i, "2026-06-0" + (1 + i), OPEN));
    }
    // More than a year ago: not counted. The day after it would be.
    text.append(ended("old", "2025-11-22", OPEN));
    Planned shop = new Planned("2026-11-23", text.toString());
    InconclusiveTests sign = WarningSigns.of(shop.values(), NOT_ASKED).inconclusive();

    assertThat(sign.standing()).isEqualTo(expected);
    assertThat(sign.judged()).hasSize(open + won);
    assertThat(codes(shop, NOT_ASKED).contains(Code.MANY_INCONCLUSIVE))
        .isEqualTo(expected == Standing.SHOWS);
    if (expected == Standing.SHOWS) {
      // With the last of them, on the day after it ended.
      assertThat(sign.since()).contains(LocalDate.of(2026, 6, open + 1));
    }
  }

  @Test
  void aResultOfExactlyAYearAgoStillCounts() {
    String one = "experiments:\n" + ended("x", "2025-11-23", OPEN);

    assertThat(WarningSigns.of(new Planned("2026-11-23", one).values(), NOT_ASKED).inconclusive())
        .extracting(sign -> sign.judged().size())
        .isEqualTo(1);
    assertThat(WarningSigns.of(new Planned("2026-11-24", one).values(), NOT_ASKED).inconclusive())
        .extracting(sign -> sign.judged().size())
        .isEqualTo(0);
  }

  @ParameterizedTest
  // A month before 23 November is 23 October.
  @CsvSource({"2026-11-23, 1", "2026-11-24, 0"})
  void howLongAResultCountsIsASetting(String today, int counted) {
    String one =
        "checks: {roadmap: {inconclusive_over: 1 month}}\nexperiments:\n"
            + ended("x", "2026-10-23", OPEN);

    assertThat(WarningSigns.of(new Planned(today, one).values(), NOT_ASKED).inconclusive().judged())
        .hasSize(counted);
  }

  @ParameterizedTest
  // 90 days after 24 August 2026 is 22 November, 30 days 23 September.
  @CsvSource({
    "2026-11-22, '', CLEAR",
    "2026-11-23, '', SHOWS",
    "2026-09-23, 'unchanged: 30 days', CLEAR",
    "2026-09-24, 'unchanged: 30 days', SHOWS"
  })
  void theRoadmapStaysAsItIs(String today, String setting, Standing expected) {
    String checks = "checks: {roadmap: {" + setting + "}}\n";
    Planned shop = new Planned(today, checks + "experiments:\n" + ended("x", "2027-03-01", "[]"));
    RoadmapHistory history = new RoadmapHistory.Changed(List.of(LocalDate.of(2026, 8, 24)));

    assertThat(WarningSigns.of(shop.values(), history).unchanged().standing()).isEqualTo(expected);
    assertThat(codes(shop, history).contains(Code.ROADMAP_UNCHANGED))
        .isEqualTo(expected == Standing.SHOWS);
  }

  @Test
  void theCourseOfAnUnchangedRoadmapFallsWithEachChange() {
    Planned shop = new Planned("2026-11-23", "experiments:\n" + ended("x", "2027-03-01", "[]"));
    RoadmapHistory history =
        new RoadmapHistory.Changed(List.of(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 10, 1)));

    SignCourse course = WarningSigns.of(shop.values(), history).unchanged().course();

    assertThat(course.limit()).isEqualByComparingTo("90");
    assertThat(told(course, "2026-11-23")).isEqualTo("3");
    // From 1 October to 16 November 46 days, to 5 October 4; nothing is known of before.
    assertThat(told(course, "2026-11-16")).isEqualTo("46");
    assertThat(told(course, "2026-10-05")).isEqualTo("4");
    assertThat(told(course, "2026-09-28")).isEqualTo("unknown");
  }

  @Test
  void theCourseOfWinnersIsTheLongestWait() {
    String two =
        "experiments:\n"
            + ended("early", "2026-05-24", WINNING, "shipped: 2026-07-01")
            + ended("late", "2026-08-31", WINNING);

    SignCourse course =
        WarningSigns.of(new Planned("2026-11-23", two).values(), NOT_ASKED).winners().course();

    assertThat(course.limit()).isEqualByComparingTo("30");
    assertThat(told(course, "2026-05-18")).isEqualTo("unknown");
    assertThat(told(course, "2026-05-25")).isEqualTo("1");
    assertThat(told(course, "2026-06-29")).isEqualTo("36");
    assertThat(told(course, "2026-07-06")).isEqualTo("0");
    assertThat(told(course, "2026-11-23")).isEqualTo("84");
  }

  @Test
  void theCourseOfInconclusiveResultsIsTheirShareOnceThereAreEnough() {
    String three =
        "checks: {roadmap: {fewest_results: 2, inconclusive_over: 2 months}}\nexperiments:\n"
            + ended("a", "2026-05-24", WINNING)
            + ended("b", "2026-06-21", OPEN)
            + ended("c", "2026-07-12", OPEN);

    SignCourse course =
        WarningSigns.of(new Planned("2026-11-23", three).values(), NOT_ASKED)
            .inconclusive()
            .course();

    assertThat(told(course, "2026-06-15")).isEqualTo("unknown");
    assertThat(told(course, "2026-06-22")).isEqualTo("0.5");
    assertThat(told(course, "2026-07-20")).isEqualTo("0.6666666666666667");
    // The first ended more than two months before 27 July.
    assertThat(told(course, "2026-07-27")).isEqualTo("1");
    assertThat(told(course, "2026-08-24")).isEqualTo("unknown");
  }

  private static String told(SignCourse course, String day) {
    return course.days().stream()
        .filter(each -> each.day().equals(LocalDate.parse(day)))
        .findFirst()
        .orElseThrow()
        .value()
        .map(BigDecimal::toPlainString)
        .orElse("unknown");
  }

  @Test
  void whereHistoryIsCutOffItTellsWhatItCan() {
    Planned shop = new Planned("2026-11-23", "experiments:\n" + ended("x", "2027-03-01", "[]"));
    RoadmapHistory late = new RoadmapHistory.NotSince(LocalDate.of(2026, 11, 1));
    RoadmapHistory early = new RoadmapHistory.NotSince(LocalDate.of(2026, 8, 24));
    RoadmapHistory none = new RoadmapHistory.Unknown(RoadmapHistory.Why.NO_REPOSITORY);

    assertThat(WarningSigns.of(shop.values(), late).unchanged().standing())
        .isEqualTo(Standing.CANNOT_TELL);
    assertThat(WarningSigns.of(shop.values(), early).unchanged().standing())
        .isEqualTo(Standing.SHOWS);
    assertThat(WarningSigns.of(shop.values(), none).unchanged().standing())
        .isEqualTo(Standing.CANNOT_TELL);
  }

  @ParameterizedTest
  @CsvSource({
    // 30 days after 24 May are 23 June.
    "2026-06-23, '', CLEAR",
    "2026-06-24, '', SHOWS",
    "2026-06-24, 2026-06-24, CLEAR",
    "2026-06-24, 2026-06-25, SHOWS"
  })
  void winnersAreNotWithEverybody(String today, String shipped, Standing expected) {
    String winner =
        shipped.isEmpty()
            ? ended("x", "2026-05-24", WINNING)
            : ended("x", "2026-05-24", WINNING, "shipped: " + shipped);
    Planned shop = new Planned(today, "experiments:\n" + winner);

    assertThat(WarningSigns.of(shop.values(), NOT_ASKED).winners().standing()).isEqualTo(expected);
    assertThat(codes(shop, NOT_ASKED).contains(Code.WINNER_NOT_SHIPPED))
        .isEqualTo(expected == Standing.SHOWS);
  }

  @ParameterizedTest
  // 14 days after 1 May are 15 May.
  @CsvSource({"2026-05-15, false", "2026-05-16, true"})
  void aResultMayTakeAWhile(String today, boolean missing) {
    Planned shop = new Planned(today, "experiments:\n" + ended("x", "2026-05-01", "[]"));

    assertThat(codes(shop, NOT_ASKED).contains(Code.RESULT_MISSING)).isEqualTo(missing);
  }

  @Test
  void unevenArmsAndBrokenGuardrailsAreFound() {
    String uneven =
        "[{name: A, visitors: 600, conversions: 10}, {name: B, visitors: 400, conversions: 10}]";
    String rail = "guardrails: [{metric: returns, arms: " + WINNING + "}]";
    Planned shop =
        new Planned(
            "2026-05-02",
            "experiments:\n"
                + ended("u", "2026-05-01", uneven)
                + ended("b", "2026-04-20", WINNING, rail)
                + ended("fine", "2026-04-10", WINNING));

    assertThat(codes(shop, NOT_ASKED)).containsExactly(Code.UNEVEN_ARMS, Code.GUARDRAIL_BROKEN);
  }

  private static final String PAGE =
      """
      surfaces:
        - id: page
          name: Page
          intents: [buy]
          promises: [Fits at  once]
          traffic:
            metric: sessions
            by: channel
            arrivals:
              - {from: fits, intent: buy, promise: fits at once}
              - {from: learns, intent: learn}
              - {from: promised, intent: buy, promise: Half the price}
      """;

  private static List<String> mismatches(long fits, String channel, long sessions) {
    return mismatches("", fits, channel, sessions);
  }

  private static List<String> mismatches(String checks, long fits, String channel, long sessions) {
    return mismatches(
        new Planned("2026-11-23", PAGE + checks)
            .each("2026-11-16", "2026-11-22", "fits", fits, 0)
            .each("2026-11-16", "2026-11-22", channel, sessions, 0));
  }

  private static List<String> mismatches(Planned shop) {
    return Checks.of(shop.values(), NO_CONFLICTS, RowAnswers.NONE, NOT_ASKED).stream()
        .filter(finding -> finding.code() == Code.TRAFFIC_MISMATCH)
        .map(Finding::message)
        .toList();
  }

  @Test
  void aSourceCountsFromATenthOfTheVisits() {
    assertThat(mismatches(90, "learns", 10))
        .containsExactly(
            "10% of the visits to `page` come from `learns`, to learn, which it is not made for");
    assertThat(mismatches(91, "learns", 10)).isEmpty();
  }

  @Test
  void theShareFromWhichASourceCountsIsASetting() {
    String fifth = "checks: {traffic: {share: 20%}}\n";

    assertThat(mismatches(fifth, 80, "learns", 20)).hasSize(1);
    assertThat(mismatches(fifth, 81, "learns", 20)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // The week of 28 September is the eighth before 23 November, that of the 21st the ninth.
    "'', 2026-09-28, 1",
    "'', 2026-09-21, 0",
    "'checks: {traffic: {weeks: 9}}', 2026-09-21, 1",
    "'checks: {traffic: {weeks: 9}}', 2026-09-14, 0"
  })
  void onlyTheNewestWeeksAreLookedAt(String checks, LocalDate monday, int found) {
    Planned shop =
        new Planned("2026-11-23", PAGE + checks)
            .each("2026-09-14", "2026-11-22", "fits", 10, 0)
            .each(monday.toString(), monday.plusDays(6).toString(), "learns", 1_000, 0);

    assertThat(mismatches(shop)).hasSize(found);
  }

  @Test
  void aPromiseIsKeptWhereThePageHasTheSameWords() {
    assertThat(mismatches(50, "promised", 50))
        .containsExactly(
            "50% of the visits to `page` come from `promised`, promised `Half the price`,"
                + " which it does not say it keeps");
    assertThat(mismatches(100, "fits", 1)).isEmpty();
  }

  @Test
  void visitorsOfWhomNobodySaidWhatForAreAMismatch() {
    assertThat(mismatches(50, "unknown", 50))
        .containsExactly(
            "50% of the visits to `page` come from `unknown`, but nobody said what they come for");
  }
}
