package plumbline.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.cli.Cli;
import plumbline.cli.CornerShop;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Covers;

/**
 * Decisions, initiatives and promises of the corner shop, whose order value is 13.25 GBP and whose
 * orders are 3 in each of its three weeks.
 *
 * <p>The goal goes from 10 to 20 GBP, so 5% of the way are 0.50 GBP. No week may have fewer than 2
 * orders.
 */
@Covers({
  Code.CHOICE_AGAINST_ORDER,
  Code.CHOICE_BREAKS_CONSTRAINT,
  Code.OVERRULED_BY_ANOTHER,
  Code.OFF_MESSAGE,
  Code.FACTS_DIFFER,
  Code.SERVES_NO_GOAL,
  Code.FEATURE_BLOAT,
  Code.FROZEN_DECISION,
  Code.REWORK
})
class WeighedDecisionsTest {

  private static final String MADE =
      "chosen: b\ndecided: {by: ada-byron, on: 2026-11-20}\nreview: {on: 2027-03-01}\n";

  @TempDir Path folder;
  private Cli shop;

  @BeforeEach
  void copyTheShop() {
    shop = CornerShop.in(folder);
    shop.edit(
        "charter/charter.yaml",
        "  - {id: ada-byron, name: Ada Byron, role: Owner}\n",
        "  - {id: ada-byron, name: Ada Byron, role: Owner}\n"
            + "  - {id: ben-cole, name: Ben Cole}\n");
  }

  private String check() {
    return shop.run("check", "--as-of", "2026-11-22").out();
  }

  private void decision(String name, String front) {
    write("charter/decisions/" + name + ".md", "---\nquestion: Why?\n" + front + "---\nText.\n");
  }

  private void write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Option a brings nothing; b brings what is given, for certain. */
  private static String options(String expected) {
    return "asked: 2026-11-16\noptions:\n  a: {option: A}\n  b:\n    option: B\n    expects:\n"
        + "      - "
        + expected
        + "\n";
  }

  @Test
  void aLossWithinTheToleranceCountsAsEqual() {
    decision(
        "d", options("{metric: order_value, low: -0.50, high: -0.50, confidence: 100%}") + MADE);

    assertThat(check()).isEqualTo("no findings\n");
  }

  @Test
  void aLossBeyondTheToleranceIsAgainstTheOrder() {
    decision(
        "d", options("{metric: order_value, low: -0.51, high: -0.51, confidence: 100%}") + MADE);

    assertThat(check())
        .contains(
            "error[PL-0701]: decision `d` chose against the order of the goals, which puts `a`"
                + " first");
  }

  @Test
  void theToleranceIsASetting() {
    write("charter/checks.yaml", "checks: {hierarchy: {equal_within: 5.1%}}\n");
    decision(
        "d", options("{metric: order_value, low: -0.51, high: -0.51, confidence: 100%}") + MADE);

    assertThat(check()).isEqualTo("no findings\n");
  }

  @Test
  void halfTheConfidenceIsHalfTheEffect() {
    decision(
        "d", options("{metric: order_value, low: -1.20, high: -0.80, confidence: 50%}") + MADE);

    assertThat(check()).isEqualTo("no findings\n");
  }

  @Test
  void aPercentageIsAShareOfTheValueBeforeTheDecision() {
    // In the week before the decision it was 45.10 / 3, of which 3.3% are 0.496 and 3.4% 0.511.
    decision(
        "d", options("{metric: order_value, low: -3.3%, high: -3.3%, confidence: 100%}") + MADE);
    assertThat(check()).isEqualTo("no findings\n");

    decision(
        "d", options("{metric: order_value, low: -3.4%, high: -3.4%, confidence: 100%}") + MADE);
    assertThat(check()).contains("error[PL-0701]");
  }

  @Test
  void theAuthorityMayOverruleTheOrderAndNobodyElse() {
    String against = options("{metric: order_value, low: -9, high: -9, confidence: 100%}") + MADE;
    decision("d", against + "override: {by: ada-byron, because: Bread first.}\n");
    assertThat(check()).isEqualTo("no findings\n");

    decision("d", against + "override: {by: ben-cole, because: Cake first.}\n");
    assertThat(check())
        .contains("error[PL-0703]: `ben-cole` has no authority to choose against the order");
  }

  @Test
  void anOptionWhoseMiddleBreaksAConstraintFallsOutAndNobodyMayOverruleThat() {
    // 3 orders less 1 are the 2 that there must be.
    decision("d", options("{metric: orders, low: -2, high: 0, confidence: 100%}") + MADE);
    assertThat(check()).isEqualTo("no findings\n");

    decision(
        "d",
        options("{metric: orders, low: -3, high: 0, confidence: 100%}")
            + MADE
            + "override: {by: ada-byron, because: Sleep.}\n");
    assertThat(check())
        .contains("error[PL-0702]: decision `d` chose an option that breaks `no-empty-shelf`");
  }

  @Test
  void anErrorAmongDecisionsKeepsTheOldSite() {
    decision("d", options("{metric: order_value, low: -9, high: -9, confidence: 100%}") + MADE);

    String out = folder.resolve("out").toString();

    assertThat(shop.run("build", "--as-of", "2026-11-22", "--out", out).exit()).isEqualTo(1);
    assertThat(folder.resolve("out/index.html")).doesNotExist();
  }

  @Test
  void aDecisionIsFrozenFromTheDayAfterItsThirtiethDay() {
    decision("d", "asked: 2026-10-23\n");
    assertThat(shop.run("check", "--as-of", "2026-11-21").out()).isEqualTo("no findings\n");

    assertThat(check()).contains("warning[PL-0713]: decision `d` is open for 31 days");

    write("charter/checks.yaml", "checks: {hierarchy: {frozen_after: 5 weeks}}\n");
    assertThat(check()).isEqualTo("no findings\n");
  }

