package plumbline.site.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import plumbline.page.figure.Gantt;

/**
 * The bars of one lane in as few rows as hold them: no bar or label touches another of its row.
 *
 * @param placed by first day
 * @param count how many rows there are
 */
record GanttRows(String name, List<Placed> placed, int count) {
  private static final double GAP = 12;
  private static final double LONGEST_LABEL = 0.9;
  private static final double BEFORE_BADGES = 5;

  /** What a number takes, with the space after it. */
  static final double BADGE_ROOM = 16;

  /**
   * A bar with its place.
   *
   * @param label shortened to the room there is
   * @param badgesX where the numbers of its clashes begin
   * @param row from the top
   * @param left where bar and label begin
   * @param right where they end, with what stands on them
   */
  record Placed(
      Gantt.Bar bar,
      String label,
      double labelX,
      double badgesX,
      int row,
      double left,
      double right) {}

  /**
   * Places the bars of a lane.
   *
   * @param x where a day begins, by its number since 1970
   */
  static GanttRows of(Gantt.Lane lane, DoubleUnaryOperator x, Layout layout) {
    List<Placed> placed = new ArrayList<>();
    int count = 0;
    for (Gantt.Bar bar :
        lane.bars().stream().sorted(Comparator.comparing(Gantt.Bar::from)).toList()) {
      Placed next = place(bar, placed, x, layout);
      placed.add(next);
      count = Math.max(count, next.row() + 1);
    }
    return new GanttRows(lane.name(), List.copyOf(placed), count);
  }

  private static Placed place(
      Gantt.Bar bar, List<Placed> others, DoubleUnaryOperator x, Layout layout) {
    double from = x.applyAsDouble(Tick.day(bar.from()));
    double until = x.applyAsDouble(Tick.day(bar.until()));
    String label = Fitting.shortened(bar.label(), Typeface.REGULAR, layout.width * LONGEST_LABEL);
    double width = Typeface.REGULAR.width(label, Layout.FONT);
    double badges = bar.clashes().size() * BADGE_ROOM;
    double all = badges == 0 ? width : width + BEFORE_BADGES + badges;
    double labelX = Math.max(1, Math.min(from, layout.width - 1 - all));
    // A diamond reaches a little over the ends of its day.
    double left = Math.min(from - 6, labelX);
    double right = Math.max(until + 6, labelX + all);
    int row = 0;
    while (isTaken(row, left, right, others)) {
      row++;
    }
    return new Placed(bar, label, labelX, labelX + width + BEFORE_BADGES, row, left, right);
  }

  private static boolean isTaken(int row, double left, double right, List<Placed> others) {
    return others.stream()
        .anyMatch(
            other ->
                other.row() == row && left < other.right() + GAP && other.left() < right + GAP);
  }
}
