package plumbline.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.cli.Cli;
import plumbline.cli.CornerShop;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What the next meeting has to talk about; the next Monday after the 22nd is the 23rd. */
class AgendaTest {

  @TempDir Path folder;
  private Cli shop;

  @BeforeEach
  void aMeetingEveryMonday() {
    shop = CornerShop.in(folder);
    shop.edit(
        "charter/charter.yaml",
        "  - {id: ada-byron, name: Ada Byron, role: Owner}\n",
        "  - {id: ada-byron, name: Ada Byron, role: Owner}\n"
            + "  - {id: ben-cole, name: Ben Cole}\n");
    shop.file(
        "charter/rhythm.yaml",
        """
        meetings:
          - {id: monday, name: Monday, purpose: To see, length: 30 minutes, people: [ada-byron],
             every: weekly on monday at 09:00, starts: 2026-11-02}
        """);
  }

  @Test
  void anOpenQuestionIsForTheMeetingOfWhoDecides() throws IOException {
    decision("asked: 2026-11-16\ndecider: ada-byron\n");
    assertThat(agenda()).containsExactly("Decide: Why? Asked on 16 November.");

    decision("asked: 2026-11-16\ndecider: ben-cole\n");
    assertThat(agenda()).isEmpty();
  }

  @Test
  void aDecisionIsLookedBackAtOnceItsReviewIsDue() throws IOException {
    String made =
        "asked: 2026-11-02\noptions: {a: {option: A}}\nchosen: a\n"
            + "decided: {by: ada-byron, on: 2026-11-03}\nreview: {on: ";
    decision(made + "2026-11-23}\n");
    assertThat(agenda())
        .containsExactly("Look back: Why? Was to be looked at again by 23 November.");

    decision(made + "2026-11-24}\n");
    assertThat(agenda()).isEmpty();
  }

  @Test
  void anExperimentThatEndedSinceTheLastTimeWantsItsResult() throws IOException {
    experiment("2026-11-22", "ada-byron");
    assertThat(agenda()).containsExactly("Result: A bell: ends on 22 November, Ada Byron decides.");

    experiment("2026-11-15", "ada-byron");
    assertThat(agenda()).as("it was the last meeting's").isEmpty();

    experiment("2026-11-23", "ada-byron");
    assertThat(agenda()).as("it ends with that day").isEmpty();

    experiment("2026-11-22", "ben-cole");
    assertThat(agenda()).as("another one decides").isEmpty();
  }

  @Test
  void whatElseAMeetingLooksAtIsSaidInTheCharter() throws IOException {
    shop.file(
        "metrics/alerts.yaml",
        "alerts:\n"
            + "  - {id: large, title: Large sale, source: sales, when: amount > 10,\n"
            + "     show: [order_id], mend: Say thanks}\n"
            + "  - {id: none, title: Gift, source: sales, when: amount = 0, show: [order_id]}\n");
    shop.edit(
        "charter/charter.yaml",
        "  review: {every: 3 months, last: 2026-11-01}\n\npeople",
        "  review: {on: 2026-11-23}\n\npeople");
    shop.file(
        "charter/channels.yaml",
        "channels:\n  - {id: web, name: Web, role: conversion, audit: [\n"
            + "      {component: orders, state: broken, pain_point: Lost on Sundays},\n"
            + "      {component: messaging, state: partly}]}\n");
    assertThat(agenda()).as("nobody said so").isEmpty();

    shop.edit(
        "charter/rhythm.yaml",
        "people: [ada-byron],",
        "people: [ada-byron], also_looks_at: [alerts, reviews, gaps],");
    // The newest day's one row is of 12.00.
    assertThat(agenda())
        .containsExactly(
            "Alert: Large sale: 1 row. Say thanks",
            "Look again: The whole charter, by 23 November.",
            "Gap: Orders on Web: broken. Lost on Sundays");
  }

  private void decision(String front) {
    shop.file("charter/decisions/d.md", "---\nquestion: Why?\n" + front + "---\nText.\n");
  }

  private void experiment(String end, String owner) {
    shop.file(
        "charter/roadmap.yaml",
        "surfaces: [{id: door, name: Door}]\nexperiments:\n"
            + "  - {id: bell, what: A bell, surface: door, hypothesis: H, start: 2026-11-02,\n"
            + "     metric: orders, guardrails: [{metric: orders, at_least: 1}],\n"
            + "     arms: [{name: Without}, {name: With}], end: "
            + end
            + ", decision_owner: "
            + owner
            + "}\n");
  }

  private List<String> agenda() throws IOException {
    Path out = folder.resolve("site");
    Cli.Ran ran = shop.run("build", "--as-of", "2026-11-22", "--out", out.toString());
    assertThat(ran.exit()).as(ran.err()).isZero();
    JsonNode meeting =
        new ObjectMapper()
            .readTree(Files.readString(out.resolve("api/rhythm/index.json")))
            .get("meetings")
            .get(0);
    assertThat(meeting.get("next").stringValue()).startsWith("2026-11-23T09:00");
    List<String> items = new ArrayList<>();
    for (JsonNode item : meeting.get("agenda")) {
      items.add(item.get("kind").stringValue() + ": " + item.get("what").stringValue());
    }
    return items;
  }
}
