/**
 * CommonMark of users becomes HTML that holds no markup of theirs.
 *
 * <p>The only home of commonmark.
 */
@NullMarked
package plumbline.site.markdown;

import org.jspecify.annotations.NullMarked;
