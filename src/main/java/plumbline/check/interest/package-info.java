/**
 * Whose interests pull where: conflicts, incentives, and the shared metrics at the core.
 *
 * <p>A charter enters, with values where there are any; typed results leave, from which both the
 * findings and the pages are made. May import charter, metric and diagnostic.
 */
@NullMarked
package plumbline.check.interest;

import org.jspecify.annotations.NullMarked;
