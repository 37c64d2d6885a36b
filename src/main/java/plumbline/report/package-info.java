/**
 * Findings and pages in the forms that terminals, code forges and other programs read.
 *
 * <p>Findings and pages enter, text leaves. May import page, diff, check, metric, charter, json and
 * diagnostic.
 */
@NullMarked
package plumbline.report;

import org.jspecify.annotations.NullMarked;
