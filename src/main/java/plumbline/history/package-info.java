/**
 * How a charter came to say what it says.
 *
 * <p>Revisions enter, each with who made it and the ids of its files' contents; what each changed
 * in meaning leaves, in order, by entity and by person. Where revisions come from is not known
 * here, and no words are made: a page tells an event. The values of today are asked only whether a
 * goal was behind when its target was lowered. May import charter, metric, reader, diff and
 * diagnostic.
 */
@NullMarked
package plumbline.history;

import org.jspecify.annotations.NullMarked;
