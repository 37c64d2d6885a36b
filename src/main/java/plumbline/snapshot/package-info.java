/**
 * The closed weeks of a charter: what was published, and where it differs from what is known today.
 *
 * <p>The values of a week enter with what other rooms say of it (digests of definitions, findings,
 * sentences); a {@link plumbline.snapshot.Snapshot} leaves, and its text for {@code
 * metrics/snapshots/2026-W47.json}. Texts enter; the {@link plumbline.snapshot.Ledger} of all weeks
 * leaves, and where it differs from the values of today.
 *
 * <p>The shape: one record, {@code Snapshot}, of small nested ones; the JSON Schema is made from
 * the same records. The values of every metric stand in lists that line up with the lists of {@link
 * plumbline.snapshot.Periods}: the weeks up to the closed one (the last six and the ones that tell
 * what is ordinary), the six weeks a year before, twelve months and the same a year before, the
 * newest quarter and year. With to-date figures, limits and signals, marks, verdicts and targets,
 * the page of that week is drawn from the file alone, whatever becomes of data and formulas.
 *
 * <p>May import metric, charter, diagnostic and json.
 */
@NullMarked
package plumbline.snapshot;

import org.jspecify.annotations.NullMarked;
