package plumbline.diagnostic;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a test as a case of these codes: it asserts that they are found.
 *
 * <p>Cases that stand in files need no mark: a file of the test resources that tells what is to be
 * found, as in {@code error[PL-0207]: …}, and that a test compares with what is found, is a case.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Covers {
  Code[] value();
}
