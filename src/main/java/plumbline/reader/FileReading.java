package plumbline.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.Span;

/**
 * What one file says, read beside nothing but the names that are taken already.
 *
 * <p>As long as no other file takes one of its names, it says the same whatever stands beside it.
 */
final class FileReading {

  private final Names names;
  private final PathRule paths;
  private final Map<String, Span> takenSingles;
  private final Findings findings = new Findings();
  private final Map<String, Object> singles = new HashMap<>();
  private final Map<String, List<Object>> lists = new HashMap<>();
  private final Map<String, Span> singlePlaces = new HashMap<>();
  private Optional<String> text = Optional.empty();
  private boolean unreadable = false;

  private FileReading(Names names, PathRule paths, Map<String, Span> takenSingles) {
    this.names = names;
    this.paths = paths;
    this.takenSingles = takenSingles;
  }

  /** Reads a file as if it stood alone. */
  static FileReading of(String name, byte[] bytes, PathRule paths) {
    return of(name, bytes, paths, new Names(), Map.of());
  }

  /**
   * Reads a file beside others.
   *
   * @param names that are taken; not changed
   * @param takenSingles the places of what may stand once, by key
   */
  static FileReading of(
      String name, byte[] bytes, PathRule paths, Names names, Map<String, Span> takenSingles) {
    FileReading reading = new FileReading(names.beside(), paths, takenSingles);
    reading.read(name, bytes);
    return reading;
  }

  /**
   * Reads a part of a file as if it stood alone; absent where it does not count as one.
   *
   * @param name of the file
   */
  static Optional<FileReading> of(String name, TextCut.Part part, PathRule paths) {
    FileReading reading = new FileReading(new Names(), paths, Map.of());
    SourceText source = new SourceText(name, part.text());
    Optional<YamlText> yaml = YamlText.parse(source, part.above(), reading.findings);
    if (yaml.isEmpty() || yaml.get().isAliased()) {
      return Optional.empty();
    }
    yaml.get().root().ifPresent(root -> reading.read(yaml.get(), root));
    boolean counts = reading.findings.isEmpty() && !reading.unreadable && reading.names.whole();
    return counts ? Optional.of(reading) : Optional.empty();
  }

  /** The entities that it declares and mentions. */
  Names names() {
    return names;
  }

  Findings findings() {
    return findings;
  }

  boolean hasErrors() {
    return unreadable || findings.hasErrors();
  }

  /** What stands once, by component of the charter. */
  Map<String, Object> singles() {
    return singles;
  }

  /** What is listed, by component of the charter. */
  Map<String, List<Object>> lists() {
    return lists;
  }

  /** Where the keys of what may stand once are written. */
  Map<String, Span> singlePlaces() {
    return singlePlaces;
  }

  /** Absent where it could not be decoded. */
  Optional<String> text() {
    return text;
  }

  /** Whether it may hold names that are not known. */
  boolean isUnreadable() {
    return unreadable;
  }

  static boolean isMarkdown(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".md");
  }

  private void read(String name, byte[] bytes) {
    if (isMarkdown(name)) {
      readMarkdown(name, bytes);
      return;
    }
    Optional<YamlText> file =
        decode(name, bytes).flatMap(source -> YamlText.parse(source, findings));
    if (file.isEmpty()) {
      unreadable = true;
    } else {
      file.get().root().ifPresent(root -> read(file.get(), root));
    }
  }

  private Optional<SourceText> decode(String name, byte[] bytes) {
    Optional<SourceText> source = SourceText.decode(name, bytes, findings);
    text = source.map(SourceText::text);
    return source;
  }

  /** A file that cannot be read is one entity left out, whose name is known. */
  private void readMarkdown(String name, byte[] bytes) {
    MarkdownFolder folder = new MarkdownFolder(paths, names, findings);
    if (MarkdownFolder.isNote(name)) {
      return;
    }
    folder
        .listOf(name)
        .ifPresent(
            list ->
                decode(name, bytes)
                    .flatMap(source -> folder.read(list, source))
                    .ifPresentOrElse(
                        entity -> join(list, List.of(entity)), () -> folder.leaveOut(list, name)));
  }

  private void join(Shape.Key key, List<?> more) {
    lists.computeIfAbsent(key.component(), component -> new ArrayList<>()).addAll(more);
  }

  private void read(YamlText file, Node root) {
    Binder binder = new Binder(file, paths, names, findings);
    if (!(root instanceof MappingNode mapping)) {
      unreadable = true;
      String keys = Words.list(Shapes.CHARTER.keys().stream().map(Shape.Key::name).toList());
      findings.add(
          Finding.of(Code.WRONG_SHAPE, file.span(root), "a file wants a mapping at its top")
              .help("with keys among " + keys));
      return;
    }
    Map<Shape.Key, NodeTuple> entries = binder.entries(Shapes.CHARTER, "charter", mapping);
    unreadable |= entries.size() < binder.countOfKeys(mapping);
    entries.forEach((key, tuple) -> take(binder, key, tuple));
  }

  private void take(Binder binder, Shape.Key key, NodeTuple tuple) {
    boolean single = key.shape() instanceof Shape.Mapping;
    Span place = binder.span(tuple.getKeyNode());
    Span first = single ? takenSingles.get(key.name()) : null;
    if (first != null) {
      findings.add(
          Finding.of(Code.DUPLICATE_KEY, place, "`" + key.name() + "` stands in two files")
              .help("the first one is at " + first));
      return;
    }
    if (single) {
      singlePlaces.put(key.name(), place);
    }
    Optional<Object> value = binder.value(key, key.shape(), tuple.getValueNode());
    if (value.isEmpty()) {
      unreadable |= !single || !key.name().equals("charter");
    } else if (single) {
      singles.put(key.component(), value.get());
    } else {
      join(key, (List<?>) value.get());
    }
  }
}
