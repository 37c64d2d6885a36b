package plumbline.reader;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Span;

/**
 * Slips whose complaint says little to somebody who does not know how YAML is read, told by what
 * stands there.
 */
final class SyntaxSlips {

  private static final String SPACES =
      "indent with plain spaces: these came along when it was copied";
  private static final Pattern NO_SPACE = Pattern.compile("\\s*([A-Za-z_]+):(\\S.*)");

  private static final Pattern TIGHT_DASH = Pattern.compile("(\\s*)-([A-Za-z]+:|[{\\[\"']).*");

  private final SourceText source;
  private final Mark place;
  private final Optional<Mark> beginning;
  private final String problem;

  private SyntaxSlips(SourceText source, MarkedYAMLException complaint, Mark place) {
    this.source = source;
    this.place = place;
    this.beginning = Optional.ofNullable(complaint.getContextMark());
    this.problem = String.valueOf(complaint.getProblem());
  }

  /** The slip that a complaint is about; absent where it is none of these. */
  static Optional<Finding> find(SourceText source, MarkedYAMLException complaint) {
    return Optional.ofNullable(complaint.getProblemMark())
        .flatMap(place -> new SyntaxSlips(source, complaint, place).find());
  }

  private Optional<Finding> find() {
    for (int line = place.getLine(); line >= Math.max(0, place.getLine() - 1); line--) {
      String text = line(line);
      if (text.matches("[ \u00a0\u202f\u3000]*[\u00a0\u202f\u3000].*")) {
        return Optional.of(finding(line, 1, "the line begins with no-break spaces").help(SPACES));
      }
    }
    boolean value = problem.contains("mapping values are not allowed");
    boolean end = problem.contains("expected <block end>");
    Optional<Finding> dash = value || end ? dashWithoutSpace(value ? 1 : 0) : Optional.empty();
    if (dash.isPresent()) {
      return dash;
    } else if (problem.contains("could not find expected ':'")) {
      return beginning.map(start -> keyWithoutColon(start.getLine(), start.getColumn()));
    } else if (value) {
      return unexpectedColon();
    }
    return end ? misplaced() : Optional.empty();
  }

  /**
   * A dash that counts as the first letter of what follows.
   *
   * @param above how many lines before the complaint are looked at as well
   */
  private Optional<Finding> dashWithoutSpace(int above) {
    for (int line = place.getLine(); line >= Math.max(0, place.getLine() - above); line--) {
      Matcher tight = TIGHT_DASH.matcher(line(line));
      if (tight.matches()) {
        return Optional.of(tightDash(line, tight.group(1).length(), tight.group(2) + "…"));
      }
    }
    return Optional.empty();
  }

  private Finding tightDash(int line, int column, String text) {
    return finding(line, column + 1, "a dash without a space is part of the text")
        .help("a space follows the dash: `- " + text + "`");
  }

  /** The colon of a key that is indented too far, or one within a text. */
  private Optional<Finding> unexpectedColon() {
    String line = line(place.getLine());
    String before = line.substring(0, Math.min(place.getColumn(), line.length()));
    int indent = line.length() - line.stripLeading().length();
    if (line.matches("\\s*[A-Za-z_-]+ +[{\\[].*")) {
      return Optional.of(keyWithoutColon(place.getLine(), indent));
    } else if (before.matches("\\s+[A-Za-z0-9_-]+")) {
      return Optional.of(
          finding(place.getLine(), indent + 1, "this line is indented further than the keys above")
              .help("check the indentation: keys of one mapping begin in the same column")
              .help("if it goes on with the text above, put that text in quotes"));
    }
    return before.contains(": ")
        ? Optional.of(
            here("a second colon stands on this line")
                .help("put a text with a colon and a space in quotes"))
        : Optional.empty();
  }

  private Finding keyWithoutColon(int line, int column) {
    if (line(line).matches("\\s*-[A-Za-z].*")) {
      return tightDash(line, column, line(line).strip().substring(1));
    }
    Matcher tight = NO_SPACE.matcher(line(line));
    String help =
        tight.matches()
            ? "a space follows the colon: `" + tight.group(1) + ": " + tight.group(2).strip() + "`"
            : "a key is followed by a colon and a space";
    return finding(line, column + 1, "this line has no key").help(help);
  }

  private Optional<Finding> misplaced() {
    if (problem.endsWith("'<scalar>'") && afterQuote()) {
      return Optional.of(
          here("the text goes on after the quote that ends it")
              .help("write an apostrophe between single quotes twice: `'it''s'`")
              .help("or put the whole text in double quotes"));
    } else if (problem.endsWith("'?'")) {
      return Optional.of(
          began(
              here("a key stands where a list goes on")
                  .help("begin every item with a dash, or none of them")));
    } else if (problem.endsWith("'-'")) {
      return Optional.of(
          began(
              here("a dash stands where keys go on")
                  .help("begin every item with a dash, or none of them")));
    } else if (problem.endsWith("'<block mapping start>'")) {
      return Optional.of(
          began(
              here("this line is indented otherwise than those it stands among")
                  .help("check the indentation: keys of one mapping begin in the same column")));
    }
    return Optional.empty();
  }

  private boolean afterQuote() {
    String before = line(place.getLine());
    int end = Math.min(place.getColumn(), before.length());
    return before.substring(0, end).stripTrailing().endsWith("'")
        || before.substring(0, end).stripTrailing().endsWith("\"");
  }

  private Finding began(Finding finding) {
    return beginning
        .filter(start -> start.getLine() != place.getLine())
        .map(start -> finding.help("it began at " + YamlText.place(source.name(), start, start)))
        .orElse(finding);
  }

  private Finding here(String message) {
    return finding(place.getLine(), place.getColumn() + 1, message);
  }

  private Finding finding(int line, int column, String message) {
    Span span = new Span(source.name(), line + 1, column, line + 1, column + 1);
    return Finding.of(Code.YAML_SYNTAX, span, "this is not YAML: " + message);
  }

  private String line(int index) {
    return source.text().lines().skip(index).findFirst().orElse("");
  }
}
