package plumbline.charter;

import plumbline.diagnostic.Span;

/**
 * Where each character of a text stands in its file, whatever the quotes, escapes and line folds it
 * was written with.
 *
 * <p>Two texts that say the same in different places are equal: a placement is equal to every
 * other.
 */
public final class Placement {

  private final String file;
  private final int[] lines;
  private final int[] columns;

  /**
   * @param lines from 1, for each UTF-16 code unit of the text and for its end
   * @param columns from 1 in code points, likewise
   */
  public Placement(String file, int[] lines, int[] columns) {
    this.file = file;
    this.lines = lines.clone();
    this.columns = columns.clone();
  }

  /** A text that was not read from a file: its characters count as one line of a nameless file. */
  static Placement ofLine(String text) {
    int[] lines = new int[text.length() + 1];
    int[] columns = new int[text.length() + 1];
    int column = 1;
    for (int i = 0; i <= text.length(); i++) {
      lines[i] = 1;
      columns[i] = column;
      boolean endsCodePoint = i < text.length() && !startsPair(text, i);
      column += endsCodePoint ? 1 : 0;
    }
    return new Placement("", lines, columns);
  }

  private static boolean startsPair(String text, int index) {
    return index + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1));
  }

  /** The stretch from {@code start} to {@code end}, exclusive, in UTF-16 code units of the text. */
  public Span span(int start, int end) {
    int last = lines.length - 1;
    int from = Math.min(start, last);
    if (end <= start) {
      return new Span(file, lines[from], columns[from], lines[from], columns[from]);
    }
    int until = Math.min(end, last);
    int before = until - 1;
    boolean sameLine = lines[until] == lines[before];
    int endColumn = sameLine ? columns[until] : columns[before] + 1;
    return new Span(file, lines[from], columns[from], lines[before], endColumn);
  }

  /** The whole text from its first to its last character. */
  public Span whole() {
    return span(0, lines.length - 1);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Placement;
  }

  @Override
  public int hashCode() {
    return 1;
  }

  @Override
  public String toString() {
    return file + ":" + lines[0] + ":" + columns[0];
  }
}
