/**
 * What a team gives its site: colours, a logo, a font, a menu, and whether they can be used.
 *
 * <p>A charter and the bytes of the files it names enter, findings and files that are fit leave.
 * May import charter and diagnostic. Nothing is read from the disk here.
 */
@NullMarked
package plumbline.check.look;

import org.jspecify.annotations.NullMarked;
