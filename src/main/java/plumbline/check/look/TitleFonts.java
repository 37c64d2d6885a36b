package plumbline.check.look;

import java.nio.ByteBuffer;
import java.util.Optional;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.Span;

/** Takes a file for a font, if it can be one. */
public final class TitleFonts {

  /** With the fonts of text and numbers, a first view stays below 100 KB. */
  public static final int MOST_BYTES = 48 * 1024;

  /** The letters {@code wOF2}. */
  private static final int WOFF2 = 0x774f4632;

  private TitleFonts() {}

  /**
   * The font; absent, with a finding, where it is none.
   *
   * @param place where the charter names it
   */
  public static Optional<OwnFile> of(byte[] bytes, Span place, Findings findings) {
    if (bytes.length < Integer.BYTES || ByteBuffer.wrap(bytes).getInt() != WOFF2) {
      findings.add(
          Finding.of(Code.FONT_UNFIT, place, "the font is not WOFF2")
              .help("every browser reads WOFF2, and it is the smallest form of a font"));
      return Optional.empty();
    } else if (bytes.length > MOST_BYTES) {
      findings.add(
          Finding.of(Code.FONT_UNFIT, place, "the font is larger than 48 KB")
              .help("cut it to the letters and the weight of titles; `pyftsubset` does that"));
      return Optional.empty();
    }
    return Optional.of(new OwnFile("woff2", bytes));
  }
}
