/**
 * What a number says: on its way to a goal, within a bound, moved or only noise.
 *
 * <p>Series enter, verdicts leave as data that pages put into words. May import charter,
 * diagnostic, metric.calendar and metric.value.
 */
@NullMarked
package plumbline.metric.judge;

import org.jspecify.annotations.NullMarked;
