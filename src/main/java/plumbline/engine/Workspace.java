package plumbline.engine;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import plumbline.charter.Charter;
import plumbline.charter.Column;
import plumbline.charter.Rates;
import plumbline.charter.Source;
import plumbline.charter.SourceId;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.Span;
import plumbline.metric.plan.SourceRows;

/**
 * A database with the sources that one question needs.
 *
 * <p>Files are read first; then, if a query is among the sources, the database is locked for good,
 * and only then runs the text of the query. Rows at or after the as-of instant, and rows in a
 * currency without a rate, are no longer there when a source is ready.
 */
final class Workspace implements AutoCloseable {

  private final Session session;
  private final TableLoader loader;
  private final Charter charter;
  private final Instant asOf;
  private final Findings findings;
  private final Map<SourceId, LoadedTable> ready = new LinkedHashMap<>();
  private final Map<SourceId, List<SourceId>> selects = new HashMap<>();
  private final Set<SourceId> published = new LinkedHashSet<>();
  private Optional<Integer> rateScale = Optional.empty();
  private boolean rateTable;
  private boolean locked;

  Workspace(
      Session session,
      DataFolder folder,
      Path work,
      Digests digests,
      Charter charter,
      Instant asOf,
      Findings findings) {
    this.session = session;
    this.loader = new TableLoader(session, folder, work, digests);
    this.charter = charter;
    this.asOf = asOf;
    this.findings = findings;
  }

  /** Makes sources ready, each with the columns that are wanted of it. */
  void prepare(Map<SourceId, Set<String>> wanted) throws DataProblem {
    Map<SourceId, Set<String>> exports = new LinkedHashMap<>();
    for (Map.Entry<SourceId, Set<String>> entry : wanted.entrySet()) {
      gather(source(entry.getKey()), entry.getValue(), exports, new ArrayList<>());
    }
    for (Map.Entry<SourceId, Set<String>> export : exports.entrySet()) {
      load(source(export.getKey()), export.getValue());
    }
    for (SourceId id : exports.keySet()) {
      exchange(id);
    }
    for (Map.Entry<SourceId, Set<String>> entry : wanted.entrySet()) {
      if (source(entry.getKey()).query().isPresent()) {
        runQuery(source(entry.getKey()));
      }
    }
  }

  /** A source that was made ready, as SQL. */
  RowsSql rows(SourceId id) {
    LoadedTable table = table(id);
    return new RowsSql(table, zone(), exchangeOf(table));
  }

  private LoadedTable table(SourceId id) {
    LoadedTable table = ready.get(id);
    if (table == null) {
      throw new EngineFailure("source " + id + " was not made ready");
    }
    return table;
  }

  private Optional<Exchange> exchangeOf(LoadedTable table) {
    if (table.source().query().isPresent() && table.source().currency().isEmpty()) {
      return Optional.empty();
    }
    List<WantedColumn> columns =
        table.columns().values().stream().map(LoadedColumn::wanted).toList();
    return Exchange.needed(
        table.source(), columns, charter.charter().currency(), rateScale.orElse(0));
  }

  /** Which files a question needs, and with which columns. */
  private void gather(
      Source source, Set<String> columns, Map<SourceId, Set<String>> exports, List<SourceId> path)
      throws DataProblem {
    if (path.contains(source.id())) {
      String circle = path.stream().map(SourceId::value).collect(Collectors.joining("` from `"));
      throw new DataProblem(
          Finding.of(
              Code.QUERY_REFUSED,
              source.origin().of("query"),
              "the query of source `" + source.id() + "` selects from itself: `" + circle + "`"));
    }
    if (source.query().isEmpty()) {
      exports.computeIfAbsent(source.id(), none -> new LinkedHashSet<>()).addAll(columns);
      if (needsRates(source, columns)) {
        gatherRates(exports);
      }
      return;
    }
    if (!selects.containsKey(source.id())) {
      Set<String> known =
          charter.sources().stream().map(other -> other.id().value()).collect(Collectors.toSet());
      selects.put(source.id(), new QueryGuard(session, source, known).sources());
    }
    List<SourceId> longer = new ArrayList<>(path);
    longer.add(source.id());
    for (SourceId used : selects.get(source.id())) {
      gather(source(used), named(source(used)), exports, longer);
    }
    if (source.currency().isPresent()) {
      gatherRates(exports);
    }
  }

  private boolean needsRates(Source source, Set<String> columns) {
    List<WantedColumn> wanted = columns.stream().map(id -> WantedColumn.of(source, id)).toList();
    return Exchange.needed(source, wanted, charter.charter().currency(), 0).isPresent();
  }

