/**
 * The shop's calendar: which day, week, month, quarter and year a date belongs to, and what came
 * before.
 *
 * <p>The only home of calendar arithmetic. Dates are local to the charter's zone; ranges are
 * half-open. May import charter and diagnostic.
 */
@NullMarked
package plumbline.metric.calendar;

import org.jspecify.annotations.NullMarked;
