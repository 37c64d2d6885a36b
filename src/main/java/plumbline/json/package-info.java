/**
 * Writing JSON, the same bytes for the same values.
 *
 * <p>Values enter one by one in the order they are to stand; text leaves. Numbers are exact
 * decimals. Imports nothing of the program.
 */
@NullMarked
package plumbline.json;

import org.jspecify.annotations.NullMarked;
