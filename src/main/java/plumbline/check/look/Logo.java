package plumbline.check.look;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.Span;

/** Takes a file for a logo, if it can be one. */
public final class Logo {

  /** More would take too much of what a page may weigh. */
  public static final int MOST_BYTES = 32 * 1024;

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int PNG_WIDTH = 16;
  private static final int PNG_HEAD = 24;
  private static final int LARGEST = 4096;

  private Logo() {}

  /**
   * The picture; absent, with a finding, where it is none that every reader may be shown.
   *
   * @param place where the charter names it
   */
  public static Optional<OwnFiles.Picture> of(byte[] bytes, Span place, Findings findings) {
    if (bytes.length > MOST_BYTES) {
      findings.add(
          unfit(place, "the logo is larger than 32 KB")
              .help("every page shows it: draw it as a small SVG, or save a smaller PNG"));
      return Optional.empty();
    }
    if (bytes.length >= PNG_HEAD && Arrays.equals(bytes, 0, PNG.length, PNG, 0, PNG.length)) {
      ByteBuffer head = ByteBuffer.wrap(bytes);
      return sized(
          "png", bytes, head.getInt(PNG_WIDTH), head.getInt(PNG_WIDTH + 4), place, findings);
    }
    Vector.Read read = Vector.read(bytes);
    if (read instanceof Vector.Refused refused) {
      findings.add(
          unfit(place, refused.why()).help("export it as plain SVG, without scripts and links"));
      return Optional.empty();
    }
    Vector.Sized size = (Vector.Sized) read;
    return sized("svg", bytes, size.width(), size.height(), place, findings);
  }

  private static Optional<OwnFiles.Picture> sized(
      String kind, byte[] bytes, int width, int height, Span place, Findings findings) {
    if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
      findings.add(
          unfit(place, "the logo does not say a size from 1 to 4096 pixels")
              .help("an SVG wants `width` and `height`, or a `viewBox`"));
      return Optional.empty();
    }
    return Optional.of(new OwnFiles.Picture(new OwnFile(kind, bytes), width, height));
  }

  private static Finding unfit(Span place, String why) {
    return Finding.of(Code.LOGO_UNFIT, place, why);
  }
}
