package plumbline.metric.formula;

import plumbline.diagnostic.Findings;

/** What the names of a formula mean. */
sealed interface Scope permits ColumnScope, MetricScope {

  /** The sort of what is named; unknown, and reported, if there is no such thing. */
  Sort sort(Formula.Name name, Findings findings);
}
