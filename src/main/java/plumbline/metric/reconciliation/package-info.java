/**
 * The figures that departments and systems give for the same thing, held against the source of
 * truth.
 *
 * <p>Reconciliations of a charter and its values enter; lines by claim and period leave. May import
 * charter and the other rooms of metric but the judging ones.
 */
@NullMarked
package plumbline.metric.reconciliation;

import org.jspecify.annotations.NullMarked;
