/**
 * What a chart shows, free of how it is drawn: dates, exact values, and labels already in the
 * reader's words.
 */
@NullMarked
package plumbline.page.figure;

import org.jspecify.annotations.NullMarked;
