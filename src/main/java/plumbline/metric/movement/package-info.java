/**
 * What moved a metric: its change between two periods, divided among the inputs of its formula.
 *
 * <p>Values enter; movements with their parts leave. May import charter, metric.calendar,
 * metric.evaluation, metric.plan and metric.value.
 */
@NullMarked
package plumbline.metric.movement;

import org.jspecify.annotations.NullMarked;
