/**
 * What is wrong with a charter that was read and understood, and what its values say that somebody
 * should look at: one class per rule, named for what it finds.
 *
 * <p>A charter without errors of reading enters, with its values where there are any; findings
 * leave. The rules are run from the lists in {@link plumbline.check.Checks}. May import charter,
 * metric, rhythm and diagnostic.
 */
@NullMarked
package plumbline.check;

import org.jspecify.annotations.NullMarked;
