package plumbline.charter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a component that holds a number must lie within. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface NumberForm {
  Kind value();

  /** The forms a number may have. */
  enum Kind {
    /** A part of a whole as an {@link Amount}: {@code 18%} or {@code 0.18}, from 0 to 1. */
    SHARE,
    /**
     * A change or difference relative to a whole as an {@link Amount}, which may be larger than the
     * whole where it is written as a percentage: {@code 5%}, {@code 0.05}, {@code 150%}.
     */
    RELATIVE,
    /** A correlation, from -1 to 1. */
    CORRELATION
  }
}
