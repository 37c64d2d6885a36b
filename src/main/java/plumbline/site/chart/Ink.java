package plumbline.site.chart;

import java.awt.Color;
import java.awt.Paint;
import java.awt.PaintContext;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.ColorModel;

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
  PATH("p", ""),
  BOUND("k", ""),
  BAND("", "b"),
  BAND_CENTRE("c", ""),
  MARK("m", ""),
  SIGNAL("", "a"),
  LEADER("l", "");

  private final String strokeClass;
  private final String fillClass;

  Ink(String strokeClass, String fillClass) {
    this.strokeClass = strokeClass;
    this.fillClass = fillClass;
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
