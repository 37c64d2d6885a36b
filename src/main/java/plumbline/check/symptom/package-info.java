/**
 * The signs that people pull apart, each computed from rows and dates.
 *
 * <p>Charter and values go in, typed symptoms with their evidence come out; from them both the
 * findings and the page are made. Nothing here words anything.
 */
@NullMarked
package plumbline.check.symptom;

import org.jspecify.annotations.NullMarked;
