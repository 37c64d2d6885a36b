/**
 * Numbers with their period: values, or the reason there is none, in series by grain and slice.
 *
 * <p>Exact decimals throughout. May import charter, diagnostic and metric.calendar.
 */
@NullMarked
package plumbline.metric.value;

import org.jspecify.annotations.NullMarked;
