package plumbline.check.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import plumbline.charter.Charter;
import plumbline.charter.Id;
import plumbline.charter.SurfaceId;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Severity;
import plumbline.metric.calendar.DayRange;

/** Something planned that would spoil a result, or cannot go as planned. */
public sealed interface Conflict
    permits OverlappingTests,
        MetricUnderTwoTests,
        ReleaseUnderTest,
        WorkInFreeze,
        LateDependency,
        NoDecisionOwner,
        NoGuardrail {

  /** The days on which it does harm. */
  DayRange days();

  /** The experiments, releases and freezes it is between, first the one to move or mend. */
  List<Id> between();

  Code code();

  /** What is wrong, as {@code check} says it. */
  Finding finding();

  /** Whether its last day is before today, so that nothing can be mended any more. */
  default boolean isOver(LocalDate today) {
    return !days().until().isAfter(today);
  }

  /** As {@code check} says it on a day: what is over is only noted. */
  default Finding finding(LocalDate today) {
    Finding found = finding();
    return isOver(today)
        ? new Finding(found.code(), Severity.NOTE, found.message(), found.span(), found.help())
        : found;
  }

  /** Every conflict of a charter, by first day, then in order of writing. */
  static List<Conflict> in(Charter charter) {
    List<Conflict> all = new ArrayList<>();
    all.addAll(OverlappingTests.find(charter));
    all.addAll(MetricUnderTwoTests.find(charter));
    all.addAll(ReleaseUnderTest.find(charter));
    all.addAll(WorkInFreeze.find(charter));
    all.addAll(LateDependency.find(charter));
    all.addAll(NoDecisionOwner.find(charter));
    all.addAll(NoGuardrail.find(charter));
    all.sort(Comparator.comparing(conflict -> conflict.days().from()));
    return List.copyOf(all);
  }

  /** Whether a surface is one of others, a part of one, or has one as a part; none are the shop. */
  static boolean touches(Charter charter, List<SurfaceId> surfaces, SurfaceId surface) {
    return new Nesting(charter).touch(surfaces, List.of(surface));
  }

  /** {@code from 2026-03-02 to 2026-03-15}, both days part of it; {@code on 2026-03-02} for one. */
  static String told(DayRange days) {
    return days.length() == 1
        ? "on " + days.from()
        : "from " + days.from() + " to " + days.lastDay();
  }
}
