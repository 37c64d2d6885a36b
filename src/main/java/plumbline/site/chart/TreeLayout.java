package plumbline.site.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import plumbline.page.figure.TreeFigure;

/**
 * Places a metric tree in columns: on the left what drives nothing further, to the right of each
 * metric what drives it.
 *
 * <p>Columns are ordered so that few edges cross (sweeps over the means of neighbours from some
 * beginnings, always the same; the best one is kept), then drawn together. An edge that would close
 * a loop does not count for the columns.
 */
final class TreeLayout {
  private static final int ATTEMPTS = 40;
  private static final int SWEEPS = 8;
  private static final long CROSSING = 1_000_000;
  private static final double GAP = 16;
  private static final double BEND_HEIGHT = 6;

  /** A place in a column: a metric, or a bend where a long edge passes. */
  static final class Slot {
    final int column;
    final double height;
    private final int rank;
    final List<Slot> left = new ArrayList<>();
    final List<Slot> right = new ArrayList<>();
    double top;
    private int order;

    private Slot(int column, double height, int rank) {
      this.column = column;
      this.height = height;
      this.rank = rank;
    }

    double middle() {
      return top + height / 2;
    }
  }

  /** The slots of an edge from the driven metric to its driver. */
  record Route(List<Slot> slots) {}

  private final List<List<Slot>> columns = new ArrayList<>();
  private final Map<String, Slot> slots = new LinkedHashMap<>();
  private final List<Route> routes = new ArrayList<>();
  private final Map<String, Set<String>> driven = new LinkedHashMap<>();

  /** Height of a node in pixels. */
  @FunctionalInterface
  interface NodeHeight {
    double of(TreeFigure.Node node);
  }

  TreeLayout(TreeFigure tree, NodeHeight height) {
    tree.nodes().forEach(n -> driven.put(n.id(), new LinkedHashSet<>()));
    for (TreeFigure.Edge edge : tree.edges()) {
      Set<String> ends = driven.get(edge.driver());
      if (ends == null || !driven.containsKey(edge.driven())) {
        throw new IllegalArgumentException("metric tree has no node for an end of " + edge);
      }
      ends.add(edge.driven());
    }
    Map<String, Integer> known = new HashMap<>();
    for (TreeFigure.Node node : tree.nodes()) {
      int column = column(node.id(), known, new HashSet<>());
      slots.put(node.id(), new Slot(column, height.of(node), slots.size()));
    }
    tree.edges().stream().distinct().forEach(this::route);
    order();
    heights();
  }

  Slot slot(String node) {
    Slot slot = slots.get(node);
    if (slot == null) {
      throw new IllegalArgumentException("metric tree has no node " + node);
    }
    return slot;
  }

  List<Route> routes() {
    return routes;
  }

  int columnCount() {
    return columns.size();
  }

  double height() {
    return columns.stream()
        .flatMap(List::stream)
        .mapToDouble(s -> s.top + s.height)
        .max()
        .orElse(0);
  }

  private int column(String node, Map<String, Integer> known, Set<String> above) {
    Integer done = known.get(node);
    if (done != null) {
      return done;
    }
    above.add(node);
    int column = 0;
    for (String next : driven.getOrDefault(node, Set.of())) {
      if (!above.contains(next)) {
        column = Math.max(column, 1 + column(next, known, above));
      }
    }
    above.remove(node);
    known.put(node, column);
    return column;
  }

  private void route(TreeFigure.Edge edge) {
    Slot from = slot(edge.driven());
    Slot to = slot(edge.driver());
    if (to.column <= from.column) {
      return;
    }
    List<Slot> path = new ArrayList<>(List.of(from));
    for (int c = from.column + 1; c < to.column; c++) {
      path.add(new Slot(c, BEND_HEIGHT, to.rank));
    }
    path.add(to);
    for (int i = 1; i < path.size(); i++) {
      path.get(i - 1).right.add(path.get(i));
      path.get(i).left.add(path.get(i - 1));
    }
    routes.add(new Route(path));
  }

  /** Keeps the order with the fewest crossings; of equals, the one nearest to that of the nodes. */
  private void order() {
    Random shuffle = new Random(1);
    List<List<Slot>> best = List.of();
    long least = Long.MAX_VALUE;
    for (int attempt = 0; attempt < ATTEMPTS && least > 0; attempt++) {
      walk(attempt == 0 ? null : shuffle);
      for (int sweep = 0; sweep <= SWEEPS; sweep++) {
        mirror();
        long now = crossings() * CROSSING + outOfOrder();
        if (now < least) {
          least = now;
          best = columns.stream().map(List::copyOf).toList();
        }
        sweep(sweep % 2 == 0);
      }
    }
    columns.clear();
    for (List<Slot> column : best) {
      List<Slot> aloneLast = new ArrayList<>(column);
      aloneLast.sort(Comparator.comparing(s -> s.left.isEmpty() && s.right.isEmpty()));
      columns.add(aloneLast);
    }
    columns.forEach(TreeLayout::number);
  }

