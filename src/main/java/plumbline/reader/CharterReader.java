package plumbline.reader;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import plumbline.charter.Charter;
import plumbline.charter.SignOffs;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.Span;

/** Reads the files of one charter into one model. */
public final class CharterReader {

  private final Findings findings = new Findings();
  private final Names names = new Names();
  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, Object> values = new HashMap<>();
  private final Map<String, Span> singles = new HashMap<>();
  private final PathRule paths;
  private boolean unreadable = false;

  private CharterReader(PathRule paths) {
    this.paths = paths;
  }

  /**
   * Reads files whose bytes are known.
   *
   * @param files by name, relative to the folder that holds {@code charter/} and {@code metrics/},
   *     with forward slashes; read in the order of the names
   */
  public static Reading read(Map<String, byte[]> files) {
    CharterReader reader = new CharterReader(new PathRule(files.keySet()));
    new TreeMap<>(files).forEach(reader::read);
    return reader.finish(files.isEmpty() ? "charter" : new TreeMap<>(files).firstKey());
  }

  /** Reads files whose texts are known; otherwise as {@link #read}. */
  public static Reading readTexts(Map<String, String> files) {
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return read(bytes);
  }

  /** The signatures that one file holds, as far as it can be read; whatever else is in it. */
  public static List<SignOffs.SignOff> signatures(byte[] file) {
    CharterReader reader = new CharterReader(new PathRule(List.of("charter/any.yaml")));
    reader.read("charter/any.yaml", file);
    return reader.values.get("signOffs") instanceof SignOffs signOffs
        ? signOffs.signed()
        : List.of();
  }

  private void read(String name, byte[] bytes) {
    if (name.toLowerCase(Locale.ROOT).endsWith(".md")) {
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
    source.ifPresent(text -> texts.put(name, text.text()));
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
    List<Object> joined =
        new ArrayList<>((List<?>) values.getOrDefault(key.component(), List.of()));
    joined.addAll(more);
    values.put(key.component(), List.copyOf(joined));
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
    binder
        .entries(Shapes.CHARTER, "charter", mapping)
        .forEach((key, tuple) -> take(binder, key, tuple));
  }

  private void take(Binder binder, Shape.Key key, NodeTuple tuple) {
    boolean single = key.shape() instanceof Shape.Mapping;
    Span place = binder.span(tuple.getKeyNode());
    Span first = single ? singles.putIfAbsent(key.name(), place) : null;
    if (first != null) {
      findings.add(
          Finding.of(Code.DUPLICATE_KEY, place, "`" + key.name() + "` stands in two files")
              .help("the first one is at " + first));
      return;
    }
    Optional<Object> value = binder.value(key, key.shape(), tuple.getValueNode());
    if (value.isEmpty()) {
      unreadable |= !single || !key.name().equals("charter");
    } else if (single) {
      values.put(key.component(), value.get());
    } else {
      join(key, (List<?>) value.get());
    }
  }

  private Reading finish(String firstFile) {
    if (!unreadable) {
      names.checkReferences(findings);
      if (!singles.containsKey("charter")) {
        findings.add(
            Finding.of(Code.MISSING_KEY, Span.startOf(firstFile), "no file has the key `charter`")
                .help("it holds the shop's `name`, `locale`, `currency` and `time_zone`"));
      }
    }
    names.checkEarlierIds(findings);
    Optional<Charter> charter =
        values.containsKey("charter")
            ? Optional.of(Records.make(Charter.class, values))
            : Optional.empty();
    boolean whole = !unreadable && names.whole();
    return new Reading(charter, findings.inFileOrder(), texts, whole);
  }
}
