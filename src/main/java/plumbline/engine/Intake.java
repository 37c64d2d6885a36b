package plumbline.engine;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import plumbline.charter.Source;
import plumbline.diagnostic.Findings;

/**
 * Takes an export in: after it the table has the rows that are known at the as-of instant, each
 * with a key of its own.
 *
 * @param work where copies of files may be put
 * @param asOf {@link Instant#MAX} where all rows are known
 */
record Intake(DataFolder folder, Path work, Digests digests, Instant asOf) {

  LoadedTable load(
      Session session, Source source, Collection<String> columns, ZoneId zone, Findings findings)
      throws DataProblem {
    LoadedTable table =
        new TableLoader(session, folder, work, digests)
            .load(source, source.id() + "#rows", columns, findings);
    return checked(session, table, zone);
  }

  /** What holds for the result of a query as well. */
  LoadedTable checked(Session session, LoadedTable table, ZoneId zone) throws DataProblem {
    new KeyCheck(session, table).verify();
    new KnownRows(session, asOf, zone).keepOnly(table);
    return table;
  }
}
