/**
 * Writing JSON, the same bytes for the same values, and reading it.
 *
 * <p>Values enter one by one in the order they are to stand; text leaves. Text enters; a tree of
 * values leaves, or the place where it is no JSON. Numbers are exact decimals. Imports nothing of
 * the program.
 */
@NullMarked
package plumbline.json;

import org.jspecify.annotations.NullMarked;
