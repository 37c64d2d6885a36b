package plumbline.site.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.nio.ByteBuffer;

/**
 * The shapes of a TrueType font's glyphs, read from its table {@code glyf}.
 *
 * <p>AWT could tell them too, but wakes the fonts of the machine to do so, and without any it does
 * not start. Hints are left out: letters are large where they are drawn.
 */
final class GlyphOutlines {

  private static final int ON_CURVE = 1;
  private static final int SHORT_X = 2;
  private static final int SHORT_Y = 4;
  private static final int REPEATED = 8;
  private static final int SAME_X = 16;
  private static final int SAME_Y = 32;

  private static final int WORDS = 1;
  private static final int SCALED = 8;
  private static final int MORE = 32;
  private static final int SCALED_APART = 64;
  private static final int TURNED = 128;

  private static final int GLYPH_HEAD = 10;

  private final ByteBuffer font;
  private final int loca;
  private final int glyf;
  private final boolean longOffsets;
  private final double unitsPerEm;

  GlyphOutlines(ByteBuffer font, int head, int loca, int glyf) {
    this.font = font;
    this.loca = loca;
    this.glyf = glyf;
    this.unitsPerEm = font.getChar(head + 18);
    this.longOffsets = font.getShort(head + 50) == 1;
  }

  /** The shape in ems, upwards from the baseline; empty for a space. */
  Path2D of(int glyph) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double em = 1 / unitsPerEm;
    add(glyph, AffineTransform.getScaleInstance(em, em), path);
    return path;
  }

  private int offset(int glyph) {
    return longOffsets ? font.getInt(loca + 4 * glyph) : 2 * font.getChar(loca + 2 * glyph);
  }

  private void add(int glyph, AffineTransform place, Path2D path) {
    int from = offset(glyph);
    if (offset(glyph + 1) == from) {
      return;
    }
    int contours = font.getShort(glyf + from);
    if (contours < 0) {
      addParts(glyf + from + GLYPH_HEAD, place, path);
    } else {
      addContours(glyf + from + GLYPH_HEAD, contours, place, path);
    }
  }

  /** A letter with its accent, as two glyphs put together. */
  private void addParts(int start, AffineTransform place, Path2D path) {
    int at = start;
    int flags;
    do {
      flags = font.getChar(at);
      int glyph = font.getChar(at + 2);
      at += 4;
      boolean words = (flags & WORDS) != 0;
      double x = words ? font.getShort(at) : font.get(at);
      double y = words ? font.getShort(at + 2) : font.get(at + 1);
      at += words ? 4 : 2;
      int numbers =
          (flags & SCALED) != 0
              ? 1
              : (flags & SCALED_APART) != 0 ? 2 : (flags & TURNED) != 0 ? 4 : 0;
      double a = numbers > 0 ? fixed(at) : 1;
      double d = numbers == 2 ? fixed(at + 2) : numbers == 4 ? fixed(at + 6) : a;
      double b = numbers == 4 ? fixed(at + 2) : 0;
      double c = numbers == 4 ? fixed(at + 4) : 0;
      at += 2 * numbers;
      AffineTransform part = new AffineTransform(place);
      part.concatenate(new AffineTransform(a, b, c, d, x, y));
      add(glyph, part, path);
    } while ((flags & MORE) != 0);
  }

  private double fixed(int at) {
    return font.getShort(at) / 16384.0;
  }

  private void addContours(int start, int contours, AffineTransform place, Path2D path) {
    int[] ends = new int[contours];
    for (int i = 0; i < contours; i++) {
      ends[i] = font.getChar(start + 2 * i);
    }
    int count = contours == 0 ? 0 : ends[contours - 1] + 1;
    int at = start + 2 * contours;
    at += 2 + font.getChar(at);
    int[] flags = new int[count];
    for (int i = 0; i < count; i++) {
      flags[i] = font.get(at++);
      if ((flags[i] & REPEATED) != 0) {
        for (int more = font.get(at++) & 0xff; more > 0; more--, i++) {
          flags[i + 1] = flags[i];
        }
      }
    }
    double[] points = new double[2 * count];
    at = coordinates(at, flags, points, 0, SHORT_X, SAME_X);
    coordinates(at, flags, points, 1, SHORT_Y, SAME_Y);
    place.transform(points, 0, points, 0, count);
    int first = 0;
    for (int end : ends) {
      new Contour(flags, points, first, end).addTo(path);
      first = end + 1;
    }
  }

  private int coordinates(
      int start, int[] flags, double[] points, int axis, int isShort, int isSame) {
    int at = start;
    int value = 0;
    for (int i = 0; i < flags.length; i++) {
      if ((flags[i] & isShort) != 0) {
        int step = font.get(at++) & 0xff;
        value += (flags[i] & isSame) != 0 ? step : -step;
      } else if ((flags[i] & isSame) == 0) {
        value += font.getShort(at);
        at += 2;
      }
      points[2 * i + axis] = value;
    }
    return at;
  }

  /** One closed line of points, some on it and some that only bend it. */
  private static final class Contour {

    private final int[] flags;
    private final double[] points;
    private final int first;
    private final int last;

    Contour(int[] flags, double[] points, int first, int last) {
      this.flags = flags;
      this.points = points;
      this.first = first;
      this.last = last;
    }

    private boolean isOn(int i) {
      return (flags[i] & ON_CURVE) != 0;
    }

    private double x(int i) {
      return points[2 * i];
    }

    private double y(int i) {
      return points[2 * i + 1];
    }

    void addTo(Path2D path) {
      int start = first;
      while (start <= last && !isOn(start)) {
        start++;
      }
      if (start > last) {
        return;
      }
      int count = last - first + 1;
      path.moveTo(x(start), y(start));
      for (int step = 1; step <= count; step++) {
        int i = first + (start - first + step) % count;
        if (isOn(i)) {
          path.lineTo(x(i), y(i));
          continue;
        }
        int next = first + (i - first + 1) % count;
        if (isOn(next)) {
          path.quadTo(x(i), y(i), x(next), y(next));
          step++;
        } else {
          // Between two points that only bend it, the line goes through the middle.
          path.quadTo(x(i), y(i), (x(i) + x(next)) / 2, (y(i) + y(next)) / 2);
        }
      }
      path.closePath();
    }
  }
}
