package plumbline.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import plumbline.charter.Id;
import plumbline.charter.Markdown;
import plumbline.charter.MarkdownLinks;
import plumbline.charter.MarkdownParts;
import plumbline.charter.Reference;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.NearName;
import plumbline.diagnostic.Span;

/**
 * Makes records of the nodes of one file, by their shape.
 *
 * <p>What is wrong is reported and the work goes on: an optional value that cannot be read counts
 * as left out, an item of a list is dropped, and a record that lacks something it must have is
 * absent.
 */
final class Binder {

  private final YamlText file;
  private final PathRule paths;
  private final Names names;
  private final Findings findings;

  Binder(YamlText file, PathRule paths, Names names, Findings findings) {
    this.file = file;
    this.paths = paths;
    this.names = names;
    this.findings = findings;
  }

  /**
   * The entries of a mapping by the keys it may have; what else stands there is reported.
   *
   * <p>A key that is nearly one it may have, and does not stand there besides, is taken for it, so
   * that nothing is said to be missing that is only misspelt.
   *
   * @param under the key that the mapping stands under
   */
  Map<Shape.Key, NodeTuple> entries(Shape.Mapping shape, String under, MappingNode node) {
    Map<Shape.Key, NodeTuple> entries = new LinkedHashMap<>();
    Map<String, NodeTuple> tuples = tuples(node);
    for (Map.Entry<String, NodeTuple> entry : tuples.entrySet()) {
      NodeTuple tuple = entry.getValue();
      Optional<Shape.Key> key = shape.key(entry.getKey());
      if (key.isEmpty()) {
        findings.add(unknownKey(shape, under, tuple));
        key =
            near(shape, entry.getKey())
                .filter(name -> !tuples.containsKey(name) && !isNothing(tuple.getValueNode()))
                .flatMap(shape::key)
                .filter(meant -> !entries.containsKey(meant));
      }
      key.ifPresentOrElse(known -> entries.put(known, tuple), names::flaw);
    }
    return entries;
  }

  /** How many keys a mapping has, without the user's own. */
  int countOfKeys(MappingNode node) {
    return (int)
        node.getValue().stream()
            .map(NodeTuple::getKeyNode)
            .filter(key -> !(key instanceof ScalarNode name && name.getValue().startsWith("x-")))
            .count();
  }

  /** The key that is nearly what is written; an id is not guessed. */
  private static Optional<String> near(Shape.Mapping shape, String written) {
    return NearName.of(written, keysButId(shape));
  }

  private static List<String> keysButId(Shape.Mapping shape) {
    return shape.keys().stream().map(Shape.Key::name).filter(name -> !name.equals("id")).toList();
  }

