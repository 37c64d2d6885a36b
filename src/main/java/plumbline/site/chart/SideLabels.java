package plumbline.site.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Moves names at the ends of lines up and down until none touches another. */
final class SideLabels {
  private static final double GAP = 2;

  private SideLabels() {}

  /**
   * A name and where it would like to be.
   *
   * @param x where it begins
   * @param middle wanted height of its middle
   */
  record Wanted(EndLabel label, double x, double middle) {}

  /**
   * A name and where it is.
   *
   * @param top its upper edge
   */
  record Placed(Wanted wanted, double top) {
    EndLabel label() {
      return wanted.label;
    }
  }

  /** Some that push each other and so move as one. */
  private record Stack(List<Wanted> names, double top, double height) {
    double bottom() {
      return top + height;
    }
  }

  /** Places all that fit between two heights, from top to bottom. */
  static List<Placed> placed(List<Wanted> names, double top, double bottom) {
    List<Wanted> fitting = new ArrayList<>(names);
    fitting.sort(Comparator.comparingInt(w -> w.label.rank()));
    while (!fitting.isEmpty() && total(fitting) > bottom - top) {
      fitting.remove(fitting.size() - 1);
    }
    fitting.sort(Comparator.comparingDouble(Wanted::middle));
    List<Stack> stacks = new ArrayList<>();
    for (Wanted name : fitting) {
      Stack next = stack(List.of(name), top, bottom);
      while (!stacks.isEmpty() && stacks.get(stacks.size() - 1).bottom() + GAP > next.top) {
        List<Wanted> both = new ArrayList<>(stacks.remove(stacks.size() - 1).names);
        both.addAll(next.names);
        next = stack(both, top, bottom);
      }
      stacks.add(next);
    }
    return stacks.stream().flatMap(s -> unstacked(s).stream()).toList();
  }

  private static double total(List<Wanted> names) {
    return names.stream().mapToDouble(n -> n.label.height() + GAP).sum() - GAP;
  }

  /** A stack whose names are on average where they want to be. */
  private static Stack stack(List<Wanted> names, double top, double bottom) {
    double offset = 0;
    double wanted = 0;
    for (Wanted name : names) {
      wanted += name.middle - name.label.height() / 2 - offset;
      offset += name.label.height() + GAP;
    }
    double height = offset - GAP;
    double at = Math.max(top, Math.min(wanted / names.size(), bottom - height));
    return new Stack(names, at, height);
  }

  private static List<Placed> unstacked(Stack stack) {
    List<Placed> placed = new ArrayList<>();
    double y = stack.top;
    for (Wanted name : stack.names) {
      placed.add(new Placed(name, y));
      y += name.label.height() + GAP;
    }
    return placed;
  }
}
