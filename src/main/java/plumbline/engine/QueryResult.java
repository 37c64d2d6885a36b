package plumbline.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.charter.Column;
import plumbline.charter.Source;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.NearName;
import plumbline.diagnostic.Span;
import plumbline.metric.plan.SourceRows;

/** Runs the text of a query in a locked database and verifies what comes of it. */
record QueryResult(Session session, Source source) {

  private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+),(\\d+)\\)");
  private static final Set<String> WHOLE =
      Set.of(
          "TINYINT",
          "SMALLINT",
          "INTEGER",
          "BIGINT",
          "HUGEINT",
          "UTINYINT",
          "USMALLINT",
          "UINTEGER",
          "UBIGINT");

  LoadedTable load() throws DataProblem {
    Span span = source.origin().of("query");
    String raw = source.id() + "#query";
    String text = source.query().orElseThrow();
    session.runText(
        "the query of " + source.id(),
        "CREATE TABLE " + Sql.name(raw) + " AS\n" + canonical(text, span),
        span);
    Map<String, String> types = new LinkedHashMap<>();
    session.query(
        "what the query of " + source.id() + " gives",
        "DESCRIBE " + Sql.name(raw),
        span,
        row -> types.put(row.getString(1), row.getString(2)));
    List<String> selected = new ArrayList<>();
    Map<String, LoadedColumn> columns = new LinkedHashMap<>();
    for (String id : ids()) {
      WantedColumn wanted = WantedColumn.of(source, id);
      String type = type(wanted, types);
      columns.put(id, new LoadedColumn(wanted, scale(type), LoadedColumn.Times.NONE));
      selected.addAll(selected(wanted, type));
    }
    String table = source.id() + "#rows";
    session.run(
        "the columns that are used",
        Sql.fill(
            "CREATE TABLE %s AS SELECT %s FROM %s",
            Sql.name(table), String.join(", ", selected), Sql.name(raw)),
        span);
    session.run("done with the whole result", "DROP TABLE " + Sql.name(raw), span);
    Map<String, LoadedColumn.Times> times = times(table, columns.values(), span);
    columns.replaceAll(
        (id, column) ->
            new LoadedColumn(
                column.wanted(), column.scale(), times.getOrDefault(id, LoadedColumn.Times.NONE)));
    return new LoadedTable(
        source,
        table,
        columns,
        Optional.empty(),
        Map.of(),
        List.of(),
        SourceRows.SetAside.NONE,
        SourceRows.SetAside.NONE,
        List.of());
  }

  /** The text as the engine's parser understood it, without comments. */
  private String canonical(String text, Span span) throws DataProblem {
    List<String> canonical = new ArrayList<>();
    session.query(
        "the query as it was understood",
        "SELECT json_deserialize_sql(json_serialize_sql(" + Sql.text(text) + "))",
        span,
        row -> canonical.add(row.getString(1)));
    return canonical.get(0);
  }

  private Set<String> ids() {
    Set<String> ids = new LinkedHashSet<>();
    source.time().ifPresent(ids::add);
    source.columns().forEach(column -> ids.add(column.id()));
    ids.addAll(source.dimensions());
    ids.addAll(source.oneRowPer());
    source.currency().ifPresent(ids::add);
    return ids;
  }

  private String type(WantedColumn wanted, Map<String, String> types) throws DataProblem {
    String type = types.get(wanted.heading());
    if (type == null) {
      Finding finding =
          Finding.of(
              Code.MISSING_COLUMN,
              wanted.span(),
              Sql.fill(
                  "the query of source `%s` gives no column `%s`", source.id(), wanted.heading()));
      Optional<String> near = NearName.of(wanted.heading(), types.keySet());
      throw new DataProblem(
          near.map(name -> finding.help("did you mean `" + name + "`?"))
              .orElseGet(() -> finding.help("it gives " + String.join(", ", types.keySet()))));
    }
    if (!fits(wanted.type(), type)) {
      throw wrong(wanted, type);
    }
    return type;
  }

  private static boolean fits(Column.Type declared, String type) {
    return switch (declared) {
      case MONEY, NUMBER -> WHOLE.contains(type) || DECIMAL.matcher(type).matches();
      case INTEGER -> WHOLE.contains(type) || type.endsWith(",0)");
      case TEXT -> true;
      case BOOLEAN -> type.equals("BOOLEAN");
      case DATE -> type.equals("DATE");
      case TIME -> type.equals("DATE") || type.startsWith("TIMESTAMP");
    };
  }

  private DataProblem wrong(WantedColumn wanted, String type) {
    Finding finding =
        Finding.of(
            Code.QUERY_RESULT,
            wanted.span(),
            Sql.fill(
                "column `%s` of the query of source `%s` is declared %s, but the query gives %s",
                wanted.id(), source.id(), wanted.type().word(), type));
    boolean inexact = type.equals("DOUBLE") || type.equals("FLOAT");
    return new DataProblem(
        inexact
            ? finding.help(
                "binary fractions are not exact: write `cast(… as decimal(38, 6))`; `/` and `avg`"
                    + " give them")
            : finding);
  }

  private static int scale(String type) {
    Matcher decimal = DECIMAL.matcher(type);
    return decimal.matches() ? Integer.parseInt(decimal.group(2)) : 0;
  }

  private static List<String> selected(WantedColumn wanted, String type) {
    String from = Sql.name(wanted.heading());
    String as = " AS " + Sql.name(wanted.id());
    return switch (wanted.type()) {
      case MONEY, NUMBER, INTEGER -> List.of(Decimals.wide(from, scale(type)) + as);
      case TEXT -> List.of("CAST(" + from + " AS VARCHAR)" + as);
      case BOOLEAN, DATE -> List.of(from + as);
      case TIME -> {
        int kind = type.equals("DATE") ? 0 : type.contains("TIME ZONE") ? 2 : 1;
        String kindName = Sql.name(LoadedColumn.kindName(wanted.id()));
        yield List.of(
            "CAST(" + from + " AS TIMESTAMP)" + as, "CAST(" + kind + " AS TINYINT) AS " + kindName);
      }
    };
  }

  /** By column; a row without the time of the source is an error. */
  private Map<String, LoadedColumn.Times> times(
      String table, Collection<LoadedColumn> columns, Span span) throws DataProblem {
    TimeSpans spans = TimeSpans.among(columns.stream().map(LoadedColumn::wanted).toList());
    long[] without = {0};
    Map<String, LoadedColumn.Times> times = new HashMap<>();
    session.query(
        "rows without a time, first and last times",
        Sql.fill(
            "SELECT count(*) FILTER (WHERE %s IS NULL)%s FROM %s",
            source.time().map(Sql::name).orElse("0"), spans.selected(), Sql.name(table)),
        span,
        row -> {
          without[0] = row.getLong(1);
          times.putAll(spans.read(row, 2));
        });
    if (without[0] > 0) {
      String has = without[0] == 1 ? " has" : " have";
      throw new DataProblem(
          Finding.of(
              Code.BAD_ROWS,
              span,
              Sql.fill(
                  "%s of source `%s`%s no `%s`",
                  BadRowReport.rows(without[0]), source.id(), has, source.time().orElseThrow())));
    }
    return times;
  }
}
