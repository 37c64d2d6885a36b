package plumbline.engine;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import plumbline.charter.Source;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Span;

/** Makes the files of a source ready to be read: format, encoding, delimiter, headings. */
final class FileOpener {

  private final Session session;
  private final Path work;
  private final String copy;
  private int copies;

  /**
   * @param work where copies of files may be put
   * @param copy what the names of copies begin with, no other source's
   */
  FileOpener(Session session, Path work, String copy) {
    this.session = session;
    this.work = work;
    this.copy = copy;
  }

  SourceFile open(Source source, DataFolder.Found found) throws DataProblem {
    Span span = source.origin().of("export");
    try {
      Source.FileFormat format = source.format().orElseGet(() -> format(found.name()));
      Path named = plainlyNamed(found.path());
      return switch (format) {
        case CSV -> csv(source, found, named);
        case PARQUET -> described(found, named, format, "read_parquet", span);
        case JSON_LINES -> described(found, exact(named), format, "read_ndjson", span);
      };
    } catch (EOFException | ZipException broken) {
      throw unreadable(span, found.name(), "it was cut short or damaged after it was packed");
    } catch (IOException failure) {
      throw unreadable(span, found.name(), String.valueOf(failure.getMessage()));
    }
  }

  private static Source.FileFormat format(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    if (plain.endsWith(".parquet")) {
      return Source.FileFormat.PARQUET;
    }
    boolean json = plain.endsWith(".jsonl") || plain.endsWith(".ndjson") || plain.endsWith(".json");
    return json ? Source.FileFormat.JSON_LINES : Source.FileFormat.CSV;
  }

  /** The engine keeps as many digits of a number as a binary double has, but all of a text. */
  private Path exact(Path json) throws IOException {
    JsonNumbers numbers = new JsonNumbers(new TextFile(json, StandardCharsets.UTF_8));
    if (!numbers.hasLong()) {
      return json;
    }
    Path quoted = copy(".jsonl");
    numbers.quoteLong(quoted);
    return quoted;
  }

  /** The engine takes some characters of a name for a pattern; such a file gets a plain link. */
  private Path plainlyNamed(Path path) throws IOException {
    if (path.toString().matches("[^*?\\[\\]{}\\\\]*")) {
      return path;
    }
    return Files.createSymbolicLink(copy(""), path);
  }

  private SourceFile csv(Source source, DataFolder.Found found, Path named)
      throws IOException, DataProblem {
    Span span = source.origin().of("export");
    CsvDialect dialect = CsvDialect.of(source);
    TextFile text = new TextFile(found.path(), dialect.charset());
    String header;
    try (CsvRecords records = new CsvRecords(text.open(), dialect.quote())) {
      header = records.next();
    }
    if (header == null || header.isBlank()) {
      throw new DataProblem(
          unreadable(span, found.name(), "it has no line of headings")
              .finding()
              .help("export it again with its headings, or take the file away"));
    }
    if (header.startsWith("PK\u0003\u0004")) {
      throw new DataProblem(
          unreadable(span, found.name(), "it is a workbook, or another archive")
              .finding()
              .help("save the sheet as CSV, and name that file"));
    } else if (header.matches("sep=.")) {
      throw new DataProblem(
          unreadable(span, found.name(), "its first line, `" + header + "`, is for Excel alone")
              .finding()
              .help("take that line out, so that the headings come first"));
    }
    char delimiter = dialect.delimiter(header);
    Path readable = named;
    boolean utf8 = dialect.charset().equals(StandardCharsets.UTF_8);
    if (!utf8) {
      readable = copy(".csv");
      transcode(text, readable, found.name(), span);
    }
    List<String> headings = distinct(dialect.fields(header, delimiter), span, found.name());
    return new SourceFile(
        found.name(),
        found.path(),
        readable,
        Source.FileFormat.CSV,
        headings,
        delimiter,
        Optional.empty());
  }

  private Path copy(String ending) {
    return work.resolve(copy + "-" + copies++ + ending);
  }

  private static void transcode(TextFile text, Path target, String name, Span span)
      throws IOException, DataProblem {
    try {
      text.copyAsUtf8(target);
    } catch (CharacterCodingException wrong) {
      throw unreadable(span, name, "it is not written in " + text.charset());
    }
  }

  private static List<String> distinct(List<String> headings, Span span, String name)
      throws DataProblem {
    List<String> stripped = headings.stream().map(String::strip).toList();
    Set<String> seen = new HashSet<>();
    for (String heading : stripped) {
      if (!heading.isEmpty() && !seen.add(heading)) {
        throw unreadable(span, name, "two of its columns are headed `" + heading + "`");
      }
    }
    return stripped;
  }

  private SourceFile described(
      DataFolder.Found found, Path named, Source.FileFormat format, String function, Span span)
      throws DataProblem {
    List<String> headings = new ArrayList<>();
    List<String> types = new ArrayList<>();
    try {
      session.query(
          "columns of " + found.name(),
          "DESCRIBE SELECT * FROM " + function + "(" + Sql.text(named.toString()) + ")",
          span,
          row -> {
            headings.add(row.getString("column_name"));
            types.add(row.getString("column_type"));
          });
    } catch (DataProblem problem) {
      throw problem.calling(named, found.name());
    }
    boolean json = format == Source.FileFormat.JSON_LINES;
    return new SourceFile(
        found.name(),
        found.path(),
        named,
        format,
        headings,
        ',',
        json ? Optional.empty() : Optional.of(types));
  }

  static DataProblem unreadable(Span span, String name, String why) {
    return new DataProblem(
        Finding.of(Code.UNREADABLE_DATA, span, "`" + name + "` cannot be read: " + why));
  }
}
