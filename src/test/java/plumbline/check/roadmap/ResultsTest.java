package plumbline.check.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.check.roadmap.Result.NoCounts;
import plumbline.check.roadmap.Result.Standing;

/**
 * Verdicts on experiments of 1 to 14 March 2026.
 *
 * <p>The counts are those of Newcombe's examples, whose intervals are published: 48 of 80 against
 * 56 of 70 lies above 0 (0.0524 to 0.3339), 0 of 29 against 5 of 56 holds it (-0.0381 to 0.1926).
 * As their sizes differ, the arms are planned so.
 */
class ResultsTest {

  private static final String WINNING =
      "[{name: A, parts: 8, visitors: 80, conversions: 48},"
          + " {name: B, parts: 7, visitors: 70, conversions: 56}]";
  private static final String LOSING =
      "[{name: A, parts: 7, visitors: 70, conversions: 56},"
          + " {name: B, parts: 8, visitors: 80, conversions: 48}]";
  private static final String OPEN =
      "[{name: A, parts: 29, visitors: 29, conversions: 0},"
          + " {name: B, parts: 56, visitors: 56, conversions: 5}]";

  private static String experiment(String arms, String... more) {
    return "experiments: [{id: x, what: X, surface: boots, start: 2026-03-01, end: 2026-03-14,"
        + " decision_owner: ann, arms: "
        + arms
        + ", "
        + String.join(", ", more)
        + "}]\n";
  }

