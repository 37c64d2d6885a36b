package plumbline.charter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Items of a list at the top of a charter that may each be a Markdown file: {@code
 * charter/KEY/ID.md}, where KEY is the key of the list and ID the id of the item. The other keys
 * stand in the front matter.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OwnFile {
  /** The component, a {@link Markdown}, that the text below the front matter is. */
  String text();

  /**
   * The component, a list of records of a heading and a {@link Markdown}, that the parts of the
   * text under headings {@code ##} are; the text is then what stands before the first of them, and
   * the file needs no front matter. Empty where headings are part of the text.
   */
  String sections() default "";
}
