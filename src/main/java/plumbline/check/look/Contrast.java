package plumbline.check.look;

import java.util.Locale;

/**
 * How far two colours are apart, by the relative luminance of WCAG 2.2.
 *
 * <p>Colours are written {@code #rrggbb}.
 */
public final class Contrast {

  /** What text of any size needs (success criterion 1.4.3, level AA). */
  public static final double ENOUGH = 4.5;

  private static final int STEPS = 1000;

  private Contrast() {}

  /** From 1, for the same colour, to 21, for black on white. */
  public static double between(String one, String other) {
    double a = luminance(rgb(one));
    double b = luminance(rgb(other));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /**
   * The colour next to another that is far enough from the paper: of the same hue, mixed with as
   * little black or white as will do.
   */
  public static String nearest(String colour, String paper) {
    int end = luminance(rgb(paper)) > 0.18 ? 0 : 255;
    int[] from = rgb(colour);
    for (int step = 0; step <= STEPS; step++) {
      int[] mixed = new int[3];
      for (int i = 0; i < 3; i++) {
        mixed[i] = (int) Math.round(from[i] + (end - from[i]) * (double) step / STEPS);
      }
      String written = String.format(Locale.ROOT, "#%02x%02x%02x", mixed[0], mixed[1], mixed[2]);
      if (between(written, paper) >= ENOUGH) {
        return written;
      }
    }
    throw new IllegalArgumentException("no colour is far enough from " + paper);
  }

  private static int[] rgb(String colour) {
    int all = Integer.parseInt(colour.substring(1), 16);
    return new int[] {all >> 16, (all >> 8) & 0xff, all & 0xff};
  }

  private static double luminance(int[] rgb) {
    return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
