/**
 * What is wrong, where, and how to mend it.
 *
 * <p>Spans and codes enter; findings leave, and are told in words for a terminal. This package
 * stands at the ground of the program and imports no other package of it.
 */
@NullMarked
package plumbline.diagnostic;

import org.jspecify.annotations.NullMarked;
