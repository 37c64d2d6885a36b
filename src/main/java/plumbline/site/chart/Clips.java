package plumbline.site.chart;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.Map;

/** The clips of one drawing, each written once, and only if something reaches beyond it. */
final class Clips {
  private final SvgText svg;
  private final String id;
  private final Map<String, String> idsByOutline = new HashMap<>();

  Clips(SvgText svg, String id) {
    this.svg = svg;
    this.id = id;
  }

  /**
   * The attribute that cuts a shape to a clip; empty where the clip would cut nothing.
   *
   * @param clip in pixels of the drawing
   * @param shape before its transform
   * @param margin how far ink reaches beyond the shape, in pixels
   */
  String attribute(Shape clip, Shape shape, AffineTransform transform, double margin) {
    Rectangle2D box = transform.createTransformedShape(shape).getBounds2D();
    double slack = clip instanceof Rectangle2D ? margin : 0;
    Rectangle2D room = clip.getBounds2D();
    room.setRect(
        room.getX() - slack,
        room.getY() - slack,
        room.getWidth() + 2 * slack,
        room.getHeight() + 2 * slack);
    boolean whole = clip instanceof Rectangle2D ? inside(room, box) : clip.contains(box);
    return whole ? "" : " clip-path=\"url(#" + reference(clip) + ")\"";
  }

  /** As {@link Rectangle2D#contains}, which is false for lines, having no area. */
  private static boolean inside(Rectangle2D room, Rectangle2D box) {
    return box.getMinX() >= room.getMinX()
        && box.getMaxX() <= room.getMaxX()
        && box.getMinY() >= room.getMinY()
        && box.getMaxY() <= room.getMaxY();
  }

  private String reference(Shape clip) {
    String outline = Outline.of(clip, new AffineTransform());
    return idsByOutline.computeIfAbsent(
        outline,
        o -> {
          String name = SvgText.escaped(id) + "-c" + (idsByOutline.size() + 1);
          svg.raw("<clipPath id=\"" + name + "\"><path d=\"" + o + "\"/></clipPath>");
          return name;
        });
  }
}
