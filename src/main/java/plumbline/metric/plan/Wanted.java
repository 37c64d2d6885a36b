package plumbline.metric.plan;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import plumbline.metric.calendar.DayRange;

/**
 * In which shapes a measure is wanted, and whether each day by itself too, as for a stock.
 *
 * @param shapes whole periods, windows, to date
 * @param baselines stretches of days that improvement is told against
 * @param stretches other stretches of days that are told by themselves
 */
record Wanted(
    Set<Shape> shapes, boolean eachDay, Set<DayRange> baselines, Set<DayRange> stretches) {

  Wanted {
    shapes = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(shapes));
    baselines = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(baselines));
    stretches = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(stretches));
  }

  static Wanted of(
      Collection<Shape> shapes, boolean stock, Set<DayRange> baselines, Set<DayRange> stretches) {
    return stock
        ? new Wanted(Set.of(), true, Set.of(), Set.of())
        : new Wanted(new LinkedHashSet<>(shapes), false, baselines, stretches);
  }

  Wanted and(Wanted other) {
    Set<Shape> all = new LinkedHashSet<>(shapes);
    all.addAll(other.shapes);
    return new Wanted(
        all,
        eachDay || other.eachDay,
        both(baselines, other.baselines),
        both(stretches, other.stretches));
  }

  private static Set<DayRange> both(Set<DayRange> one, Set<DayRange> other) {
    Set<DayRange> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return all;
  }
}
