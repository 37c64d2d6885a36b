/**
 * Pages become files.
 *
 * <p>Pages as records enter; HTML, CSV and JSON leave, first in memory and then in whole into the
 * folder that is published. Knows nothing of the charter or how a number came about.
 */
@NullMarked
package plumbline.site;

import org.jspecify.annotations.NullMarked;