  private static Standing standing(String today, String arms, String... more) {
    return new Planned(today, experiment(arms, more)).result("x").standing();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-28, PLANNED",
    "2026-03-01, RUNNING",
    "2026-03-14, RUNNING",
    "2026-03-15, WON"
  })
  void thereIsNoVerdictBeforeTheLastDayIsOver(String today, Standing expected) {
    assertThat(standing(today, WINNING, "metric: conversion")).isEqualTo(expected);
  }

  @Test
  void whileItRunsNoDifferenceIsTold() {
    Result result =
        new Planned("2026-03-14", experiment(WINNING, "metric: conversion")).result("x");

    assertThat(result.arms()).hasSize(2).allMatch(arm -> arm.difference().isEmpty());
  }

  @Test
  void theWholeIntervalOnOneSideWinsOrLoses() {
    assertThat(standing("2026-03-15", LOSING, "metric: conversion")).isEqualTo(Standing.LOST);
    assertThat(standing("2026-03-15", WINNING, "metric: returns")).isEqualTo(Standing.LOST);
    assertThat(standing("2026-03-15", LOSING, "metric: returns")).isEqualTo(Standing.WON);
  }

  @Test
  void anIntervalAroundZeroIsInconclusive() {
    assertThat(standing("2026-03-15", OPEN, "metric: conversion")).isEqualTo(Standing.INCONCLUSIVE);
  }

  @ParameterizedTest
  @CsvSource({"128, WON", "127, INCONCLUSIVE"})
  void nineteenOfTwentyIntervalsHoldTheTruth(int conversions, Standing expected) {
    // Beside 100 of 1000, the interval of 128 begins at 0.00010, that of 127 at -0.00085:
    // Newcombe's
    // method 10 with z = 1.959964, worked out apart.
    String arms =
        "[{name: A, visitors: 1000, conversions: 100}, {name: B, visitors: 1000, conversions: "
            + conversions
            + "}]";

    assertThat(standing("2026-03-15", arms, "metric: conversion")).isEqualTo(expected);
  }

  @Test
  void aMetricWithoutABetterWayHasNoWinner() {
    assertThat(standing("2026-03-15", WINNING, "metric: neither")).isEqualTo(Standing.NO_DIRECTION);
  }

  @Test
  void aGuardrailThatGotWorseForSureOverridesTheWin() {
    String rail = "guardrails: [{metric: returns, arms: " + WINNING + "}]";

    assertThat(standing("2026-03-15", WINNING, "metric: conversion", rail))
        .isEqualTo(Standing.HARMFUL);
  }

  @Test
  void aGuardrailThatMayHaveGotWorseDoesNot() {
    String rail = "guardrails: [{metric: returns, arms: " + OPEN + "}]";

    assertThat(standing("2026-03-15", WINNING, "metric: conversion", rail)).isEqualTo(Standing.WON);
  }

  @ParameterizedTest
  @CsvSource({"10, HOLDS", "9.9, BROKEN"})
  void aBoundHoldsUpToItself(String percent, GuardrailState.Standing expected) {
    // 100 sessions and 10 orders a day while it ran: 10%.
    String rail = "guardrails: [{metric: returns, at_most: " + percent + "%}]";
    Result result =
        new Planned("2026-03-15", experiment(WINNING, "metric: conversion", rail))
            .each("2026-03-01", "2026-03-14", "mail", 100, 10)
            .result("x");

    assertThat(result.guardrails().get(0).standing()).isEqualTo(expected);
  }

  @Test
  void withoutABoundOfItsOwnThatOfAConstraintHolds() {
    String goals =
        """
        goals:
          primary: {id: g, goal: G, metric: orders, to: {at_least: 1, by: 2027-01-01}}
          constraints: [{id: c, must_not: C, metric: returns, at_most: 9%}]
        """;
    Planned shop =
        new Planned(
                "2026-03-15",
                goals + experiment(WINNING, "metric: conversion", "guardrails: [returns, neither]"))
            .each("2026-03-01", "2026-03-14", "mail", 100, 10);

    assertThat(shop.result("x").guardrails())
        .extracting(GuardrailState::standing)
        .containsExactly(GuardrailState.Standing.BROKEN, GuardrailState.Standing.NO_BOUND);
    assertThat(shop.result("x").standing()).isEqualTo(Standing.HARMFUL);
  }

  @ParameterizedTest
  @CsvSource({"10233, 9767, UNEVEN", "10232, 9768, INCONCLUSIVE"})
  void armsOfSizesThatChanceDoesNotExplainAreNotJudged(long one, long other, Standing expected) {
    // 0.1% of chi-square at one degree lies above 10.8276, as in SampleRatioTest.
    String arms =
        "[{name: A, visitors: "
            + one
            + ", conversions: 500}, {name: B, visitors: "
            + other
            + ", conversions: 500}]";

    assertThat(standing("2026-03-15", arms, "metric: conversion")).isEqualTo(expected);
  }

  @Test
  void severalArmsPartTheDoubt() {
    String third = WINNING.replace("]", ", {name: C, parts: 7, visitors: 70, conversions: 42}]");
    Result result = new Planned("2026-03-15", experiment(third, "metric: conversion")).result("x");

    // 5% of doubt over two comparisons.
    assertThat(result.confidence()).isCloseTo(0.975, within(1e-12));
    assertThat(result.best(true).orElseThrow().name()).isEqualTo("B");
  }

  @Test
  void countsMayComeFromTheData() {
    String arms = "[{name: A, in_data: a, parts: 8}, {name: B, in_data: b, parts: 7}]";
    String counts = "counts: {visitors: sessions, conversions: orders, by: channel}";
    Planned shop =
        new Planned("2026-03-15", experiment(arms, "metric: conversion", counts))
            // Before it began and the day after it ended: not its own.
            .each("2026-02-28", "2026-02-28", "a", 900, 900)
            .each("2026-03-01", "2026-03-10", "a", 8, 4)
            .each("2026-03-11", "2026-03-14", "a", 0, 2)
            .each("2026-03-01", "2026-03-14", "b", 5, 4)
            .each("2026-03-15", "2026-03-15", "b", 900, 900);

    // a: 80 of whom 48 ordered; b: 70 of whom 56 did.
    assertThat(shop.result("x").standing()).isEqualTo(Standing.WON);
    assertThat(shop.result("x").arms().get(1).sample().size()).isEqualTo(70);
  }

  @Test
  void withoutCountsItSaysWhy() {
    Planned none =
        new Planned("2026-03-15", experiment("[{name: A}, {name: B}]", "metric: conversion"));
    Planned unknown =
        new Planned(
            "2026-03-15",
            experiment(
                "[{name: A}, {name: B}]",
                "metric: conversion",
                "counts: {visitors: sessions, conversions: orders, by: arm}"));

    assertThat(none.result("x").standing()).isEqualTo(Standing.NO_RESULT);
    assertThat(none.result("x").noCounts()).contains(NoCounts.NOT_GIVEN);
    assertThat(unknown.result("x").noCounts()).contains(NoCounts.NO_SUCH_DIMENSION);
  }
}
