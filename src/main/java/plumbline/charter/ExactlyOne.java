package plumbline.charter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Of these optional components exactly one must be present. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(ExactlyOne.Groups.class)
public @interface ExactlyOne {
  /** Component names of the record. */
  String[] value();

  /** Whether none at all is fine too. */
  boolean orNone() default false;

  /** Several groups on one record. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface Groups {
    ExactlyOne[] value();
  }
}
