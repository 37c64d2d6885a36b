package plumbline.site.chart;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Puts boxes of given heights into a column, each as near as can be to where it wants to be. */
final class Stacking {
  private Stacking() {}

  /** Neighbours that push each other and so move as one. */
  private record Group(int first, int last, double top, double height) {
    double bottom() {
      return top + height;
    }
  }

  /**
   * Upper edges of the boxes, in the order given, without overlap.
   *
   * @param middles where the middle of each wants to be
   * @param gap least distance of two
   * @param top upper end of the column; wins over the lower where not all fits
   */
  static double[] tops(double[] middles, double[] heights, double gap, double top, double bottom) {
    Deque<Group> groups = new ArrayDeque<>();
    for (int i = 0; i < middles.length; i++) {
      Group next = group(i, i, middles, heights, gap, top, bottom);
      while (!groups.isEmpty() && groups.getLast().bottom() + gap > next.top) {
        int first = groups.removeLast().first;
        next = group(first, i, middles, heights, gap, top, bottom);
      }
      groups.addLast(next);
    }
    double[] tops = new double[middles.length];
    for (Group group : groups) {
      double y = group.top;
      for (int i = group.first; i <= group.last; i++) {
        tops[i] = y;
        y += heights[i] + gap;
      }
    }
    return tops;
  }

  private static Group group(
      int first,
      int last,
      double[] middles,
      double[] heights,
      double gap,
      double top,
      double bottom) {
    double offset = 0;
    double wanted = 0;
    for (int i = first; i <= last; i++) {
      wanted += middles[i] - heights[i] / 2 - offset;
      offset += heights[i] + gap;
    }
    double height = offset - gap;
    double at = Math.max(top, Math.min(wanted / (last - first + 1), bottom - height));
    return new Group(first, last, at, height);
  }

  /** What all take together. */
  static double height(double[] heights, double gap) {
    return Arrays.stream(heights).sum() + gap * Math.max(0, heights.length - 1);
  }
}
