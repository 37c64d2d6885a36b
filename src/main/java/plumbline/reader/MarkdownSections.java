package plumbline.reader;

import java.util.List;
import plumbline.charter.MarkdownParts;
import plumbline.diagnostic.Span;

/**
 * A file's text cut at its headings of the second level, each with its place.
 *
 * @param before what stands before the first of them, without blank lines around it
 * @param sections in order
 */
record MarkdownSections(String before, List<Section> sections) {

  /**
   * The text under a heading.
   *
   * @param heading without marks around it; may be empty
   * @param place of the heading, without its marks
   * @param text without blank lines around it; may be empty
   */
  record Section(String heading, Span place, String text) {}

  /** Cuts the text of a file. */
  static MarkdownSections of(MarkdownText file) {
    MarkdownParts cut = MarkdownParts.of(file.text());
    List<String> lines = file.text().lines().toList();
    List<Section> sections =
        cut.parts().stream().map(part -> section(file, lines.get(part.line()), part)).toList();
    return new MarkdownSections(cut.before(), sections);
  }

  private static Section section(MarkdownText file, String line, MarkdownParts.Part part) {
    Span start = file.textPlace();
    String heading = part.heading();
    int row = start.line() + part.line();
    int column = (part.line() == 0 ? start.column() : 1) + line.codePointCount(0, part.column());
    int length = heading.codePointCount(0, heading.length());
    Span place = new Span(start.file(), row, column, row, column + length);
    String name = heading.matches("`[^`]+`") ? heading.substring(1, heading.length() - 1) : heading;
    return new Section(name, place, part.text());
  }
}
