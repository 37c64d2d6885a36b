/**
 * The parts pages are made of: readings, verdicts, tables, figures, facts in the margin.
 *
 * <p>All text is worded already; addresses are paths from the root of the site, as in {@code
 * metrics/net_revenue.html#method}. No HTML, no CSS, no charter.
 */
@NullMarked
package plumbline.page.part;

import org.jspecify.annotations.NullMarked;
