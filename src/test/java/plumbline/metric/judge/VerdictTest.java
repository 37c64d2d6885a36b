package plumbline.metric.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.metric.judge.Points.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.charter.Amount;
import plumbline.charter.Constraint;
import plumbline.charter.ConstraintId;
import plumbline.charter.Goal;
import plumbline.charter.GoalId;
import plumbline.charter.MetricId;
import plumbline.charter.Origin;
import plumbline.charter.SourceId;
import plumbline.charter.Unit;
import plumbline.diagnostic.Span;
import plumbline.metric.judge.GoalVerdict.Standing;
import plumbline.metric.value.Series;
import plumbline.metric.value.Value;

class VerdictTest {

  private static final Origin ORIGIN = new Origin(Span.startOf("goals.yaml"), Map.of());

  /** 450 days of 0.30 up: on day 150, 4 June 2026, the path is at 2.20. A tenth of 0.30 is 0.03. */
  private static final Goal UP =
      goal("2.10", LocalDate.of(2026, 1, 5), "2.40", true, LocalDate.of(2027, 3, 31));

  /** 100 days of 0.05 down: on day 50, 24 February 2026, the path is at 0.075. */
  private static final Goal DOWN =
      goal("0.10", LocalDate.of(2026, 1, 5), "0.05", false, LocalDate.of(2026, 4, 15));

  @ParameterizedTest
  @CsvSource({
    "2.41, MET, 0.21",
    "2.40, MET, 0.20",
    "2.399, ON_TRACK, 0.199",
    "2.20, ON_TRACK, 0",
    "2.1999, AT_RISK, -0.0001",
    "2.17, AT_RISK, -0.03",
    "2.1699, OFF_TRACK, -0.0301",
    "1, OFF_TRACK, -1.20"
  })
  void aRisingGoalIsHeldAgainstItsPath(String value, Standing standing, BigDecimal ahead) {
    GoalVerdict verdict = judge(UP, LocalDate.of(2026, 6, 4), value, LocalDate.of(2026, 6, 5));
    assertThat(verdict.standing()).isEqualTo(standing);
    assertThat(verdict.ahead().orElseThrow()).isEqualByComparingTo(ahead);
    assertThat(verdict.expected().orElseThrow()).isEqualByComparingTo("2.20");
  }

  @ParameterizedTest
  @CsvSource({
    "0.05, MET",
    "0.051, ON_TRACK",
    "0.075, ON_TRACK",
    "0.0751, AT_RISK",
    "0.08, AT_RISK",
    "0.0801, OFF_TRACK"
  })
  void aFallingGoalIsHeldAgainstItsPath(String value, Standing standing) {
    assertThat(judge(DOWN, LocalDate.of(2026, 2, 24), value, LocalDate.of(2026, 2, 25)).standing())
        .isEqualTo(standing);
  }

  @ParameterizedTest
  @CsvSource({"2.14, AT_RISK", "2.1399, OFF_TRACK"})
  void aGoalMaySayHowFarShortIsStillAtRisk(String value, Standing standing) {
    // A fifth of the way of 0.30 is 0.06.
    Amount fifth = new Amount(new BigDecimal("0.2"), Optional.of(Unit.PERCENT));
    Goal goal =
        goal("2.10", LocalDate.of(2026, 1, 5), "2.40", true, LocalDate.of(2027, 3, 31), fifth);

    assertThat(judge(goal, LocalDate.of(2026, 6, 4), value, LocalDate.of(2026, 6, 5)).standing())
        .isEqualTo(standing);
  }

  @ParameterizedTest
  @CsvSource({
    // The day itself is not past.
    "2026-04-15, 0.06, OFF_TRACK",
    "2026-04-16, 0.06, MISSED",
    "2026-04-16, 0.05, MET"
  })
  void theDateHasPassedOnlyAfterItsDay(LocalDate today, String value, Standing standing) {
    assertThat(judge(DOWN, LocalDate.of(2026, 4, 14), value, today).standing()).isEqualTo(standing);
  }

  /** A third of a day's way is not rounded against the goal: 1/3 of 1 on day 1 of 3. */
  @Test
  void thePathIsNotRounded() {
    Goal third = goal("0", LocalDate.of(2026, 1, 5), "1", true, LocalDate.of(2026, 1, 8));
    LocalDate day = LocalDate.of(2026, 1, 6);
    String below = "0.3333333333333333333333333333333333";
    assertThat(judge(third, day, below, day.plusDays(1)).standing()).isEqualTo(Standing.AT_RISK);
    assertThat(judge(third, day, below + "4", day.plusDays(1)).standing())
        .isEqualTo(Standing.ON_TRACK);
  }

  @Test
  void staleDataWithholdTheVerdict() {
    SourceId orders = new SourceId("orders");
    GoalVerdict verdict =
        GoalVerdict.of(UP, Evidence.of(series("3"), List.of(orders)), LocalDate.of(2026, 6, 5));
    assertThat(verdict.standing()).isEqualTo(Standing.NO_VERDICT);
    assertThat(verdict.missing()).contains(new Evidence.Stale(List.of(orders)));
  }

  @Test
  void anUnfinishedPeriodGivesNoVerdict() {
    GoalVerdict verdict =
        GoalVerdict.of(UP, Evidence.of(series("~3"), List.of()), LocalDate.of(2026, 6, 5));
    assertThat(verdict.missing()).contains(new Evidence.NothingComplete());
  }