  @Test
  void aDecisionIsReworkUpToItsNinetiethDay() {
    String made = "asked: 2026-07-01\noptions: {a: {option: A}}\nchosen: a\n";
    decision("d", made + "decided: {by: ada-byron, on: 2026-08-01}\nreversed: {on: 2026-10-30}\n");
    assertThat(check()).contains("warning[PL-0714]: decision `d` was reversed 90 days after");

    decision("d", made + "decided: {by: ada-byron, on: 2026-08-01}\nreversed: {on: 2026-10-31}\n");
    assertThat(check()).isEqualTo("no findings\n");
  }

  @Test
  void howLongADecisionShouldHoldIsASetting() {
    String made = "asked: 2026-07-01\noptions: {a: {option: A}}\nchosen: a\n";
    decision("d", made + "decided: {by: ada-byron, on: 2026-08-01}\nreversed: {on: 2026-10-31}\n");
    write("charter/checks.yaml", "checks: {hierarchy: {rework_within: 91 days}}\n");
    assertThat(check()).contains("warning[PL-0714]: decision `d` was reversed 91 days after");

    write("charter/checks.yaml", "checks: {hierarchy: {rework_within: 90 days}}\n");
    assertThat(check()).isEqualTo("no findings\n");
  }

  @Test
  void whatWasReversedAYearAgoIsToldNoMore() {
    decision(
        "d",
        "asked: 2025-11-01\noptions: {a: {option: A}}\nchosen: a\n"
            + "decided: {by: ada-byron, on: 2025-11-10}\nreversed: {on: 2025-11-23}\n");

    // The 22nd is the last day of that year.
    assertThat(shop.run("check", "--as-of", "2026-11-21").out())
        .contains("warning[PL-0714]: decision `d` was reversed 13 days after");
    assertThat(check()).isEqualTo("no findings\n");
  }

  @Test
  void howLongWhatWasUndoneIsToldIsASetting() {
    decision(
        "d",
        "asked: 2026-07-01\noptions: {a: {option: A}}\nchosen: a\n"
            + "decided: {by: ada-byron, on: 2026-08-01}\nreversed: {on: 2026-08-24}\n");

    // The 22nd is over, and three months before the 23rd of November is the 23rd of August.
    write("charter/checks.yaml", "checks: {hierarchy: {rework_over: 3 months}}\n");
    assertThat(check()).contains("warning[PL-0714]: decision `d` was reversed 23 days after");
    assertThat(shop.run("check", "--as-of", "2026-11-23").out()).isEqualTo("no findings\n");
  }

  @Test
  void aDecisionSupersededSoonIsReworkToo() {
    String made = "asked: 2026-07-01\noptions: {a: {option: A}}\nchosen: a\n";
    decision("d", made + "decided: {by: ada-byron, on: 2026-10-01}\n");
    decision(
        "e",
        made
            + "decided: {by: ada-byron, on: 2026-11-01}\nsupersedes: d\n"
            + "review: {on: 2027-03-01}\n");

    assertThat(check()).contains("warning[PL-0714]: decision `d` was superseded 31 days after");
  }

  @Test
  void oneInFiveInitiativesMayServeNoGoal() {
    StringBuilder four = new StringBuilder("initiatives:\n");
    for (int i = 1; i <= 4; i++) {
      four.append("  - {id: i").append(i);
      four.append(", initiative: I, effort: 1 day, serves: [order-value]}\n");
    }
    String none = "  - {id: none, initiative: N, effort: 1 day}\n";
    write("charter/initiatives.yaml", four + none);
    assertThat(check())
        .contains("warning[PL-0711]: initiative `none` serves no goal")
        .doesNotContain("PL-0712");

    write("charter/initiatives.yaml", four + none + none.replace("none", "none-either"));
    assertThat(check()).contains("warning[PL-0712]: too many").contains("serve no goal: 2");

    // Two of six are a third.
    write("charter/checks.yaml", "checks: {hierarchy: {serving_no_goal: 33.4%}}\n");
    assertThat(check()).contains("PL-0711").doesNotContain("PL-0712");

    write("charter/checks.yaml", "checks: {hierarchy: {serving_no_goal: 33.3%}}\n");
    assertThat(check()).contains("PL-0712");
  }

  @Test
  void aChannelThatPromisesWhatTheCharterDoesNotIsOffMessage() {
    write(
        "charter/promises.yaml",
        "channels:\n"
            + "  - {id: street, name: Street, role: awareness, promise: {says: Cheap!}}\n"
            + "  - {id: shop, name: Shop, role: conversion,"
            + " promise: {says: Fresh!, carries: [fresh]}}\n");
    shop.edit(
        "charter/charter.yaml",
        "  promise: Fresh bread before you wake.\n",
        "  promise: Fresh bread before you wake.\n  promises: [{id: fresh, promise: Fresh}]\n");

    assertThat(check())
        .contains("warning[PL-0709]: channel `street` promises what the charter does not")
        .doesNotContain("channel `shop` promises");
  }

  @Test
  void factsDifferFromBeyondTheBoundOn() {
    write(
        "charter/checks.yaml",
        "checks: {hierarchy: {same_facts: [{metric: orders, at_most: 3}]}}\n");
    assertThat(check()).isEqualTo("no findings\n");

    write(
        "charter/checks.yaml",
        "checks: {hierarchy: {same_facts: [{metric: orders, at_most: 2}]}}\n");
    assertThat(check()).contains("warning[PL-0710]").contains("since the week of 2026-11-02");
  }
}
