/**
 * From the engine's answers to values: series by metric, slice and grain.
 *
 * <p>A plan and its answers enter, values with the reason where there is none leave. Everything
 * here is exact decimal arithmetic. May import charter, diagnostic, and of metric the calendar,
 * plan, value and formula's operators; no engine.
 */
@NullMarked
package plumbline.metric.evaluation;

import org.jspecify.annotations.NullMarked;
