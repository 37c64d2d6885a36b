package plumbline.charter;

import plumbline.diagnostic.Span;

/**
 * The text of a formula or condition as it was written, not yet parsed.
 *
 * @param text what YAML makes of it: without quotes and escapes, folded lines joined
 * @param placement where each character of the text stands in the file
 */
public record Expression(String text, Placement placement) {

  /** An expression that was not read from a file. */
  public Expression(String text) {
    this(text, Placement.ofLine(text));
  }

  /**
   * Where a part of the text stands in its file.
   *
   * @param start offset in UTF-16 code units of the text
   * @param end likewise, exclusive
   */
  public Span span(int start, int end) {
    return placement.span(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
