/**
 * What is missing or broken in how channels are run: gaps of the audit, breaks of journeys, missing
 * protocols, rows that raise an alert, claims that do not reconcile.
 *
 * <p>Each class gives typed results for pages and the findings made from them. May import charter,
 * metric and diagnostic.
 */
@NullMarked
package plumbline.check.channel;

import org.jspecify.annotations.NullMarked;
