package plumbline.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.Constraint;
import plumbline.charter.Decision;
import plumbline.charter.Goal;
import plumbline.charter.Review;
import plumbline.charter.Source;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Severity;
import plumbline.metric.judge.ConstraintVerdict;
import plumbline.metric.judge.GoalVerdict;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;

/** What somebody should look at, gravest first. */
final class Attention {

  /** Told in words of their own from the values themselves. */
  private static final Set<Code> TOLD_HERE =
      Set.of(
          Code.CONSTRAINT_BREACHED,
          Code.GOAL_OFF_TRACK,
          Code.STALE_SOURCE,
          Code.QUARANTINED_ROWS,
          Code.MISSING_RATE,
          Code.FIGURE_RESTATED,
          Code.REVIEW_OVERDUE);

  /**
   * What is told on a page of its own, which is named with how many there are.
   *
   * @param label what it is about
   * @param count the message that counts them
   */
  private record Elsewhere(String label, String count, String page, Set<Code> codes) {
    long in(List<Finding> findings) {
      return findings.stream()
          .filter(finding -> finding.severity() == Severity.WARNING)
          .filter(finding -> codes.contains(finding.code()))
          .count();
    }
  }

  private static final List<Elsewhere> ELSEWHERE =
      List.of(
          new Elsewhere(
              "attention.data", "attention.alerts", Address.ALERTS, Set.of(Code.ALERT_RAISED)),
          new Elsewhere(
              "attention.data",
              "attention.claims",
              Address.RECONCILIATION,
              Set.of(Code.CLAIM_DIFFERS)),
          new Elsewhere(
              "attention.channels", "attention.audit", Address.AUDIT, Set.of(Code.AUDIT_GAP)),
          new Elsewhere(
              "attention.channels",
              "journeys.broken",
              Address.JOURNEYS,
              Set.of(Code.JOURNEY_BREAKS)),
          new Elsewhere(
              "attention.channels",
              "attention.protocols",
              Address.GOVERNANCE,
              Set.of(Code.PROTOCOL_INCOMPLETE)),
          new Elsewhere(
              "attention.decisions",
              "attention.decided",
              Address.DECISIONS,
              Set.of(Code.DECIDED_BY_ANOTHER)),
          new Elsewhere(
              "attention.insights",
              "attention.unasked",
              Address.INSIGHTS,
              Set.of(Code.MONTH_WITHOUT_CONVERSATION)),
          new Elsewhere(
              "attention.roadmap",
              "attention.roadmap.open",
              Address.ROADMAP,
              Set.of(
                  Code.OVERLAPPING_TESTS,
                  Code.METRIC_UNDER_TWO_TESTS,
                  Code.RELEASE_UNDER_TEST,
                  Code.WORK_IN_FREEZE,
                  Code.LATE_DEPENDENCY,
                  Code.NO_DECISION_OWNER,
                  Code.NO_GUARDRAIL,
                  Code.WINNER_NOT_SHIPPED,
                  Code.TRAFFIC_MISMATCH,
                  Code.TRAFFIC_WITHOUT_CONVERSION,
                  Code.MANY_INCONCLUSIVE,
                  Code.ROADMAP_UNCHANGED)));

  /** Told on the page on alignment, which is named with how many there are. */
  private static final Set<Code> TOLD_ON_ALIGNMENT =
      Set.of(
          Code.CONFLICT_OPEN,
          Code.TEAMS_PULL_APART,
          Code.DIRECTIONS_OPPOSE,
          Code.CORE_METRIC_MISSING,
          Code.PRIMARY_GOAL_ASIDE,
          Code.SALES_WITHOUT_PERSON,
          Code.ROLE_WITHOUT_STAKE,
          Code.STAKE_AGAINST_GOAL,
          Code.STAKE_OUT_OF_REACH,
          Code.ACTION_OVERDUE,
          Code.ACTION_WITHOUT_EFFECT,
          Code.OFF_MESSAGE,
          Code.FACTS_DIFFER,
          Code.SERVES_NO_GOAL,
          Code.FEATURE_BLOAT,
          Code.FROZEN_DECISION,
          Code.REWORK,
          Code.SIGNATURE_MISSING,
          Code.SIGNATURE_STALE,
          Code.SIGNATURE_UNPROVEN,
          Code.GOALPOST_MOVED);

  private final Telling telling;
  private final Voice voice;
  private final List<Block.Entry> entries = new ArrayList<>();

  Attention(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
  }

