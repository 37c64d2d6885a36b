package plumbline.engine;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import plumbline.charter.Charter;
import plumbline.charter.SourceId;

/**
 * The sources whose rows are in the engine, as SQL.
 *
 * <p>For use by several threads, as long as the rates come before the sources that need them.
 */
final class Tables {

  private final Charter charter;
  private final Map<SourceId, LoadedTable> ready = new ConcurrentHashMap<>();
  private volatile Optional<RateTable> rates = Optional.empty();

  Tables(Charter charter) {
    this.charter = charter;
  }

  void put(LoadedTable table) {
    ready.put(table.source().id(), table);
  }

  void put(RateTable table) {
    rates = Optional.of(table);
  }

  boolean has(SourceId id) {
    return ready.containsKey(id);
  }

  /** The statements that made the rates. */
  List<String> rateSql() {
    return rates.map(RateTable::sql).orElse(List.of());
  }

  LoadedTable table(SourceId id) {
    LoadedTable table = ready.get(id);
    if (table == null) {
      throw new EngineFailure("source " + id + " was not made ready");
    }
    return table;
  }

  /** A source that is ready. */
  RowsSql rows(SourceId id) {
    return rows(table(id));
  }

  /** The rows of a table, with the rates that its money needs. */
  RowsSql rows(LoadedTable table) {
    return new RowsSql(table, zone(), exchange(table));
  }

  private Optional<Exchange> exchange(LoadedTable table) {
    if (table.source().query().isPresent() && table.source().currency().isEmpty()) {
      return Optional.empty();
    }
    List<WantedColumn> columns =
        table.columns().values().stream().map(LoadedColumn::wanted).toList();
    return Exchange.needed(
        table.source(),
        columns,
        charter.charter().currency(),
        rates.map(RateTable::scale).orElse(0));
  }

  ZoneId zone() {
    return charter.charter().timeZone();
  }
}
