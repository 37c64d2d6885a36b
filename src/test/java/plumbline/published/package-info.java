/**
 * Charters over data that nobody here wrote, which compute the figures others published.
 *
 * <p>Charters stand in the test resources; the data come from Maven Central, or from a folder
 * beside the checkout. Each figure is worked out by Plumbline and once more by a query written by
 * hand.
 */
@NullMarked
package plumbline.published;

import org.jspecify.annotations.NullMarked;
