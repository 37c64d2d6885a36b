package plumbline.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import plumbline.charter.Column;
import plumbline.charter.Source;

/**
 * The SQL that reads the wanted columns of a source's files into a table.
 *
 * <p>Beside the wanted columns the table has {@code #file}, the place of the file in the list, and
 * {@code #raw}: null, or for a row that cannot be counted a list as long as the wanted columns with
 * the texts of those that are at fault. Where such texts are not kept it is just true.
 *
 * @param scales how the numbers are kept, by column; {@link ColumnScale#USUAL} where not given
 * @param rejects the name of the engine's table of rows it could not split into columns
 * @param keepsTexts whether the texts that are at fault are kept, which costs time for every row
 */
record LoadSql(
    Source source,
    List<SourceFile> files,
    List<WantedColumn> columns,
    Map<String, ColumnScale> scales,
    String rejects,
    boolean keepsTexts) {

  static final String FILE = "#file";
  static final String RAW = "#raw";

  String create(String table) {
    return "CREATE TABLE "
        + Sql.name(table)
        + " AS\n"
        + IntStream.range(0, files.size())
            .mapToObj(this::ofFile)
            .collect(Collectors.joining("\nUNION ALL\n"));
  }

  private String ofFile(int index) {
    SourceFile file = files.get(index);
    List<String> outer = new ArrayList<>(List.of(index + " AS " + Sql.name(FILE)));
    List<String> middle = new ArrayList<>();
    List<String> bad = new ArrayList<>();
    List<String> raw = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      WantedColumn column = columns.get(i);
      CellSql cell = cell(column, "r" + i);
      String value = "v" + i;
      middle.add(cell.value(scale(column)) + " AS " + value);
      outer.add(value + " AS " + Sql.name(column.id()));
      if (column.type() == Column.Type.TIME) {
        middle.add("CAST(" + cell.timeKind() + " AS TINYINT) AS k" + i);
        outer.add("k" + i + " AS " + Sql.name(LoadedColumn.kindName(column.id())));
      }
      List<String> conditions = new ArrayList<>(cell.isBad(value, scale(column)));
      if (source.time().filter(column.id()::equals).isPresent()) {
        conditions.add("r" + i + " IS NULL");
      }
      // Where there is no text a condition is neither true nor false, which is as good as false
      // here.
      String isBad = String.join(" OR ", conditions);
      if (conditions.isEmpty()) {
        raw.add("NULL");
      } else {
        bad.add(isBad);
        raw.add("CASE WHEN " + isBad + " THEN coalesce(r" + i + ", '') END");
      }
    }
    String anyBad = bad.isEmpty() ? "false" : String.join("\n    OR ", bad);
    outer.add(
        "CASE WHEN "
            + anyBad
            + "\n    THEN "
            + (keepsTexts ? "CAST(" + list(raw) + " AS VARCHAR[])" : "true")
            + " END AS "
            + Sql.name(RAW));
    return "SELECT "
        + String.join(", ", outer)
        + "\nFROM (SELECT *, "
        + String.join(",\n    ", middle)
        + "\n  FROM (SELECT "
        + raws(file)
        + "\n    FROM "
        + from(file)
        + "))";
  }

  private static String list(List<String> items) {
    return "[" + String.join(", ", items) + "]";
  }

  ColumnScale scale(WantedColumn column) {
    return column.type() == Column.Type.INTEGER
        ? scales.getOrDefault(column.id(), ColumnScale.WHOLE)
        : scales.getOrDefault(column.id(), ColumnScale.USUAL);
  }

  CellSql cell(WantedColumn column, String text) {
    return new CellSql(column, text, source.text());
  }

  private String raws(SourceFile file) {
    List<String> raws = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int position = file.position(columns.get(i).heading()).orElseThrow();
      raws.add(raw(file, position) + " AS r" + i);
    }
    return String.join(", ", raws);
  }

  private String raw(SourceFile file, int position) {
    List<String> none = noValue();
    if (file.format() == Source.FileFormat.CSV) {
      return "c" + position;
    }
    String text = "CAST(" + Sql.name(file.headings().get(position)) + " AS VARCHAR)";
    return "CASE WHEN " + text + " IN " + inList(none) + " THEN NULL ELSE " + text + " END";
  }

  private static String inList(List<String> texts) {
    return texts.stream().map(Sql::text).collect(Collectors.joining(", ", "(", ")"));
  }

  private List<String> noValue() {
    List<String> none = new ArrayList<>(List.of(""));
    source.text().map(Source.TextFormat::noValue).ifPresent(none::addAll);
    return none;
  }

  private String from(SourceFile file) {
    String path = Sql.text(file.readable().toString());
    return switch (file.format()) {
      case CSV -> csv(file, path);
      case PARQUET -> "read_parquet(" + path + ")";
      case JSON_LINES ->
          "read_ndjson("
              + path
              + ", columns = "
              + columns.stream()
                  .map(column -> Sql.name(column.heading()) + ": 'VARCHAR'")
                  .distinct()
                  .collect(Collectors.joining(", ", "{", "}"))
              + ")";
    };
  }

  private String csv(SourceFile file, String path) {
    String quote = source.text().flatMap(Source.TextFormat::quote).orElse("\"");
    return "read_csv("
        + path
        + ", auto_detect = false, header = true, delim = "
        + Sql.text(String.valueOf(file.delimiter()))
        + ", quote = "
        + Sql.text(quote)
        + ", escape = "
        + Sql.text(quote)
        + ", nullstr = "
        + Sql.texts(noValue())
        + compression(file)
        + ", store_rejects = true, rejects_limit = 0, rejects_table = "
        + Sql.text(rejects)
        + ", rejects_scan = "
        + Sql.text(rejects + "_scans")
        + ",\n      columns = "
        + IntStream.range(0, file.headings().size())
            .mapToObj(i -> "c" + i + ": 'VARCHAR'")
            .collect(Collectors.joining(", ", "{", "}"))
        + ")";
  }

  private static String compression(SourceFile file) {
    boolean packed = file.readable().toString().endsWith(".gz");
    return packed ? ", compression = 'gzip'" : "";
  }

  /** SQL of the most digits before and after the decimal sign among numbers set aside. */
  Optional<String> digitsNeeded(String table) {
    List<String> sought = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      WantedColumn column = columns.get(i);
      if (column.isNumber()) {
        CellSql cell = cell(column, Sql.name(RAW) + "[" + (i + 1) + "]");
        String number =
            Sql.fill(
                "CASE WHEN regexp_full_match(%s, %s) THEN %s END",
                cell.text(), Sql.text(cell.numberPattern()), cell.plain());
        sought.add(
            Sql.fill(
                "SELECT %d AS i, max(strlen(regexp_extract(n, '[0-9]*'))), max(strlen(regexp_extract(n, '\\.([0-9]*)', 1))) FROM (SELECT ltrim(%s, ' +-0') AS n FROM %s WHERE %s IS NOT NULL)",
                i, number, Sql.name(table), Sql.name(RAW)));
      }
    }
    return sought.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join("\nUNION ALL\n", sought) + "\nORDER BY i");
  }
}
