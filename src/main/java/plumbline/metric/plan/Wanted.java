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
 */
record Wanted(Set<Shape> shapes, boolean eachDay, Set<DayRange> baselines) {

  Wanted {
    shapes = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(shapes));
    baselines = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(baselines));
  }

  static Wanted of(Collection<Shape> shapes, boolean stock, Set<DayRange> baselines) {
    return stock
        ? new Wanted(Set.of(), true, Set.of())
        : new Wanted(new LinkedHashSet<>(shapes), false, baselines);
  }

  Wanted and(Wanted other) {
    Set<Shape> all = new LinkedHashSet<>(shapes);
    all.addAll(other.shapes);
    Set<DayRange> stretches = new LinkedHashSet<>(baselines);
    stretches.addAll(other.baselines);
    return new Wanted(all, eachDay || other.eachDay, stretches);
  }
}
