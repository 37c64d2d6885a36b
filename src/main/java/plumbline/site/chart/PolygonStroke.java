package plumbline.site.chart;

import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines with round ends as polygons, which every Java fills with the same pixels: how its own
 * strokes are made differs by a few from one version to the next.
 *
 * @param width in pixels
 * @param dash length of a dash in pixels; 0 for an unbroken line
 * @param gap between two dashes
 */
record PolygonStroke(double width, double dash, double gap) implements Stroke {

  private static final double FLATNESS = 0.05;
  private static final int CORNERS = 24;

  static PolygonStroke solid(double width) {
    return new PolygonStroke(width, 0, 0);
  }

  @Override
  public Shape createStrokedShape(Shape shape) {
    Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (List<Point2D> line : lines(shape)) {
      for (List<Point2D> part : dash > 0 ? dashes(line) : List.of(line)) {
        add(outline, part);
      }
    }
    return outline;
  }

  private static List<List<Point2D>> lines(Shape shape) {
    List<List<Point2D>> lines = new ArrayList<>();
    double[] at = new double[6];
    PathIterator path = shape.getPathIterator(null, FLATNESS);
    for (; !path.isDone(); path.next()) {
      switch (path.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> lines.add(new ArrayList<>(List.of(point(at))));
        case PathIterator.SEG_CLOSE -> last(lines).add(last(lines).get(0));
        default -> last(lines).add(point(at));
      }
    }
    return lines;
  }

  private static Point2D point(double[] at) {
    return new Point2D.Double(at[0], at[1]);
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }

  private List<List<Point2D>> dashes(List<Point2D> line) {
    List<List<Point2D>> dashes = new ArrayList<>();
    List<Point2D> part = new ArrayList<>(List.of(line.get(0)));
    boolean drawn = true;
    double left = dash;
    for (int i = 1; i < line.size(); i++) {
      Point2D from = line.get(i - 1);
      double length = from.distance(line.get(i));
      double gone = 0;
      while (length - gone > left) {
        gone += left;
        Point2D turn = between(from, line.get(i), gone / length);
        if (drawn) {
          part.add(turn);
          dashes.add(part);
        }
        drawn = !drawn;
        part = new ArrayList<>(List.of(turn));
        left = drawn ? dash : gap;
      }
      left -= length - gone;
      part.add(line.get(i));
    }
    if (drawn) {
      dashes.add(part);
    }
    return dashes;
  }

  private static Point2D between(Point2D from, Point2D to, double share) {
    return new Point2D.Double(
        from.getX() + (to.getX() - from.getX()) * share,
        from.getY() + (to.getY() - from.getY()) * share);
  }

  /** A quadrangle for each piece, and a round for each point: all turn the same way. */
  private void add(Path2D outline, List<Point2D> line) {
    for (int i = 0; i < line.size(); i++) {
      round(outline, line.get(i));
      if (i > 0 && line.get(i - 1).distance(line.get(i)) > 0) {
        piece(outline, line.get(i - 1), line.get(i));
      }
    }
  }

  private void piece(Path2D outline, Point2D from, Point2D to) {
    double scale = width / 2 / from.distance(to);
    double x = (from.getY() - to.getY()) * scale;
    double y = (to.getX() - from.getX()) * scale;
    outline.moveTo(from.getX() - x, from.getY() - y);
    outline.lineTo(to.getX() - x, to.getY() - y);
    outline.lineTo(to.getX() + x, to.getY() + y);
    outline.lineTo(from.getX() + x, from.getY() + y);
    outline.closePath();
  }

  private void round(Path2D outline, Point2D centre) {
    for (int i = 0; i < CORNERS; i++) {
      double angle = 2 * Math.PI * i / CORNERS;
      double x = centre.getX() + StrictMath.cos(angle) * width / 2;
      double y = centre.getY() + StrictMath.sin(angle) * width / 2;
      if (i == 0) {
        outline.moveTo(x, y);
      } else {
        outline.lineTo(x, y);
      }
    }
    outline.closePath();
  }
}
