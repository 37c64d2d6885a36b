package plumbline.site.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import plumbline.page.figure.TimeChart;

/**
 * Names for the marks above the plot, in rows.
 *
 * <p>A mark's line begins at its name and runs down; no name is crossed by a line or touches
 * another name. The newest marks choose first; one that finds no room keeps a short tick without a
 * name.
 *
 * @param placed by time
 * @param rows how many are in use
 */
record MarkLabels(List<Placed> placed, int rows) {
  private static final double GAP = 8;
  private static final double PAD = 4;
  private static final double LEAST_TEXT = 46;
  private static final double SAME_DAY = 3;

  /**
   * A mark with its place.
   *
   * @param text empty where there was no room
   * @param x of its line
   * @param left where its text begins
   * @param row from the top
   */
  record Placed(String text, String whole, double x, double left, double width, int row) {
    boolean named() {
      return !text.isEmpty();
    }
  }

  /** A mark, or several so close that one line stands for them. */
  private record Wanted(double x, String text) {}

  static MarkLabels of(
      List<TimeChart.Mark> marks, Layout layout, double left, double right, DayPixels pixels) {
    List<Wanted> wanted = wanted(marks, left, right, pixels);
    MarkLabels best = new MarkLabels(List.of(), 0);
    double most = -1;
    for (int rows = 1; rows <= layout.markRows; rows++) {
      for (boolean newestFirst : new boolean[] {true, false}) {
        for (boolean fromTop : new boolean[] {true, false}) {
          MarkLabels labels = placed(wanted, rows, newestFirst, fromTop, layout, left);
          if (labels.worth() > most + 0.01) {
            most = labels.worth();
            best = labels;
          }
        }
      }
    }
    return best;
  }

  private static MarkLabels placed(
      List<Wanted> wanted,
      int rows,
      boolean newestFirst,
      boolean fromTop,
      Layout layout,
      double left) {
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      Wanted mark = wanted.get(newestFirst ? wanted.size() - 1 - i : i);
      placed.add(place(mark, placed, rows, fromTop, layout, left));
    }
    placed.sort(Comparator.comparingDouble(Placed::x));
    boolean any = placed.stream().anyMatch(Placed::named);
    return new MarkLabels(List.copyOf(placed), any ? rows : 0);
  }

  /** A name in full counts one, a shortened one by its share; a further row must earn its place. */
  private double worth() {
    double worth = 0;
    for (Placed mark : placed) {
      worth += mark.named() ? 0.3 + 0.7 * mark.text.length() / mark.whole.length() : 0;
    }
    return worth - 0.1 * rows;
  }

  /** Where a day stands. */
  @FunctionalInterface
  interface DayPixels {
    double x(double epochDay);
  }

  private static List<Wanted> wanted(
      List<TimeChart.Mark> marks, double left, double right, DayPixels pixels) {
    List<Wanted> wanted = new ArrayList<>();
    List<TimeChart.Mark> inOrder =
        marks.stream().sorted(Comparator.comparing(TimeChart.Mark::at)).toList();
    for (TimeChart.Mark mark : inOrder) {
      double x = pixels.x(Tick.day(mark.at()));
      if (x < left - 0.05 || x > right + 0.05) {
        continue;
      }
      int last = wanted.size() - 1;
      if (last >= 0 && x - wanted.get(last).x < SAME_DAY) {
        Wanted before = wanted.get(last);
        wanted.set(last, new Wanted(before.x, before.text + ", " + mark.label()));
      } else {
        wanted.add(new Wanted(x, mark.label()));
      }
    }
    return wanted;
  }

  private static Placed place(
      Wanted mark, List<Placed> others, int rows, boolean fromTop, Layout layout, double leftEdge) {
    String whole = Fitting.shortened(mark.text, Typeface.REGULAR, layout.widestMark);
    double full = Typeface.REGULAR.width(whole, Layout.FONT);
    for (double share : new double[] {1, 0.75, 0.5}) {
      if (share < 1 && full * share < LEAST_TEXT) {
        break;
      }
      String text = Fitting.shortened(mark.text, Typeface.REGULAR, full * share + 0.01);
      double width = Typeface.REGULAR.width(text, Layout.FONT);
      for (int i = 0; i < rows; i++) {
        int row = fromTop ? i : rows - 1 - i;
        for (double at : new double[] {mark.x + PAD, mark.x - PAD - width}) {
          Placed candidate = new Placed(text, mark.text, mark.x, at, width, row);
          boolean inside = at >= Math.min(leftEdge, mark.x) - 1 && at + width <= layout.width - 2;
          if (inside && others.stream().noneMatch(o -> clash(candidate, o))) {
            return candidate;
          }
        }
      }
    }
    return new Placed("", mark.text, mark.x, mark.x, 0, rows);
  }

  private static boolean clash(Placed a, Placed b) {
    if (!a.named() || !b.named()) {
      return false;
    }
    boolean touch =
        a.row == b.row && a.left < b.left + b.width + GAP && b.left < a.left + a.width + GAP;
    return touch || crosses(a, b) || crosses(b, a);
  }

  /** Whether the line of one runs down through the name of another. */
  private static boolean crosses(Placed line, Placed name) {
    return line.row <= name.row
        && line.x > name.left - PAD / 2
        && line.x < name.left + name.width + PAD / 2;
  }
}
