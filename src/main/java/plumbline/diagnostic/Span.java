package plumbline.diagnostic;

import java.util.Comparator;

/**
 * A stretch of text in a named file.
 *
 * <p>Lines and columns are counted from 1, columns in Unicode code points; the end is exclusive, so
 * an empty span has equal ends. Spans order by file, then by start, then by end.
 *
 * @param file the file's name relative to the charter's folder, with forward slashes
 */
public record Span(String file, int line, int column, int endLine, int endColumn)
    implements Comparable<Span> {

  private static final Comparator<Span> ORDER =
      Comparator.comparing(Span::file)
          .thenComparingInt(Span::line)
          .thenComparingInt(Span::column)
          .thenComparingInt(Span::endLine)
          .thenComparingInt(Span::endColumn);

  /** The start of a file, for what concerns the file as a whole. */
  public static Span startOf(String file) {
    return new Span(file, 1, 1, 1, 1);
  }

  /**
   * {@code length} code points within the line this span starts on, {@code offset} after its start.
   */
  public Span within(int offset, int length) {
    return new Span(file, line, column + offset, line, column + offset + length);
  }

  /** From the start of this to the end of a later span of the same file. */
  public Span to(Span end) {
    return new Span(file, line, column, end.endLine, end.endColumn);
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }

  /** {@code file:line:column}, as editors and terminals link it. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
