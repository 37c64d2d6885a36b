package plumbline.page;

import java.time.LocalDate;

/**
 * A change of how a metric is computed.
 *
 * @param day from which it holds, in the charter's zone
 * @param sentence what changed, without a full stop
 */
record Redefinition(LocalDate day, String sentence) {}
