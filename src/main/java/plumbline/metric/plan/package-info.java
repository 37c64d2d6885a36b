/**
 * What the engine is asked for: one scan per source with all base aggregates that its metrics need.
 *
 * <p>Checked definitions enter, scans leave. Base aggregates only: what can be worked out from
 * them, such as ratios, averages, trailing windows of sums and formulas over metrics, is worked out
 * exactly on our side.
 */
@NullMarked
package plumbline.metric.plan;

import org.jspecify.annotations.NullMarked;
