package plumbline.metric.plan;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * In which shapes a measure is wanted, and whether each day by itself too, as for a stock.
 *
 * @param shapes whole periods, windows, to date
 */
record Wanted(Set<Shape> shapes, boolean eachDay) {

  Wanted {
    shapes = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(shapes));
  }

  static Wanted of(Collection<Shape> shapes, boolean stock) {
    return stock ? new Wanted(Set.of(), true) : new Wanted(new LinkedHashSet<>(shapes), false);
  }

  Wanted and(Wanted other) {
    Set<Shape> all = new LinkedHashSet<>(shapes);
    all.addAll(other.shapes);
    return new Wanted(all, eachDay || other.eachDay);
  }
}