  /** The entries of a mapping without the user's own; keys that stand twice are reported. */
  private Map<String, NodeTuple> tuples(MappingNode node) {
    Map<String, NodeTuple> tuples = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        add(
            Code.WRONG_SHAPE,
            tuple.getKeyNode(),
            "a key wants a text, not " + found(tuple.getKeyNode()));
      } else if (!key.getValue().startsWith("x-")) {
        NodeTuple first = tuples.putIfAbsent(key.getValue(), tuple);
        if (first != null) {
          findings.add(
              Finding.of(
                      Code.DUPLICATE_KEY,
                      file.span(key),
                      Words.quoted(key.getValue()) + " stands twice in one mapping")
                  .help("the first one is at " + file.span(first.getKeyNode())));
        }
      }
    }
    return tuples;
  }

  /** Where the id is the key of the mapping, it cannot stand in the mapping as well. */
  void refuseSecondId(Shape.Mapping shape, String under, MappingNode node) {
    Optional.ofNullable(tuplesByKey(node).get("id"))
        .ifPresent(tuple -> findings.add(unknownKey(shape, under, tuple)));
  }

  /** The entries by their keys, the last one of each, nothing reported. */
  private static Map<String, NodeTuple> tuplesByKey(MappingNode node) {
    Map<String, NodeTuple> tuples = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key) {
        tuples.put(key.getValue(), tuple);
      }
    }
    return tuples;
  }

  private Finding unknownKey(Shape.Mapping shape, String under, NodeTuple tuple) {
    String written = ((ScalarNode) tuple.getKeyNode()).getValue();
    Finding finding =
        Finding.of(
            Code.UNKNOWN_KEY,
            file.span(tuple.getKeyNode()),
            Words.quoted(written) + " is no key of " + shape.noun(under));
    if (isNothing(tuple.getValueNode()) && isWithoutColon(tuple)) {
      return finding.help("a comma ends a value within brackets: put a text with commas in quotes");
    }
    if (written.equals("<<")) {
      return finding.help("merge keys are no part of YAML 1.2: write the values out");
    }
    return near(shape, written)
        .map(near -> finding.help("did you mean `" + near + "`?"))
        .orElseGet(() -> finding.help("its keys are " + Words.list(keysButId(shape))))
        .help("keys of your own begin with `x-`");
  }

  /** As {@code b} in <code>{a: text, b}</code>: nothing stands between the key and its value. */
  private static boolean isWithoutColon(NodeTuple tuple) {
    int end = tuple.getKeyNode().getEndMark().getIndex();
    return tuple.getValueNode().getStartMark().getIndex() == end;
  }

  /** The value of a key; absent, with a finding, where it cannot be read. */
  Optional<Object> value(Shape.Key key, Shape shape, Node node) {
    if (isNothing(node)) {
      Finding none =
          Finding.of(Code.WRONG_SHAPE, file.span(node), "`" + key.name() + "` has no value")
              .help(key.required() ? "write one" : "write one, or leave the key out");
      findings.add(
          file.isCommentNext(node)
              ? none.help("`#` begins a comment: put a text that begins with it in quotes")
              : none);
      return Optional.empty();
    }
    if (shape instanceof Shape.Mapping mapping) {
      return new RecordBinder(this, mapping, key).bind(node).map(record -> record);
    } else if (shape instanceof Shape.ListOf list) {
      return list(key, list, node);
    } else if (shape instanceof Shape.ById byId) {
      return byId(key, byId, node);
    }
    return node instanceof ScalarNode scalar
        ? new ScalarBinder(file, paths, names, findings).bind(key, shape, scalar)
        : wrongShape(key, Wanted.VALUE, node);
  }

  /**
   * The entity that a Markdown file is; absent, with a finding, where it cannot be read.
   *
   * @param key of the list that the file belongs to
   * @param root the front matter; absent where it says nothing
   */
  Optional<Record> value(Shape.Key key, MarkdownText text, Optional<Node> root) {
    Shape.Mapping shape = (Shape.Mapping) ((Shape.ListOf) key.shape()).item();
    RecordBinder record = new RecordBinder(this, shape, key);
    Optional<Node> front = root.filter(node -> !isNothing(node));
    if (front.isPresent() && !(front.get() instanceof MappingNode)) {
      wrongShape("the front matter", Wanted.MAPPING, front.get());
      return Optional.empty();
    }
    return record.bind(text, front.map(MappingNode.class::cast));
  }

  private Optional<Object> list(Shape.Key key, Shape.ListOf shape, Node node) {
    if (node instanceof SequenceNode sequence) {
      List<Object> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        value(key, shape.item(), item).ifPresent(items::add);
      }
      return Optional.of(List.copyOf(items));
    } else if (node instanceof ScalarNode && shape.mayBeSingle()) {
      return Optional.of(value(key, shape.item(), node).map(List::of).orElse(List.of()));
    }
    return wrongShape(key, Wanted.LIST, node);
  }

  private Optional<Object> byId(Shape.Key key, Shape.ById shape, Node node) {
    if (!(node instanceof MappingNode mapping)) {
      return wrongShape(key, Wanted.BY_ID, node);
    }
    List<Object> items = new ArrayList<>();
    for (NodeTuple tuple : tuples(mapping).values()) {
      new RecordBinder(this, shape.item(), key)
          .bind((ScalarNode) tuple.getKeyNode(), tuple.getValueNode())
          .ifPresent(items::add);
    }
    return Optional.of(List.copyOf(items));
  }

  private Optional<Object> wrongShape(Shape.Key key, Wanted wanted, Node node) {
    wrongShape("`" + key.name() + "`", wanted, node);
    return Optional.empty();
  }

  /** Reports that something is written as something else. */
  void wrongShape(String what, Wanted wanted, Node node) {
    String message = what + " wants " + wanted.words + ", not " + found(node);
    findings.add(
        Finding.of(Code.WRONG_SHAPE, file.span(node), message).help("write " + wanted.written));
  }

  /** How something is to be written. */
  enum Wanted {
    VALUE("a plain value", "one value on the line of its key"),
    LIST("a list", "one item a line, each after a dash"),
    MAPPING("a mapping", "its keys on lines of their own below it, each with a value"),
    BY_ID("a mapping from ids", "each below its id: `some_id: {…}`, without a dash");

    private final String words;
    private final String written;

    Wanted(String words, String written) {
      this.words = words;
      this.written = written;
    }
  }

  private static boolean isNothing(Node node) {
    return node instanceof ScalarNode && node.getTag().equals(Tag.NULL);
  }

  private static String found(Node node) {
    return node instanceof MappingNode
        ? "a mapping"
        : node instanceof SequenceNode ? "a list" : "a plain value";
  }

  void add(Code code, Node node, String message) {
    findings.add(Finding.of(code, file.span(node), message));
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  Span span(Node node) {
    return file.span(node);
  }

  /** The id that a file's name gives; absent, with a finding, where it cannot be one. */
  Optional<Id> idOfFile(Shape.IdText shape) {
    String written = MarkdownFolder.idOf(file.name());
    Span place = Span.startOf(file.name());
    boolean well =
        new ScalarBinder(file, paths, names, findings)
            .wellSpelt(shape.kind(), shape.style(), written, place);
    return well ? Optional.of(ScalarBinder.make(shape, written)) : Optional.empty();
  }

  /** Notes what the links of a file's text refer to. */
  void refer(Markdown text, Span firstLine) {
    new LinkReading(file.name(), names, findings)
        .refer(text, (start, end) -> LinkReading.place(text.source(), firstLine, start, end));
  }

  /** Notes the headings of a file's text, where that is a page of its own. */
  void headings(Id id, Markdown text) {
    names.headings(Reference.to(id), MarkdownLinks.anchors(MarkdownParts.of(text.source())));
  }

  String fileName() {
    return file.name();
  }

  /** Whether the id is the first of its name. */
  boolean declare(Id id, Span place) {
    return names.declare(id, place, findings);
  }

  /** A record could not be made; its id, if it has one, still exists. */
  void leaveOut(Optional<Id> id) {
    names.leaveOut(id);
  }

  /** A record without an id could not be made, so that any name of its kind may be its own. */
  void leaveOutNameless(String kind) {
    names.leaveOutNameless(kind);
  }

  /** Something that a record may have could not be read. */
  void flaw() {
    names.flaw();
  }
}
