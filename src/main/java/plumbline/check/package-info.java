/**
 * What is wrong with a charter that was read and understood: one class per rule, named for what it
 * finds.
 *
 * <p>A charter without errors of reading enters, findings leave. Rules here need no data; each is
 * run from the list in {@link plumbline.check.Checks}. May import charter, metric and diagnostic.
 */
@NullMarked
package plumbline.check;

import org.jspecify.annotations.NullMarked;
