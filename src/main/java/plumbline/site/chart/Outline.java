package plumbline.site.chart;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import org.jspecify.annotations.Nullable;

/**
 * Writes path data: tenths of a pixel, relative to the point before, in as few characters as SVG
 * allows. Deltas are taken between rounded points, so that rounding does not add up.
 */
final class Outline {
  private final StringBuilder out;
  private long atX;
  private long atY;
  private long startX;
  private long startY;
  private char command;

  private Outline(StringBuilder out) {
    this.out = out;
  }

  /** Path data of a shape; empty for an empty one. */
  static String of(Shape shape, @Nullable AffineTransform transform) {
    Outline outline = new Outline(new StringBuilder());
    double[] c = new double[6];
    for (PathIterator it = shape.getPathIterator(transform); !it.isDone(); it.next()) {
      outline.add(it.currentSegment(c), c);
    }
    return outline.out.toString();
  }

  /** A number with at most one decimal: {@code .5}, {@code -12.3}, {@code 4}. */
  static String number(double value) {
    StringBuilder out = new StringBuilder();
    append(out, tenths(value));
    return out.toString();
  }

  private static long tenths(double value) {
    return Math.round(value * 10);
  }

  private void add(int segment, double[] c) {
    switch (segment) {
      case PathIterator.SEG_MOVETO -> move(tenths(c[0]), tenths(c[1]));
      case PathIterator.SEG_LINETO -> line(tenths(c[0]), tenths(c[1]));
      case PathIterator.SEG_QUADTO -> curve('q', c, 4);
      case PathIterator.SEG_CUBICTO -> curve('c', c, 6);
      case PathIterator.SEG_CLOSE -> {
        out.append('z');
        atX = startX;
        atY = startY;
        command = 'z';
      }
      default -> throw new IllegalArgumentException("no such path segment: " + segment);
    }
  }

  /** As far as the last point is, since strokes that are alike then read alike and pack well. */
  private void move(long x, long y) {
    boolean first = out.isEmpty();
    long dx = first ? x : x - atX;
    long dy = first ? y : y - atY;
    command = first ? 'M' : 'm';
    out.append(command);
    append(out, dx);
    separate(dy);
    append(out, dy);
    atX = startX = x;
    atY = startY = y;
  }

  private void line(long x, long y) {
    long dx = x - atX;
    long dy = y - atY;
    if (dy == 0) {
      begin('h', dx);
      append(out, dx);
    } else if (dx == 0) {
      begin('v', dy);
      append(out, dy);
    } else {
      begin('l', dx);
      append(out, dx);
      separate(dy);
      append(out, dy);
    }
    atX = x;
    atY = y;
  }

  private void curve(char letter, double[] c, int coordinates) {
    for (int i = 0; i < coordinates; i += 2) {
      long dx = tenths(c[i]) - atX;
      long dy = tenths(c[i + 1]) - atY;
      if (i == 0) {
        begin(letter, dx);
      } else {
        separate(dx);
      }
      append(out, dx);
      separate(dy);
      append(out, dy);
    }
    atX = tenths(c[coordinates - 2]);
    atY = tenths(c[coordinates - 1]);
  }

  private void begin(char letter, long next) {
    if (command == letter) {
      separate(next);
    } else {
      out.append(letter);
      command = letter;
    }
  }

  private void separate(long next) {
    if (next >= 0) {
      out.append(' ');
    }
  }

  private static void append(StringBuilder out, long tenths) {
    if (tenths < 0) {
      out.append('-');
    }
    long whole = Math.abs(tenths) / 10;
    long rest = Math.abs(tenths) % 10;
    if (whole != 0 || rest == 0) {
      out.append(whole);
    }
    if (rest != 0) {
      out.append('.').append(rest);
    }
  }
}
