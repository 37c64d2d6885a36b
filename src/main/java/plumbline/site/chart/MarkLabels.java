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
    List<Placed> placed = new ArrayList<>();
    List<Wanted> wanted = wanted(marks, left, right, pixels);
    for (int i = wanted.size() - 1; i >= 0; i--) {
      placed.add(place(wanted.get(i), placed, layout, left));
    }
    placed.sort(Comparator.comparingDouble(Placed::x));
    int rows = placed.stream().filter(Placed::named).mapToInt(p -> p.row + 1).max().orElse(0);
    return new MarkLabels(List.copyOf(placed), rows);
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

  private static Placed place(Wanted mark, List<Placed> others, Layout layout, double leftEdge) {
    String whole = Fitting.shortened(mark.text, Typeface.REGULAR, layout.widestMark);
    double full = Typeface.REGULAR.width(whole, Layout.FONT);
    for (double share : new double[] {1, 0.75, 0.5}) {
      if (share < 1 && full * share < LEAST_TEXT) {
        break;
      }
      String text = Fitting.shortened(mark.text, Typeface.REGULAR, full * share + 0.01);
      double width = Typeface.REGULAR.width(text, Layout.FONT);
      for (int row = 0; row < layout.markRows; row++) {
        for (double at : new double[] {mark.x + PAD, mark.x - PAD - width}) {
          Placed candidate = new Placed(text, mark.text, mark.x, at, width, row);
          boolean inside = at >= Math.min(leftEdge, mark.x) - 1 && at + width <= layout.width - 2;
          if (inside && others.stream().noneMatch(o -> clash(candidate, o))) {
            return candidate;
          }
        }
      }
    }
    return new Placed("", mark.text, mark.x, mark.x, 0, layout.markRows);
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