  private void gatherRates(Map<SourceId, Set<String>> exports) throws DataProblem {
    if (charter.rates().isEmpty()) {
      return;
    }
    Rates rates = charter.rates().get();
    Source source = source(rates.source());
    if (source.query().isPresent()) {
      throw new DataProblem(
          Finding.of(
              Code.QUERY_REFUSED,
              rates.origin().of("source"),
              "rates are read from exported files, not from a query"));
    }
    exports
        .computeIfAbsent(source.id(), none -> new LinkedHashSet<>())
        .addAll(List.of(rates.currency(), rates.rate()));
    source.time().ifPresent(exports.get(source.id())::add);
  }

  /** All columns of a source that the charter names. */
  private static Set<String> named(Source source) {
    Set<String> named = new LinkedHashSet<>();
    source.time().ifPresent(named::add);
    source.columns().forEach(column -> named.add(column.id()));
    named.addAll(source.dimensions());
    named.addAll(source.oneRowPer());
    source.currency().ifPresent(named::add);
    return named;
  }

  private void load(Source source, Set<String> columns) throws DataProblem {
    Set<String> wanted = new LinkedHashSet<>(columns);
    wanted.addAll(source.oneRowPer());
    if (needsRates(source, columns)) {
      source.currency().ifPresent(wanted::add);
    }
    LoadedTable table = loader.load(source, source.id() + "#rows", wanted, findings);
    new KeyCheck(table).verify();
    forgetFuture(table);
    ready.put(source.id(), table);
  }

  /** Deletes rows at or after the as-of instant; a day counts from its beginning on. */
  private void forgetFuture(LoadedTable table) throws DataProblem {
    if (table.source().time().isEmpty() || asOf.equals(Instant.MAX)) {
      return;
    }
    TimeSql time = new RowsSql(table, zone(), Optional.empty()).time();
    LocalDateTime last = time.column().times().last();
    if (last.plusDays(2).isBefore(LocalDateTime.ofInstant(asOf, ZoneOffset.UTC))) {
      return;
    }
    LocalDate today = LocalDate.ofInstant(asOf, zone());
    String instant = Sql.timestamp(LocalDateTime.ofInstant(asOf, ZoneOffset.UTC));
    String byDay = time.day() + " > " + Sql.day(today);
    String byInstant = time.instant() + " >= " + instant;
    session.run(
        "rows that are not known yet",
        Sql.fill(
            "DELETE FROM %s WHERE CASE WHEN %s THEN %s ELSE %s END",
            Sql.name(table.table()), time.isDayOnly(), byDay, byInstant),
        span(table.source()));
  }

  private void exchange(SourceId id) throws DataProblem {
    LoadedTable table = ready.get(id);
    if (table == null || exchangeOf(table).isEmpty()) {
      return;
    }
    requireRateTable();
    RowsSql rows = rows(id);
    String missing = rows.exchange().orElseThrow().missing();
    String lacking = Sql.fill("(SELECT *, %s AS \"#lacks\" FROM %s)", missing, withRowId(rows));
    Map<Integer, List<BadRowReport.Misfit>> misfits = new TreeMap<>();
    long[] total = {0};
    session.query(
        "rows in a currency without a rate on their day",
        Sql.fill(
            "SELECT %s, \"#id\", \"#lacks\", %s, count(*) OVER () FROM %s WHERE \"#lacks\" IS NOT NULL"
                + " ORDER BY \"#id\" LIMIT %d",
            table.readBy().isPresent() ? Sql.name(LoadSql.FILE) : "0",
            Sql.name(RowsSql.DAY),
            lacking,
            BadRowReport.NAMED),
        span(table.source()),
        row -> {
          int file = row.getInt(1);
          long place = row.getLong(2) - table.firstRows().getOrDefault(file, 0L);
          String currency = row.getString(3);
          String reason =
              currency.isEmpty()
                  ? "is empty, so no rate is known"
                  : "is `%s`, without a rate on %s"
                      .replaceFirst("%s", java.util.regex.Matcher.quoteReplacement(currency))
                      .replaceFirst("%s", row.getString(4));
          misfits
              .computeIfAbsent(file, none -> new ArrayList<>())
              .add(
                  new BadRowReport.Misfit(
                      place, table.source().currency().orElse("currency"), reason));
          total[0] = row.getLong(5);
        });
    if (total[0] == 0) {
      return;
    }
    session.run(
        "rows without a rate are not counted",
        Sql.fill(
            "DELETE FROM %s WHERE rowid IN (SELECT \"#id\" FROM %s WHERE \"#lacks\" IS NOT NULL)",
            Sql.name(table.table()), lacking),
        span(table.source()));
    ready.put(id, table.withoutRate(reported(table, misfits, total[0])));
  }

  private String withRowId(RowsSql rows) {
    String table = Sql.name(rows.table().table());
    return rows.from()
        .replace("FROM " + table + ")", "FROM (SELECT *, rowid AS \"#id\" FROM " + table + "))");
  }

