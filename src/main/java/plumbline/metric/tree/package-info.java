/**
 * What moving one metric does to another, by the signs of formulas and by the metric tree.
 *
 * <p>A charter enters; ways from metric to metric leave. No values. May import charter, diagnostic
 * and the formulas.
 */
@NullMarked
package plumbline.metric.tree;

import org.jspecify.annotations.NullMarked;
