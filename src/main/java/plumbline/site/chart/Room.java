package plumbline.site.chart;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands in the plot already, to find free places for labels. */
final class Room {
  private static final double ON_A_LABEL = 1000;
  private static final double OUTSIDE = 4000;

  private final Rectangle2D bounds;
  private final List<Line2D> lines = new ArrayList<>();
  private final List<Rectangle2D> labels = new ArrayList<>();

  Room(Rectangle2D bounds) {
    this.bounds = bounds;
  }

  void addLine(Line2D line) {
    lines.add(line);
  }

  void addLabel(Rectangle2D box) {
    labels.add(box);
  }

  /** The first of the least crowded boxes; absent where each touches a label or sticks out. */
  Optional<Rectangle2D> best(List<? extends Rectangle2D> candidates) {
    Optional<Rectangle2D> best = Optional.empty();
    double least = ON_A_LABEL;
    for (Rectangle2D candidate : candidates) {
      double crowd = crowd(candidate, least);
      if (crowd < least) {
        least = crowd;
        best = Optional.of(candidate);
      }
    }
    return best;
  }

  /** How bad a place is, as far as it is not as bad as {@code most}: 0 for a free one. */
  private double crowd(Rectangle2D box, double most) {
    double crowd = bounds.contains(box) ? 0 : OUTSIDE;
    for (Rectangle2D label : labels) {
      crowd += label.intersects(box) ? ON_A_LABEL : 0;
    }
    for (int i = 0; i < lines.size() && crowd < most; i++) {
      crowd += box.intersectsLine(lines.get(i)) ? 10 : 0;
    }
    return crowd;
  }
}
