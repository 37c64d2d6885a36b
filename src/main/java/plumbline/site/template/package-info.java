/**
 * The templates of the site, compiled from site/templates, with the pen that they write by.
 *
 * <p>Parts of pages enter, HTML leaves, all text of users escaped.
 */
@NullMarked
package plumbline.site.template;

import org.jspecify.annotations.NullMarked;
