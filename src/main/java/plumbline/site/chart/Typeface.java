package plumbline.site.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * Widths and outlines of text in Inter with tabular figures, as the site sets it.
 *
 * <p>Read from a font that comes with the program, since the fonts of the machine may be missing or
 * others, and AWT's own need a working font configuration even to be asked. Kerning is left out, so
 * that widths err on the wide side by a hundredth or two.
 */
final class Typeface {
  private static final int MEASURED_CHARS = 0x2300;
  private static final int FIRST_WIDE_CHAR = 0x1100;
  private static final double UNKNOWN_EMS = 0.62;

  static final Typeface REGULAR = new Typeface("Inter-Regular.ttf");
  static final Typeface SEMIBOLD = new Typeface("Inter-SemiBold.ttf");

  private final double[] ems = new double[MEASURED_CHARS];
  private final char[] glyphs = new char[MEASURED_CHARS];
  private final GlyphOutlines outlines;

  private Typeface(String file) {
    try (InputStream in = Typeface.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("measuring font " + file + " is missing from the program");
      }
      ByteBuffer font = ByteBuffer.wrap(in.readAllBytes());
      measure(font);
      outlines =
          new GlyphOutlines(font, table(font, "head"), table(font, "loca"), table(font, "glyf"));
    } catch (IOException e) {
      throw new UncheckedIOException("measuring font " + file + " cannot be read", e);
    }
  }

  /** Width in pixels of a line of text set in a size of pixels. */
  double width(String text, double size) {
    double sum = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      sum += ems(c);
      i += Character.charCount(c);
    }
    return sum * size;
  }

  /** The letters of a line of text that begins at a point of its baseline, filled to be seen. */
  Path2D outline(String text, double size, double x, double baseline) {
    Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double at = x;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int glyph = c < MEASURED_CHARS ? glyphs[c] : 0;
      if (ems(c) > 0 && !Character.isWhitespace(c)) {
        AffineTransform place = AffineTransform.getTranslateInstance(at, baseline);
        place.scale(size, -size);
        all.append(outlines.of(glyph).getPathIterator(place), false);
      }
      at += ems(c) * size;
      i += Character.charCount(c);
    }
    return all;
  }

  /** The advance of a character, as a part of the size it is set in. */
  double ems(int c) {
    if (c < MEASURED_CHARS && ems[c] > 0) {
      return ems[c];
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return 0;
    }
    return c >= FIRST_WIDE_CHAR && c != 0xFFFD ? 1 : UNKNOWN_EMS;
  }

  /** Takes glyphs and advance widths in ems; 0 where the font has no such character. */
  private void measure(ByteBuffer font) {
    double unitsPerEm = font.getChar(table(font, "head") + 18);
    int hMetrics = font.getChar(table(font, "hhea") + 34);
    int hmtx = table(font, "hmtx");
    int map = segmentMap(font, table(font, "cmap"));
    int segX2 = font.getChar(map + 6);
    for (int s = 0; s < segX2; s += 2) {
      int end = font.getChar(map + 14 + s);
      int start = font.getChar(map + 16 + segX2 + s);
      int delta = font.getShort(map + 16 + 2 * segX2 + s);
      int at = map + 16 + 3 * segX2 + s;
      int offset = font.getChar(at);
      for (int c = start; c <= end && c < MEASURED_CHARS; c++) {
        int glyph = offset == 0 ? c : font.getChar(at + offset + 2 * (c - start));
        glyph = glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
        if (glyph != 0) {
          glyphs[c] = (char) glyph;
          ems[c] = font.getChar(hmtx + 4 * Math.min(glyph, hMetrics - 1)) / unitsPerEm;
        }
      }
    }
  }

  private static int table(ByteBuffer font, String tag) {
    int wanted =
        (tag.charAt(0) << 24) | (tag.charAt(1) << 16) | (tag.charAt(2) << 8) | tag.charAt(3);
    for (int i = 0; i < font.getChar(4); i++) {
      if (font.getInt(12 + 16 * i) == wanted) {
        return font.getInt(12 + 16 * i + 8);
      }
    }
    throw new IllegalStateException("measuring font has no table " + tag);
  }

  /** Where the character map of format 4 stands. */
  private static int segmentMap(ByteBuffer font, int cmap) {
    for (int i = 0; i < font.getChar(cmap + 2); i++) {
      int map = cmap + font.getInt(cmap + 4 + 8 * i + 4);
      if (font.getChar(map) == 4) {
        return map;
      }
    }
    throw new IllegalStateException("measuring font has no character map of format 4");
  }
}
