package plumbline.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import plumbline.charter.Id;
import plumbline.charter.Markdown;
import plumbline.charter.Origin;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Span;

/** Makes one record of a mapping, or of the plain value that may stand for it. */
final class RecordBinder {

  private final Binder binder;
  private final Shape.Mapping shape;
  private final String under;
  private final Map<String, Object> values = new HashMap<>();
  private final Map<String, Span> places = new HashMap<>();
  private Optional<Id> id = Optional.empty();
  private boolean sound = true;

  /**
   * Prepares for one record.
   *
   * @param under the key that it stands under, itself or in a list
   */
  RecordBinder(Binder binder, Shape.Mapping shape, Shape.Key under) {
    this.binder = binder;
    this.shape = shape;
    this.under = under.name();
  }

  /** A record that stands under a key or in a list. */
  Optional<Record> bind(Node node) {
    return body(node, Optional.empty());
  }

  /** A record whose id is the key it stands under. */
  Optional<Record> bind(ScalarNode idNode, Node node) {
    Shape.Key idKey = shape.key("id").orElseThrow();
    take(idKey, idNode);
    return body(node, Optional.of(idNode));
  }

  /** A record that is a Markdown file: its id is the file's name, one key of it the text. */
  Optional<Record> bind(MarkdownText file, Optional<MappingNode> front) {
    Span start = Span.startOf(binder.fileName());
    id = binder.idOfFile((Shape.IdText) shape.key("id").orElseThrow().shape());
    sound = id.isPresent() && binder.declare(id.get(), start);
    id.ifPresent(own -> values.put("id", own));
    places.put("id", start);
    front.ifPresent(mapping -> binder.refuseSecondId(shape, under, mapping));
    Map<Shape.Key, NodeTuple> entries =
        front.map(mapping -> binder.entries(shape, under, mapping)).orElse(Map.of());
    takeAllButId(entries);
    List<String> written = new ArrayList<>(entries.keySet().stream().map(Shape.Key::name).toList());
    Optional<Shape.Key> sections = shape.sections().flatMap(shape::key);
    String text = file.text();
    if (sections.isPresent()) {
      MarkdownSections cut = MarkdownSections.of(file);
      text = cut.before();
      takeSections(sections.get(), cut.sections(), written);
    }
    if (!text.isEmpty()) {
      takeText(shape.text().flatMap(shape::key).orElseThrow(), text, file.textPlace(), written);
    }
    written.add("id");
    Span whole = front.map(mapping -> ownPlace(mapping, Map.of())).orElse(start);
    checkPresence(written, whole);
    return made(whole);
  }

  private void takeText(Shape.Key key, String text, Span place, List<String> written) {
    refuseSecond(key, place, written);
    Markdown markdown = new Markdown(text);
    if (key.shape().equals(new Shape.Plain(Scalar.LINKED_TEXT))) {
      binder.refer(markdown, place);
      id.ifPresent(page -> binder.headings(page, markdown));
    }
    values.put(key.component(), markdown);
    places.put(key.name(), place);
  }

  /** What the file says below its front matter cannot stand in the front matter as well. */
  private void refuseSecond(Shape.Key key, Span place, List<String> written) {
    if (written.contains(key.name())) {
      sound = false;
      binder.add(
          Finding.of(
                  Code.CONFLICTING_KEYS,
                  places.getOrDefault(key.name(), place),
                  "the text of the file stands for `" + key.name() + "` already")
              .help("keep the key or the text below the front matter"));
    }
    written.add(key.name());
  }

  private void takeSections(
      Shape.Key key, List<MarkdownSections.Section> sections, List<String> written) {
    if (sections.isEmpty()) {
      return;
    }
    refuseSecond(key, sections.get(0).place(), written);
    Shape.Mapping item = (Shape.Mapping) ((Shape.ListOf) key.shape()).item();
    List<Record> items = new ArrayList<>();
    for (MarkdownSections.Section section : sections) {
      if (section.heading().isEmpty() || section.text().isEmpty()) {
        binder.add(saysNothing(section));
      } else {
        items.add(made(item, section));
      }
    }
    values.put(key.component(), List.copyOf(items));
  }

  private static Finding saysNothing(MarkdownSections.Section section) {
    return section.heading().isEmpty()
        ? Finding.of(Code.MISSING_KEY, section.place(), "the heading names no metric")
            .help("write its id or title after `##`")
        : Finding.of(
                Code.MISSING_KEY,
                section.place(),
                "nothing is said under " + Words.quoted(section.heading()))
            .help("write a comment below the heading, or leave the heading out")
            .help("`Unexplained so far.` is a comment");
  }

  /** By custom, the heading is the first key of the item, and the text the second. */
  private static Record made(Shape.Mapping item, MarkdownSections.Section section) {
    Shape.Key heading = item.keys().get(0);
    Shape.Key text = item.keys().get(1);
    Map<String, Object> values = new HashMap<>();
    values.put(heading.component(), section.heading());
    values.put(text.component(), new Markdown(section.text()));
    values.put("origin", new Origin(section.place(), Map.of()));
    return Records.make(item.type(), values);
  }