  List<Block.Entry> entries() {
    telling.constraints().forEach(this::constraint);
    telling.goalsInOrder().forEach(this::goal);
    alignment();
    telling.charter().sources().forEach(this::source);
    telling.goalsInOrder().forEach(goal -> review(goal.review(), voice.goalLink(goal.id())));
    telling
        .constraints()
        .forEach(c -> review(c.review(), Phrase.link(c.mustNot(), Address.of(c.id()))));
    review(telling.charter().charter().review(), Phrase.of(voice.say("attention.whole-charter")));
    telling.charter().metrics().stream()
        .filter(metric -> telling.isComputed(metric.id()))
        .forEach(metric -> review(metric.review(), voice.metricLink(metric.id())));
    telling.charter().decisions().stream()
        .filter(one -> telling.charter().state(one) == Decision.State.DECIDED)
        .forEach(one -> review(one.review(), Phrase.link(one.question(), Address.of(one.id()))));
    restated();
    elsewhere();
    telling.judged().open().forEach(this::finding);
    return entries;
  }

  private void alignment() {
    if (AlignmentPage.isDue(telling.charter())) {
      List<AlignmentLine> lines = telling.alignment();
      long open =
          lines.stream()
              .filter(line -> line.state() == AlignmentLine.State.NEEDS_ATTENTION)
              .count();
      if (open > 0) {
        add(
            "attention.alignment",
            Phrase.link(
                    voice.count(
                        "attention.alignment.open", open, voice.numbers().count(lines.size())),
                    Address.ALIGNMENT)
                .then("."));
      }
    }
  }

  private void constraint(Constraint constraint) {
    if (telling.judge(constraint).standing() == ConstraintVerdict.Standing.BREACHED) {
      add(
          "attention.constraint",
          Phrase.link(constraint.mustNot(), Address.of(constraint.id()))
              .then(voice.say("attention.is", telling.verdict(constraint).sentence())));
    }
  }

  private void goal(Goal goal) {
    GoalVerdict.Standing standing = telling.judge(goal).standing();
    if (standing == GoalVerdict.Standing.OFF_TRACK || standing == GoalVerdict.Standing.MISSED) {
      add(
          "attention.goal",
          voice
              .goalLink(goal.id())
              .then(voice.say("attention.is", telling.verdict(goal).sentence())));
    }
  }

  private void source(Source source) {
    if (telling.values().freshness(source.id()).isStale()) {
      add("attention.data", voice.sourceLink(source.id()).then(" " + voice.say("attention.stale")));
    }
    telling
        .material()
        .rows(source.id())
        .ifPresent(
            rows -> {
              long aside = rows.quarantined().total();
              if (aside > 0) {
                add(
                    "attention.data",
                    voice
                        .sourceLink(source.id())
                        .then(" " + voice.count("attention.quarantined", aside)));
              }
              long rateless = rows.withoutRate().total();
              if (rateless > 0) {
                add(
                    "attention.data",
                    voice
                        .sourceLink(source.id())
                        .then(" " + voice.count("attention.without-rate", rateless)));
              }
            });
  }

  private void review(Optional<Review> review, Phrase what) {
    Optional<LocalDate> due = review.flatMap(Review::due);
    if (due.isPresent() && due.get().isBefore(telling.values().today())) {
      add(
          "attention.review",
          what.then(" " + voice.say("attention.overdue", voice.dates().day(due.get()))));
    }
  }

  private void finding(Finding finding) {
    if (finding.severity() == Severity.WARNING
        && !TOLD_HERE.contains(finding.code())
        && ELSEWHERE.stream().noneMatch(one -> one.codes().contains(finding.code()))
        && !(TOLD_ON_ALIGNMENT.contains(finding.code())
            && AlignmentPage.isDue(telling.charter()))) {
      String text = Words.capital(finding.message().replace("`", ""));
      add("attention.charter", Phrase.of(voice.say("attention.finding", text, finding.span())));
    }
  }

  /** Counted by figures, as the page is; a finding tells all those of a metric. */
  private void restated() {
    long news = telling.material().published().restatements().news().size();
    if (news > 0) {
      add(
          "attention.weeks",
          Phrase.link(voice.count("attention.restated", news), Address.RESTATEMENTS).then("."));
    }
  }

  private void elsewhere() {
    for (Elsewhere one : ELSEWHERE) {
      long open = one.in(telling.material().findings());
      if (open > 0) {
        add(one.label(), Phrase.link(voice.count(one.count(), open), one.page()).then("."));
      }
    }
  }

  private void add(String key, Phrase phrase) {
    entries.add(new Block.Entry(voice.say(key), phrase));
  }
}
