package plumbline.reader;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.NearName;
import plumbline.diagnostic.Span;

/** Reads Markdown files into the lists that their folders are named for. */
final class MarkdownFolder {

  private final PathRule paths;
  private final Names names;
  private final Findings findings;

  MarkdownFolder(PathRule paths, Names names, Findings findings) {
    this.paths = paths;
    this.names = names;
    this.findings = findings;
  }

  /** Whether a file is for people alone: one called README says what a folder is for. */
  static boolean isNote(String name) {
    String base = name.substring(name.lastIndexOf('/') + 1);
    return base.toLowerCase(Locale.ROOT).equals("readme.md");
  }

  /**
   * The list that a file belongs to by the folder below the first one: {@code charter/decisions/}
   * holds decisions, in whatever folders below. Absent, with a finding, for other folders.
   */
  Optional<Shape.Key> listOf(String name) {
    List<String> steps = List.of(name.split("/", -1));
    String folder = steps.size() > 2 ? steps.get(1) : "";
    Optional<Shape.Key> list = Shapes.CHARTER.markdownList(folder);
    if (list.isEmpty()) {
      findings.add(nobodyReads(name, folder));
    }
    return list;
  }

  private static Finding nobodyReads(String name, String folder) {
    List<String> known = SchemaWriter.markdownFolders();
    Finding finding =
        Finding.of(
            Code.MARKDOWN_NOT_READ, Span.startOf(name), "a Markdown file in a folder of no kind");
    String folders = Words.list(known.stream().map(key -> "charter/" + key + "/").toList());
    return NearName.of(folder, known)
        .map(near -> finding.help("did you mean `charter/" + near + "/`?"))
        .orElse(finding)
        .help("Markdown files are read from " + folders + "; a README is left alone");
  }

  /** The entity that a file is; absent, with a finding, where it cannot be read. */
  Optional<Record> read(Shape.Key list, SourceText file) {
    Shape.Mapping item = (Shape.Mapping) ((Shape.ListOf) list.shape()).item();
    Optional<MarkdownText> text =
        item.sections().isPresent() ? MarkdownText.ofAny(file) : MarkdownText.of(file);
    if (text.isEmpty()) {
      findings.add(noFrontMatter(file));
      return Optional.empty();
    }
    return YamlText.parse(text.get().front(), findings)
        .flatMap(
            yaml -> new Binder(yaml, paths, names, findings).value(list, text.get(), yaml.root()));
  }

  private static Finding noFrontMatter(SourceText file) {
    Span start = Span.startOf(file.name());
    return MarkdownText.begins(file)
        ? Finding.of(Code.NO_FRONT_MATTER, start, "the front matter begins here and never ends")
            .help("put a line of `---` below its last key")
        : Finding.of(Code.NO_FRONT_MATTER, start, "the file does not begin with front matter")
            .help("write its keys between two lines of `---`, then the text");
  }

  /** The entity of a file that cannot be read; others may still refer to it. */
  void leaveOut(Shape.Key list, String name) {
    Shape.Mapping item = (Shape.Mapping) ((Shape.ListOf) list.shape()).item();
    Shape.IdText id = (Shape.IdText) item.key("id").orElseThrow().shape();
    names.leaveOut(Optional.of(ScalarBinder.make(id, idOf(name))));
  }

  /** The name without its folder and ending. */
  static String idOf(String name) {
    return name.substring(name.lastIndexOf('/') + 1, name.length() - ".md".length());
  }
}
