package plumbline.reader;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import plumbline.charter.Placement;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.Span;

/** A file of YAML: one document as nodes, each with its place. */
final class YamlText {

  private final SourceText source;
  private final int above;
  private final boolean aliased;
  private final int[] codePoints;
  private final Optional<Node> root;

  private YamlText(SourceText source, int above, boolean aliased, Optional<Node> root) {
    this.source = source;
    this.above = above;
    this.aliased = aliased;
    this.codePoints = source.text().codePoints().toArray();
    this.root = root;
  }

  /** Parses a file; absent, with a finding, where that cannot be done. */
  static Optional<YamlText> parse(SourceText source, Findings findings) {
    return parse(source, 0, findings);
  }

  /**
   * Parses a part of a file; absent, with a finding, where that cannot be done.
   *
   * @param above how many lines of the file stand above it; the findings do not count them
   */
  static Optional<YamlText> parse(SourceText source, int above, Findings findings) {
    try {
      LoaderOptions limits = limits();
      ParserImpl parser = new ParserImpl(new StreamReader(new StringReader(source.text())), limits);
      YamlGuard guard = new YamlGuard();
      List<Event> events = new ArrayList<>();
      while (parser.peekEvent() != null) {
        Event event = parser.getEvent();
        Optional<YamlGuard.Objection> objection = guard.look(event);
        if (objection.isPresent()) {
          findings.add(finding(source, objection.get()));
          return Optional.empty();
        }
        events.add(event);
      }
      Composer composer = new Composer(new EventList(events), new CoreSchemaResolver(), limits);
      Optional<Node> root = Optional.ofNullable(composer.getSingleNode());
      return Optional.of(new YamlText(source, above, guard.hasMetAliases(), root));
    } catch (YAMLException e) {
      findings.add(SyntaxWords.finding(source, e));
      return Optional.empty();
    }
  }

  /** The limits are the guard's; those of the library, which know no place, stay out of the way. */
  private static LoaderOptions limits() {
    LoaderOptions limits = new LoaderOptions();
    limits.setCodePointLimit(Integer.MAX_VALUE);
    limits.setNestingDepthLimit(2 * YamlGuard.MOST_DEPTH);
    limits.setMaxAliasesForCollections(Integer.MAX_VALUE);
    return limits;
  }

  private static Finding finding(SourceText source, YamlGuard.Objection objection) {
    Span place = place(source.name(), objection.start(), objection.end());
    Finding finding = Finding.of(objection.code(), place, objection.message());
    return switch (objection.code()) {
      case SEVERAL_DOCUMENTS -> finding.help("put it into a file of its own, or drop the `---`");
      case RECURSIVE_ALIAS, TOO_MANY_ALIASES -> finding.help("write the values out");
      default -> finding;
    };
  }

  /** From one mark to another on the same line, at least one character. */
  static Span place(String name, Mark start, Mark end) {
    int line = start.getLine() + 1;
    int column = start.getColumn() + 1;
    int length = end.getLine() == start.getLine() ? end.getColumn() - start.getColumn() : 1;
    return new Span(name, line, column, line, column + Math.max(1, length));
  }

  String name() {
    return source.name();
  }

  /** Absent where the file holds nothing but comments. */
  Optional<Node> root() {
    return root;
  }

  /** Whether it uses aliases. */
  boolean isAliased() {
    return aliased;
  }

  /** How many lines of the file stand above the text. */
  int above() {
    return above;
  }

  /** The characters of the file as code points. */
  int[] codePoints() {
    return codePoints;
  }

  /**
   * Where a node stands: a plain value without its quotes, a list or mapping to the end of its
   * first line.
   */
  Span span(Node node) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isEmpty()) {
      return isAsWritten(scalar) ? asWritten(scalar) : placement(scalar).whole();
    }
    Mark start = node.getStartMark();
    Mark end = node.getEndMark();
    int line = above + start.getLine() + 1;
    int column = start.getColumn() + 1;
    boolean oneLine = end.getLine() == start.getLine();
    int endColumn = oneLine ? end.getColumn() + 1 : endOfLine(start);
    return new Span(name(), line, column, line, endColumn);
  }

  /** Whether a value is, character by character, what stands there. */
  private static boolean isAsWritten(ScalarNode node) {
    Mark start = node.getStartMark();
    Mark end = node.getEndMark();
    String value = node.getValue();
    return node.isPlain()
        && start.getLine() == end.getLine()
        && end.getIndex() - start.getIndex() == value.codePointCount(0, value.length());
  }

  private Span asWritten(ScalarNode node) {
    int line = above + node.getStartMark().getLine() + 1;
    int column = node.getStartMark().getColumn() + 1;
    int length = node.getEndMark().getIndex() - node.getStartMark().getIndex();
    return new Span(name(), line, column, line, column + length);
  }

  /** Where each character of a plain value stands. */
  Placement placement(ScalarNode node) {
    return new ScalarWalk(this, node).placement();
  }

  /** Whether nothing but a comment follows on the line of a node that is empty. */
  boolean isCommentNext(Node node) {
    int index = node.getEndMark().getIndex();
    while (index < codePoints.length && codePoints[index] == ' ') {
      index++;
    }
    return index < codePoints.length && codePoints[index] == '#';
  }

  private int endOfLine(Mark start) {
    int index = start.getIndex();
    int column = start.getColumn() + 1;
    while (index < codePoints.length && !ScalarWalk.isBreak(codePoints[index])) {
      index++;
      column++;
    }
    return column;
  }
}
