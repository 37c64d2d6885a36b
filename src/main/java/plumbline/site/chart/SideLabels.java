package plumbline.site.chart;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import plumbline.site.chart.SvgText.Anchor;

/** Moves names at the ends of lines up and down until none touches another. */
final class SideLabels {
  private static final double GAP = 2;
  private static final double ASCENT = 11;
  private static final double MOVED = 9;

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

    /** Writes its lines, and leads to them where they had to move far. */
    void write(SvgText svg) {
      double middle = top + label().height() / 2;
      double x = wanted.x;
      if (Math.abs(middle - wanted.middle) > MOVED) {
        svg.path(Ink.LEADER, new Line2D.Double(x - 6, wanted.middle, x - 2, middle));
      }
      double y = top + ASCENT;
      for (String line : label().plain()) {
        svg.text(label().cssClass(), x, y, Anchor.START, line, label().whole());
        y += Layout.LINE_HEIGHT;
      }
      String bold = ("t " + label().cssClass()).strip();
      for (String line : label().bold()) {
        svg.text(bold, x, y, Anchor.START, line, label().whole());
        y += Layout.LINE_HEIGHT;
      }
    }
  }

  /** Places all that fit between two heights, from top to bottom. */
  static List<Placed> placed(List<Wanted> names, double top, double bottom) {
    List<Wanted> fitting = new ArrayList<>(names);
    fitting.sort(Comparator.comparingInt(w -> w.label.rank()));
    while (!fitting.isEmpty() && Stacking.height(heights(fitting), GAP) > bottom - top) {
      fitting.remove(fitting.size() - 1);
    }
    fitting.sort(Comparator.comparingDouble(Wanted::middle));
    double[] middles = fitting.stream().mapToDouble(Wanted::middle).toArray();
    double[] tops = Stacking.tops(middles, heights(fitting), GAP, top, bottom);
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < tops.length; i++) {
      placed.add(new Placed(fitting.get(i), tops[i]));
    }
    return placed;
  }

  private static double[] heights(List<Wanted> names) {
    return names.stream().mapToDouble(n -> n.label.height()).toArray();
  }
}
