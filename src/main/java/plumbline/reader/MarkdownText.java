package plumbline.reader;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.diagnostic.Span;

/**
 * A Markdown file with front matter: YAML between two lines of {@code ---}, and the text below.
 *
 * @param front the front matter with its first line, which YAML takes for the start of a document,
 *     so that what is found in it stands where it stands in the file
 * @param text what follows, without blank lines around it, lines ended by {@code \n}; may be empty
 * @param textPlace the first line of the text
 */
record MarkdownText(SourceText front, String text, Span textPlace) {

  private static final Pattern FIRST = Pattern.compile("---[ \\t]*\\R");
  private static final Pattern LAST =
      Pattern.compile("^(?:---|\\.\\.\\.)[ \\t]*$", Pattern.MULTILINE);

  /** The two parts; absent where the file does not begin with front matter, or it never ends. */
  static Optional<MarkdownText> of(SourceText file) {
    String all = file.text();
    Matcher first = FIRST.matcher(all);
    Matcher last = LAST.matcher(all);
    if (!first.lookingAt() || !last.find(first.end())) {
      return Optional.empty();
    }
    SourceText front = new SourceText(file.name(), all.substring(0, last.start()));
    return Optional.of(below(front, file, last.end()));
  }

  /** Whether the first line is that of front matter. */
  static boolean begins(SourceText file) {
    return FIRST.matcher(file.text()).lookingAt();
  }

  /**
   * The same of a file that needs no front matter: without any, all of it is text. Absent where
   * front matter begins and never ends.
   */
  static Optional<MarkdownText> ofAny(SourceText file) {
    if (begins(file)) {
      return of(file);
    }
    return Optional.of(below(new SourceText(file.name(), ""), file, 0));
  }

  /** Blank lines around a text say nothing; how far its first line is indented does. */
  private static MarkdownText below(SourceText front, SourceText file, int from) {
    String rest = file.text().substring(from);
    int first = rest.length() - rest.stripLeading().length();
    int start = Math.max(rest.lastIndexOf('\n', first), rest.lastIndexOf('\r', first)) + 1;
    int begin = rest.isBlank() ? rest.length() : Math.min(start, first);
    String text = rest.substring(begin).stripTrailing().replaceAll("\\R", "\n");
    return new MarkdownText(front, text, line(file, from + begin, text));
  }

  private static Span line(SourceText file, int offset, String text) {
    Span start = file.at(offset);
    String line = text.lines().findFirst().orElse("");
    int end = start.column() + line.codePointCount(0, line.length());
    return new Span(start.file(), start.line(), start.column(), start.line(), end);
  }
}
