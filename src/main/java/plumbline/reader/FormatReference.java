package plumbline.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the reference of the file format as Markdown, from the records that the reader binds to.
 */
public final class FormatReference {

  private static final String INTRODUCTION =
      """
      # The format of a charter's files

      This page is made from the program. Any file under `charter/` or `metrics/` that ends in `.yaml` or
      `.yml` may carry any of the keys at the top; lists and ids from several files are joined in the order
      of their paths. Files are YAML 1.2 in UTF-8 and hold one document each. Keys that begin with `x-` are
      your own, anywhere. A list of plain values may be written as one value.

      Ids of metrics, sources and columns are `snake_case`, all others `kebab-case`. Every id that one
      entity names of another must exist. `previously` carries the history of an entity across a new id:
      what led to its page or its part of one still does, and files beside it stand at both addresses.
      An entity of any kind is cited as `kind/id`, such as `metric/net_revenue`.

      Some lists may also be written as a folder of Markdown files, `charter/KEY/ID.md`: the keys stand as
      front matter between two lines of `---`, the id is the file's name, and the text below is one of the
      keys. A README is left alone.
      """;

  private final StringBuilder out = new StringBuilder(INTRODUCTION);
  private final Set<Shape.Mapping> told = new LinkedHashSet<>();
  private final Deque<Shape.Mapping> toTell = new ArrayDeque<>();

  private FormatReference() {}

  /** The whole page, the same text each time. */
  public static String markdown() {
    FormatReference reference = new FormatReference();
    reference.tell("At the top of a file", Shapes.CHARTER);
    while (!reference.toTell.isEmpty()) {
      Shape.Mapping next = reference.toTell.removeFirst();
      if (reference.told.add(next)) {
        reference.tell(title(next), next);
      }
    }
    return reference.out.toString();
  }

  private static String title(Shape.Mapping mapping) {
    String words = Words.spaced(mapping.type().getSimpleName());
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private void tell(String title, Shape.Mapping mapping) {
    out.append("\n## ").append(title).append("\n\n").append(mapping.doc()).append('\n');
    mapping
        .shorthand()
        .ifPresent(
            key ->
                out.append("A plain value in its place stands for `").append(key).append("`.\n"));
    mapping
        .text()
        .ifPresent(
            key ->
                out.append("May be a Markdown file of its own, whose text is `")
                    .append(key)
                    .append("`.\n"));
    mapping
        .sections()
        .ifPresent(
            key ->
                out.append("Each part under a heading `##` is one of `")
                    .append(key)
                    .append("`; the file needs no front matter.\n"));
    out.append("\n| key | value | must stand | meaning |\n| --- | --- | --- | --- |\n");
    for (Shape.Key key : mapping.keys()) {
      row(mapping, key);
    }
  }

  private void row(Shape.Mapping mapping, Shape.Key key) {
    out.append("| `").append(key.name()).append("` | ").append(value(key.shape())).append(" | ");
    out.append(must(mapping, key)).append(" | ").append(cell(key.doc()));
    if (!key.example().isEmpty()) {
      out.append(" Example: `").append(cell(key.example())).append("`");
    }
    out.append(" |\n");
  }

  private static String must(Shape.Mapping mapping, Shape.Key key) {
    if (mapping.equals(Shapes.CHARTER)) {
      return key.required() ? "in one file" : "";
    }
    List<String> others =
        mapping.choices().stream()
            .filter(choice -> choice.keys().contains(key.name()))
            .flatMap(choice -> choice.keys().stream())
            .filter(name -> !name.equals(key.name()))
            .toList();
    if (!others.isEmpty()) {
      return "this or " + Words.oneOf(others);
    }
    return key.required() ? "yes" : "";
  }

  private String value(Shape shape) {
    if (shape instanceof Shape.Mapping mapping) {
      toTell.addLast(mapping);
      return link(mapping);
    } else if (shape instanceof Shape.ListOf list) {
      return "list of " + value(list.item());
    } else if (shape instanceof Shape.ById byId) {
      toTell.addLast(byId.item());
      return "by id: " + link(byId.item());
    } else if (shape instanceof Shape.Word word) {
      return word.constants().keySet().stream()
          .map(text -> "`" + text + "`")
          .collect(Collectors.joining(", "));
    } else if (shape instanceof Shape.IdText id) {
      return "id of " + Words.article(id.kind());
    }
    return ((Shape.Plain) shape).scalar().what();
  }

  private static String link(Shape.Mapping mapping) {
    String title = title(mapping);
    String anchor = title.toLowerCase(Locale.ROOT).replace(' ', '-');
    return "[" + title + "](#" + anchor + ")";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
