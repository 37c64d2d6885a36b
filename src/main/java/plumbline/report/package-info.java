/**
 * Findings in the forms that other programs read.
 *
 * <p>Findings enter, text leaves. May import diff, check, metric, charter, json and diagnostic.
 */
@NullMarked
package plumbline.report;

import org.jspecify.annotations.NullMarked;