  private SourceRows.SetAside reported(
      LoadedTable table, Map<Integer, List<BadRowReport.Misfit>> misfits, long total)
      throws DataProblem {
    SourceRows.SetAside aside =
        table.readBy().isPresent()
            ? new BadRowReport(session, table.readBy().get(), table.table(), table.firstRows())
                .listed(misfits, total, false)
            : new SourceRows.SetAside(
                misfits.values().stream()
                    .flatMap(List::stream)
                    .map(m -> new SourceRows.BadRow("", 0, m.column(), m.reason()))
                    .toList(),
                total);
    String message =
        Sql.fill(
            "%s of source `%s` %s in a currency without a rate on %s",
            BadRowReport.rows(total),
            table.source().id(),
            total == 1 ? "is" : "are",
            total == 1 ? "its day" : "their days");
    Finding finding =
        Finding.of(Code.MISSING_RATE, table.source().origin().of("currency"), message);
    findings.add(
        charter.rates().isPresent()
            ? BadRowReport.told(finding, aside)
            : finding.help("the charter declares no `rates`"));
    return aside;
  }

  private void requireRateTable() throws DataProblem {
    if (rateTable) {
      return;
    }
    rateTable = true;
    String rates = "SELECT NULL::DATE AS day, '' AS currency, 0 AS rate WHERE false";
    Span span = charter.charter().origin().span();
    if (charter.rates().isPresent()) {
      Rates declared = charter.rates().get();
      span = declared.origin().span();
      RowsSql rows = new RowsSql(table(declared.source()), zone(), Optional.empty());
      Rendered rate = rows.column(declared.rate());
      rateScale = Optional.of(rate.scale());
      rates =
          Sql.fill(
              "SELECT %s AS day, %s AS currency, %s AS rate FROM %s",
              rows.time().day(),
              Sql.name(declared.currency()),
              rate.sql(),
              Sql.name(rows.table().table()));
    }
    session.run(
        "exchange rates by day",
        "CREATE TEMP TABLE " + Sql.name(Exchange.TABLE) + " AS " + rates,
        span);
    requireOneRate(span);
  }

  private void requireOneRate(Span span) throws DataProblem {
    List<String> several = new ArrayList<>();
    session.query(
        "days with several rates",
        Sql.fill(
            "SELECT day, currency FROM %s GROUP BY ALL HAVING count(*) > 1 ORDER BY ALL LIMIT 5",
            Sql.name(Exchange.TABLE)),
        span,
        row -> several.add(row.getString(2) + " on " + row.getString(1)));
    if (!several.isEmpty()) {
      throw new DataProblem(
          Finding.of(
              Code.KEY_NOT_UNIQUE,
              span,
              "there is more than one rate for " + String.join(", ", several)));
    }
  }

  private void runQuery(Source source) throws DataProblem {
    if (ready.containsKey(source.id())) {
      return;
    }
    for (SourceId used : selects.getOrDefault(source.id(), List.of())) {
      if (source(used).query().isPresent()) {
        runQuery(source(used));
      }
      publish(used);
    }
    lock();
    LoadedTable result = new QueryResult(session, source).load();
    new KeyCheck(result).verify();
    forgetFuture(result);
    ready.put(source.id(), result);
    exchange(source.id());
  }

  /** Gives a source the table that queries see under its id. */
  private void publish(SourceId id) throws DataProblem {
    if (!published.add(id)) {
      return;
    }
    RowsSql rows = rows(id);
    String columns =
        rows.table().columns().values().stream()
            .map(column -> seen(rows, column) + " AS " + Sql.name(column.id()))
            .collect(Collectors.joining(", "));
    session.run(
        "what a query sees of " + id,
        Sql.fill(
            "CREATE TEMP VIEW %s AS SELECT %s FROM %s", Sql.name(id.value()), columns, rows.from()),
        span(rows.table().source()));
  }

  private static String seen(RowsSql rows, LoadedColumn column) {
    return column.type() == Column.Type.TIME
        ? TimeSql.of(rows.table(), column, rows.home()).local()
        : rows.column(column.id()).sql();
  }

  private void lock() {
    if (!locked) {
      locked = true;
      session.lock();
    }
  }

  private Source source(SourceId id) {
    return charter.source(id).orElseThrow(() -> new EngineFailure("there is no source " + id));
  }

  private static Span span(Source source) {
    return source.origin().of(source.query().isPresent() ? "query" : "export");
  }

  private ZoneId zone() {
    return charter.charter().timeZone();
  }

  /** Drops what was loaded, unless the database is locked and will not be used again. */
  @Override
  public void close() {
    if (!locked) {
      for (LoadedTable table : ready.values()) {
        session.set("DROP TABLE IF EXISTS " + Sql.name(table.table()));
      }
      session.set("DROP TABLE IF EXISTS " + Sql.name(Exchange.TABLE));
    }
  }
}