  /**
   * Turns the whole upside down, which crosses as little, if that is nearer to the nodes' order.
   */
  private void mirror() {
    long before = outOfOrder();
    turn();
    if (outOfOrder() >= before) {
      turn();
    }
  }

  private void turn() {
    columns.forEach(Collections::reverse);
    columns.forEach(TreeLayout::number);
  }

  /** How many pairs of neighbours stand against the order of the nodes. */
  private long outOfOrder() {
    long count = 0;
    for (List<Slot> column : columns) {
      for (int i = 1; i < column.size(); i++) {
        count += column.get(i - 1).rank > column.get(i).rank ? 1 : 0;
      }
    }
    return count;
  }

  /** As met when walking from the left: without crossings if it is truly a tree. */
  private void walk(@Nullable Random shuffle) {
    columns.clear();
    Set<Slot> met = new HashSet<>();
    List<Slot> roots = slots.values().stream().filter(s -> s.left.isEmpty()).toList();
    shuffled(roots, shuffle).forEach(s -> meet(s, met, shuffle));
    columns.forEach(TreeLayout::number);
  }

  private void meet(Slot slot, Set<Slot> met, @Nullable Random shuffle) {
    if (!met.add(slot)) {
      return;
    }
    while (columns.size() <= slot.column) {
      columns.add(new ArrayList<>());
    }
    columns.get(slot.column).add(slot);
    shuffled(slot.right, shuffle).forEach(s -> meet(s, met, shuffle));
  }

  private static List<Slot> shuffled(List<Slot> slots, @Nullable Random shuffle) {
    List<Slot> copy = new ArrayList<>(slots);
    if (shuffle != null) {
      Collections.shuffle(copy, shuffle);
    }
    return copy;
  }

  private static void number(List<Slot> column) {
    for (int i = 0; i < column.size(); i++) {
      column.get(i).order = i;
    }
  }

  private void sweep(boolean fromLeft) {
    for (int i = 0; i < columns.size(); i++) {
      List<Slot> column = columns.get(fromLeft ? i : columns.size() - 1 - i);
      column.sort(Comparator.comparingDouble(s -> meanOrder(s, fromLeft ? s.left : s.right)));
      number(column);
    }
  }

  private static double meanOrder(Slot slot, List<Slot> neighbours) {
    return neighbours.stream().mapToInt(n -> n.order).average().orElse(slot.order);
  }

  /** How many pairs of edges cross. */
  int crossings() {
    int crossings = 0;
    for (List<Slot> column : columns) {
      for (int i = 0; i < column.size(); i++) {
        for (int j = i + 1; j < column.size(); j++) {
          for (Slot upper : column.get(i).right) {
            for (Slot lower : column.get(j).right) {
              crossings += upper.order > lower.order ? 1 : 0;
            }
          }
        }
      }
    }
    return crossings;
  }

  private void heights() {
    columns.forEach(c -> stack(c, s -> 0));
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int i = columns.size() - 1; i >= 0; i--) {
        stack(columns.get(i), s -> meanMiddle(s, s.right));
      }
      for (List<Slot> column : columns) {
        stack(column, s -> meanMiddle(s, s.left));
      }
    }
    for (int i = columns.size() - 1; i >= 0; i--) {
      stack(columns.get(i), s -> meanMiddle(s, s.right));
    }
    double top = columns.stream().flatMap(List::stream).mapToDouble(s -> s.top).min().orElse(0);
    columns.forEach(c -> c.forEach(s -> s.top -= top));
  }

  private static double meanMiddle(Slot slot, List<Slot> neighbours) {
    return neighbours.stream().mapToDouble(Slot::middle).average().orElse(slot.middle());
  }

  private static void stack(List<Slot> column, ToDoubleFunction<Slot> wanted) {
    double[] tops =
        Stacking.tops(
            column.stream().mapToDouble(wanted).toArray(),
            column.stream().mapToDouble(s -> s.height).toArray(),
            GAP,
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY);
    for (int i = 0; i < tops.length; i++) {
      column.get(i).top = tops[i];
    }
  }
}