  private void takeAllButId(Map<Shape.Key, NodeTuple> entries) {
    for (Map.Entry<Shape.Key, NodeTuple> entry : entries.entrySet()) {
      if (!entry.getKey().name().equals("id")) {
        take(entry.getKey(), entry.getValue().getValueNode());
      }
    }
  }

  private Optional<Record> body(Node node, Optional<Node> idNode) {
    Map<Shape.Key, NodeTuple> entries = Map.of();
    Span whole = binder.span(idNode.orElse(node));
    if (node instanceof MappingNode mapping) {
      entries = binder.entries(shape, under, mapping);
      if (idNode.isEmpty()) {
        whole = ownPlace(mapping, entries);
      }
      idNode.ifPresent(key -> binder.refuseSecondId(shape, under, mapping));
      NodeTuple ownId = shape.key("id").map(entries::get).orElse(null);
      if (ownId != null && idNode.isEmpty()) {
        take(shape.key("id").orElseThrow(), ownId.getValueNode());
      }
    } else if (node instanceof ScalarNode && shape.shorthand().isPresent()) {
      take(shape.key(shape.shorthand().get()).orElseThrow(), node);
    } else {
      leaveOut();
      binder.wrongShape(id.isPresent() ? self() : "`" + under + "`", Binder.Wanted.MAPPING, node);
      return Optional.empty();
    }
    takeAllButId(entries);
    if (node instanceof MappingNode) {
      List<String> written =
          new ArrayList<>(entries.keySet().stream().map(Shape.Key::name).toList());
      if (idNode.isPresent()) {
        written.add("id");
      }
      checkPresence(written, whole);
    }
    return made(whole);
  }

  private Optional<Record> made(Span whole) {
    if (!sound) {
      leaveOut();
      return Optional.empty();
    }
    values.put("origin", new Origin(whole, places));
    return Optional.of(Records.make(shape.type(), values));
  }

  /** A record whose id is written and cannot be one was left out where the id was read. */
  private void leaveOut() {
    Optional<Shape.Key> key = shape.key("id").filter(own -> own.shape() instanceof Shape.IdText);
    if (id.isEmpty() && key.isPresent() && !places.containsKey("id")) {
      binder.leaveOutNameless(((Shape.IdText) key.get().shape()).kind());
    } else {
      binder.leaveOut(id);
    }
  }

  /** The id where there is one, else the first key. */
  private Span ownPlace(MappingNode node, Map<Shape.Key, NodeTuple> entries) {
    Optional<NodeTuple> ownId = shape.key("id").map(entries::get);
    return ownId
        .map(NodeTuple::getValueNode)
        .or(() -> node.getValue().stream().findFirst().map(NodeTuple::getKeyNode))
        .map(binder::span)
        .orElseGet(() -> binder.span(node));
  }

  private void take(Shape.Key key, Node node) {
    places.put(key.name(), binder.span(node));
    if (node instanceof SequenceNode sequence) {
      List<Node> items = sequence.getValue();
      for (int i = 0; i < items.size(); i++) {
        places.put(key.name() + "/" + i, binder.span(items.get(i)));
      }
    }
    Optional<Object> value = binder.value(key, key.shape(), node);
    if (value.isPresent()) {
      values.put(key.component(), value.get());
      if (key.name().equals("id") && value.get() instanceof Id declared) {
        id = Optional.of(declared);
        sound &= binder.declare(declared, binder.span(node));
      }
    } else {
      sound &= !key.required();
      binder.flaw();
    }
  }

  private void checkPresence(List<String> written, Span whole) {
    for (Shape.Key key : shape.keys()) {
      if (key.required() && !written.contains(key.name())) {
        sound = false;
        Finding finding =
            Finding.of(Code.MISSING_KEY, whole, self() + " lacks `" + key.name() + "`");
        binder.add(
            key.example().isEmpty()
                ? finding.help("`" + key.name() + "`: " + key.doc())
                : finding.help("write `" + key.name() + ": " + key.example() + "`, say"));
      }
    }
    shape.choices().forEach(choice -> checkChoice(choice, written, whole));
  }

  private void checkChoice(Shape.Choice choice, List<String> written, Span whole) {
    List<String> chosen = choice.keys().stream().filter(written::contains).toList();
    if (chosen.isEmpty() && !choice.orNone()) {
      sound = false;
      binder.add(
          Finding.of(Code.MISSING_KEY, whole, self() + " lacks " + Words.oneOf(choice.keys())));
    } else if (chosen.size() > 1) {
      sound = false;
      binder.add(
          Finding.of(
                  Code.CONFLICTING_KEYS,
                  places.getOrDefault(chosen.get(1), whole),
                  self()
                      + " has both "
                      + String.join(" and ", chosen.stream().map(Words::quoted).toList()))
              .help("keep one of them"));
    }
  }

  private String self() {
    return id.map(own -> own.kind() + " `" + own.value() + "`").orElseGet(() -> shape.noun(under));
  }
}
