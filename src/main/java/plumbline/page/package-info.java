/**
 * What each page of the site shows, in the reader's words and free of HTML.
 *
 * <p>Charter, checked definitions, series, verdicts and what was read of the sources enter; pages
 * leave, each a list of sections made of the parts in {@code page.part}. All wording is here:
 * numbers and dates by the charter's locale, sentences from the message file. May import anything
 * of the program that describes (charter, metric, diagnostic) but neither engine, git nor reader,
 * and no library.
 */
@NullMarked
package plumbline.page;

import org.jspecify.annotations.NullMarked;
