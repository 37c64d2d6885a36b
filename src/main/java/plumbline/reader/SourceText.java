package plumbline.reader;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.Span;

/**
 * The text of a file, decoded from UTF-8, without the byte order mark.
 *
 * @param name relative to the charter's folder, with forward slashes
 */
record SourceText(String name, String text) {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** The most bytes a file may have: far more than anybody reads, far less than hurts. */
  static final int MOST_BYTES = 512 * 1024;

  /** Decodes a file; absent, with a finding, where it is too large or no UTF-8. */
  static Optional<SourceText> decode(String name, byte[] bytes, Findings findings) {
    if (bytes.length > MOST_BYTES) {
      findings.add(
          Finding.of(
                  Code.FILE_TOO_LARGE,
                  Span.startOf(name),
                  "the file has "
                      + bytes.length
                      + " bytes, more than the "
                      + MOST_BYTES
                      + " that are read")
              .help("split it: any file may carry any key")
              .help("rows belong into an export that a source names"));
      return Optional.empty();
    }
    if (looksLikeWideText(bytes)) {
      findings.add(
          Finding.of(Code.WRONG_ENCODING, Span.startOf(name), "the file is UTF-16 or UTF-32")
              .help("save it as UTF-8"));
      return Optional.empty();
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    boolean broken = decoder.decode(in, out, true).isError();
    String decoded = withoutMark(out.flip().toString());
    if (broken) {
      byte bad = bytes[in.position()];
      findings.add(
          Finding.of(
                  Code.WRONG_ENCODING,
                  endOf(name, decoded),
                  "byte 0x" + HEX.toHexDigits(bad) + " is not UTF-8")
              .help("save the file as UTF-8; it may be Windows-1252 or Latin-1"));
      return Optional.empty();
    }
    return Optional.of(new SourceText(name, decoded));
  }

  /** UTF-16 and UTF-32 show by their marks, or by a zero in the first two bytes. */
  private static boolean looksLikeWideText(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    boolean marked = (first == 0xfe && second == 0xff) || (first == 0xff && second == 0xfe);
    return marked || first == 0 || second == 0;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  /** The place after the last character. */
  private static Span endOf(String name, String text) {
    return at(name, text, text.length());
  }

  /** The place of the character at an offset in UTF-16 code units; an empty span. */
  Span at(int offset) {
    return at(name, text, offset);
  }

  private static Span at(String name, String text, int offset) {
    String before = text.substring(0, Math.min(offset, text.length()));
    String[] lines = before.split("\r\n|[\n\r\u0085\u2028\u2029]", -1);
    String last = lines[lines.length - 1];
    int column = 1 + last.codePointCount(0, last.length());
    return new Span(name, lines.length, column, lines.length, column);
  }
}
