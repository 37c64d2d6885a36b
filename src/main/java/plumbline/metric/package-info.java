/**
 * What a number means and how it is worked out: definitions become checked formulas, a plan,
 * series, verdicts.
 *
 * <p>The rooms in order: {@code formula} reads and checks, {@code calendar} knows the periods,
 * {@code plan} says what is asked of an engine, {@code value} holds what came of it, {@code judge}
 * compares with targets and bounds.
 */
@NullMarked
package plumbline.metric;

import org.jspecify.annotations.NullMarked;
