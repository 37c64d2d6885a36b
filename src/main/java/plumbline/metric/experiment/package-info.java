/**
 * What counts of two arms of an experiment say about the difference between them.
 *
 * <p>Counts, means and deviations enter, intervals leave. No charter, no words. Distributions come
 * from Apache Commons Statistics, of which this is the only home; they work in binary doubles,
 * which is fine as no result here is money: it is an estimate, rounded to eight digits.
 */
@NullMarked
package plumbline.metric.experiment;

import org.jspecify.annotations.NullMarked;