  @Test
  void theUnfinishedPeriodIsPassedOver() {
    GoalVerdict verdict =
        GoalVerdict.of(UP, Evidence.of(series("3 ~1"), List.of()), LocalDate.of(2026, 1, 2));
    assertThat(verdict.standing()).isEqualTo(Standing.MET);
  }

  @Test
  void aGapGivesNoVerdict() {
    Evidence evidence = Evidence.of(series("3 -"), List.of());
    GoalVerdict verdict = GoalVerdict.of(UP, evidence, LocalDate.of(2026, 6, 5));
    assertThat(verdict.standing()).isEqualTo(Standing.NO_VERDICT);
    assertThat(verdict.missing().orElseThrow()).isInstanceOf(Evidence.NoValue.class);
  }

  @Test
  void withoutBaselineThereIsNoPath() {
    Goal goal =
        new Goal(
            ORIGIN,
            new GoalId("g"),
            "Goal",
            new MetricId("m"),
            Optional.empty(),
            UP.to(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of());
    LocalDate day = LocalDate.of(2026, 6, 4);
    assertThat(judge(goal, day, "2.40", day).standing()).isEqualTo(Standing.MET);
    assertThat(judge(goal, day, "2.39", day).missing()).contains(new Evidence.NoBaseline());
    assertThat(judge(goal, day, "2.39", LocalDate.of(2027, 4, 1)).standing())
        .isEqualTo(Standing.MISSED);
  }

  @ParameterizedTest
  @CsvSource({
    "'5 5 4 4.9', BREACHED, 2026-01-03, -0.1",
    "'4 5 4 4 ~9', BREACHED, 2026-01-03, -1",
    "'4 - 4', BREACHED, 2026-01-03, -1",
    "'4 4', BREACHED, 2026-01-01, -1",
    "'4 5', HOLDS, , 0",
    "'4 5 ~1', HOLDS, , 0",
    "'4 -', NO_VERDICT, , "
  })
  void aFloorIsBreachedSinceTheRunBegan(
      String values, ConstraintVerdict.Standing standing, LocalDate since, BigDecimal margin) {
    Series series = series(values);
    ConstraintVerdict verdict =
        ConstraintVerdict.of(constraint("5", true), series, Evidence.of(series, List.of()));
    assertThat(verdict.standing()).isEqualTo(standing);
    assertThat(verdict.since().map(point -> point.period().start()).orElse(null)).isEqualTo(since);
    assertThat(verdict.margin().orElse(null)).isEqualTo(margin);
  }

  @ParameterizedTest
  @CsvSource({"5, HOLDS", "5.01, BREACHED", "-7, HOLDS"})
  void aCeilingHoldsAtItsValue(String value, ConstraintVerdict.Standing standing) {
    Series series = series(value);
    assertThat(
            ConstraintVerdict.of(constraint("5", false), series, Evidence.of(series, List.of()))
                .standing())
        .isEqualTo(standing);
  }

  @ParameterizedTest
  @CsvSource({
    "100, 105, GBP, PERCENT, 0.05",
    "100, 0, GBP, PERCENT, -1",
    "-50, -40, GBP, PERCENT, 0.2",
    "-50, -60, GBP, PERCENT, -0.2",
    "-50, 10, GBP, ABSOLUTE, 60",
    "50, -10, GBP, ABSOLUTE, -60",
    "0, 10, GBP, ABSOLUTE, 10",
    "0, 0, orders, ABSOLUTE, 0",
    "0.18, 0.20, %, POINTS, 0.02",
    "4, 5, ratio, PERCENT, 0.25",
    "40, 44, points, ABSOLUTE, 4"
  })
  void aChangeIsToldAsItsBaseAndUnitAllow(
      String base, String now, String unit, Change.Kind kind, BigDecimal amount) {
    Change change = Change.between(value(base), value(now), Unit.parse(unit)).orElseThrow();
    assertThat(change.kind()).isEqualTo(kind);
    assertThat(change.amount()).isEqualByComparingTo(amount);
  }

  @Test
  void aChangeNeedsBothValues() {
    Value nothing = Value.absent(Value.Reason.NO_ROWS);
    assertThat(Change.between(nothing, value("1"), Unit.COUNT)).isEmpty();
    assertThat(Change.between(value("1"), nothing, Unit.COUNT)).isEmpty();
  }

  private static Value value(String number) {
    return Value.of(new BigDecimal(number));
  }

  private static GoalVerdict judge(Goal goal, LocalDate day, String value, LocalDate today) {
    return GoalVerdict.of(goal, Evidence.of(Points.on(day, value), List.of()), today);
  }

  private static Goal goal(
      String start, LocalDate from, String end, boolean rising, LocalDate by, Amount... tolerance) {
    return new Goal(
        ORIGIN,
        new GoalId("g"),
        "Goal",
        new MetricId("m"),
        Optional.of(new Goal.Baseline(ORIGIN, amount(start), from)),
        new Goal.Target(
            ORIGIN,
            rising ? Optional.of(amount(end)) : Optional.empty(),
            rising ? Optional.empty() : Optional.of(amount(end)),
            by,
            Arrays.stream(tolerance).findFirst()),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  private static Constraint constraint(String bound, boolean floor) {
    return new Constraint(
        ORIGIN,
        new ConstraintId("c"),
        "Sell too cheap",
        new MetricId("m"),
        floor ? Optional.of(amount(bound)) : Optional.empty(),
        floor ? Optional.empty() : Optional.of(amount(bound)),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  private static Amount amount(String value) {
    return new Amount(new BigDecimal(value), Optional.empty());
  }
}
