package plumbline.site.chart;

import java.awt.Color;
import java.awt.Paint;
import java.awt.PaintContext;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.ColorModel;
import java.util.List;

/**
 * What a stroke, an area or a text is there for. It becomes a class; {@code chart.css} gives the
 * class its colour, width and dashes, so that light, dark and print each have their own.
 */
enum Ink implements Paint {
  GRID("g", ""),
  ZERO("z", ""),
  LINE("s", "d"),
  OTHER_LINE("r", "e"),
  UNFINISHED("u", "o"),
  OTHER_UNFINISHED("v", "q"),
  THIRD_LINE("r r3", "e r3"),
  THIRD_UNFINISHED("v r3", "q r3"),
  FOURTH_LINE("r r4", "e r4"),
  FOURTH_UNFINISHED("v r4", "q r4"),
  FIFTH_LINE("r r5", "e r5"),
  FIFTH_UNFINISHED("v r5", "q r5"),
  PATH("p", ""),
  BOUND("k", ""),
  BAND("", "b"),
  BAND_CENTRE("c", ""),
  MARK("m", ""),
  SIGNAL("", "a"),
  LEADER("l", "");

  private static final List<Ink> LINES =
      List.of(LINE, OTHER_LINE, THIRD_LINE, FOURTH_LINE, FIFTH_LINE);
  private static final List<Ink> UNFINISHED_LINES =
      List.of(UNFINISHED, OTHER_UNFINISHED, THIRD_UNFINISHED, FOURTH_UNFINISHED, FIFTH_UNFINISHED);

  private final String strokeClass;
  private final String fillClass;

  Ink(String strokeClass, String fillClass) {
    this.strokeClass = strokeClass;
    this.fillClass = fillClass;
  }

  /** That of the trace of a chart at a place, from 0; a sixth is drawn as the third. */
  static Ink line(int trace) {
    return LINES.get(place(trace));
  }

  /** As {@link #line}, for what is not over yet. */
  static Ink unfinished(int trace) {
    return UNFINISHED_LINES.get(place(trace));
  }

  private static int place(int trace) {
    int first = LINES.indexOf(THIRD_LINE);
    return trace < first ? trace : first + (trace - first) % (LINES.size() - first);
  }

  /** Class of lines drawn in this ink. */
  String strokeClass() {
    return strokeClass;
  }

  /** Class of areas filled with this ink. */
  String fillClass() {
    return fillClass;
  }

  @Override
  public int getTransparency() {
    return Color.TRANSLUCENT;
  }

  @Override
  public PaintContext createContext(
      ColorModel model,
      Rectangle deviceBounds,
      Rectangle2D userBounds,
      AffineTransform transform,
      RenderingHints hints) {
    throw new UnsupportedOperationException("an ink has no pixels, only a class");
  }
}
