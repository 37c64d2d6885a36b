/**
 * Weighs options and initiatives by the hierarchy of goals, and holds what was expected against
 * what came.
 *
 * <p>In go goals, constraints, expected effects and weekly series; out come orders with the reasons
 * for every place. Exact decimals throughout. No words for readers, no findings.
 */
@NullMarked
package plumbline.metric.weigh;

import org.jspecify.annotations.NullMarked;
