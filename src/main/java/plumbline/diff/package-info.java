/**
 * What a change of a charter means.
 *
 * <p>Two charters enter, and the values that each gives on the same data; typed changes with their
 * weight leave, and what they do to the numbers. No words: a page tells a change. May import
 * charter, metric, check and diagnostic.
 */
@NullMarked
package plumbline.diff;

import org.jspecify.annotations.NullMarked;
