package plumbline.reader;

import static java.util.Map.entry;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Span;

/** Words the YAML library's complaints for somebody who did not write a YAML library. */
final class SyntaxWords {

  /** What to do about it, by a part of the library's own message. */
  private static final Map<String, String> HELP =
      Map.ofEntries(
          entry(
              "mapping values are not allowed here",
              "if the text holds a colon and a space, put it in quotes; else check the indentation"),
          entry(
              "mapping keys are not allowed here",
              "put a text that begins with a question mark in quotes"),
          entry(
              "sequence entries are not allowed here",
              "begin a list on a line of its own; put a text that begins with `- ` in quotes"),
          entry("found character '\\t(TAB)'", "indent with spaces, not with tabs"),
          entry("found character '@'", "put a text that begins with `@` in quotes"),
          entry("found character '`'", "put a text that begins with a backquote in quotes"),
          entry("found character '%'", "put a text that begins with `%` in quotes"),
          entry(
              "found undefined alias",
              "a text that begins with `*` needs quotes; an alias needs its anchor earlier in the"
                  + " file"),
          entry(
              "found unknown escape character",
              "in double quotes a backslash is written twice; in single quotes it stands for itself"),
          entry(
              "expected chomping or indentation indicators",
              "a text after `|` or `>` begins on the next line"),
          entry(
              "found unexpected end of stream",
              "a quote or bracket that was opened is never closed"),
          entry("found '<stream end>'", "the file ends too soon: close what is still open"),
          entry("expected ',' or", "a bracket is not closed, or a comma is missing"),
          entry(
              "expected <block end>",
              "check the indentation: keys of one mapping begin in the same column"),
          entry("could not find expected ':'", "a key is followed by a colon and a space"));

  /** Said of all else: most often a text begins with a character that means something to YAML. */
  private static final String QUOTES = "put a text with a special character in quotes";

  /** The library's names for what it meets. */
  private static final Map<String, String> TOKENS =
      Map.of(
          "<stream end>", "the end of the file",
          "end of stream", "end of the file",
          "<block end>", "the end of this list or mapping",
          "<block mapping start>", "a mapping that is indented further",
          "<block sequence start>", "a list that is indented further",
          "\\t(TAB)", "tab");

  private SyntaxWords() {}

  static Finding finding(SourceText source, YAMLException complaint) {
    Optional<Finding> known =
        complaint instanceof MarkedYAMLException marked
            ? SyntaxSlips.find(source, marked)
            : Optional.empty();
    return known.orElseGet(() -> told(source, complaint));
  }

  private static Finding told(SourceText source, YAMLException complaint) {
    Finding finding = Finding.of(Code.YAML_SYNTAX, place(source, complaint), message(complaint));
    String told = String.valueOf(complaint.getMessage());
    Finding helped =
        HELP.entrySet().stream()
            .filter(help -> told.contains(help.getKey()))
            .map(Map.Entry::getValue)
            .sorted()
            .findFirst()
            .map(finding::help)
            .orElseGet(() -> finding.help(otherwise(complaint)));
    return beginning(source, complaint).map(helped::help).orElse(helped);
  }

  private static String otherwise(YAMLException complaint) {
    return complaint instanceof ReaderException
        ? "delete it; such a character is often copied along unseen"
        : QUOTES;
  }

  /** Where the list, mapping or text began that the complaint is about, if on another line. */
  private static Optional<String> beginning(SourceText source, YAMLException complaint) {
    if (complaint instanceof MarkedYAMLException marked
        && marked.getContextMark() != null
        && marked.getProblemMark() != null
        && marked.getContextMark().getLine() != marked.getProblemMark().getLine()) {
      Mark start = marked.getContextMark();
      return Optional.of("it began at " + YamlText.place(source.name(), start, start));
    }
    return Optional.empty();
  }

  private static String message(YAMLException complaint) {
    if (complaint instanceof ReaderException reader) {
      return "character U+"
          + HexFormat.of().withUpperCase().toHexDigits(reader.getCodePoint(), 4)
          + " may not stand in YAML";
    }
    String problem =
        complaint instanceof MarkedYAMLException marked
            ? Optional.ofNullable(marked.getProblem()).orElse("cannot be read")
            : String.valueOf(complaint.getMessage());
    return "this is not YAML: " + oneLine(problem);
  }

  private static String oneLine(String text) {
    String line =
        text.replaceAll("\\s+", " ")
            .replaceAll("\\. \\(Do not use.*", "")
            .replaceAll("unexpected character found (.)\\([0-9]+\\)", "unexpected character `$1`")
            .strip();
    for (Map.Entry<String, String> word : TOKENS.entrySet()) {
      line = line.replace("'" + word.getKey() + "'", word.getValue());
      line = line.replace(word.getKey(), word.getValue());
    }
    return line;
  }

  private static Span place(SourceText source, YAMLException complaint) {
    if (complaint instanceof ReaderException reader) {
      return source.at(reader.getPosition());
    }
    if (complaint instanceof MarkedYAMLException marked) {
      Mark mark = Optional.ofNullable(marked.getProblemMark()).orElse(marked.getContextMark());
      return mark == null ? Span.startOf(source.name()) : YamlText.place(source.name(), mark, mark);
    }
    return Span.startOf(source.name());
  }
}
