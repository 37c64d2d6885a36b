package plumbline.history.signoff;

import java.time.LocalDate;
import plumbline.charter.Charter;

/** What was signed, where a signature is not under what the charter says today. */
public sealed interface SignedText {

  /**
   * The charter as it was signed.
   *
   * @param commit that holds it, its first twelve digits
   * @param day of the commit, in the charter's zone
   */
  record Found(String commit, LocalDate day, Charter charter) implements SignedText {}

  /** No version of the charter in its whole history has this digest. */
  record Nowhere() implements SignedText {}

  /** The history that is at hand does not tell. */
  record OutOfReach(Reason why) implements SignedText {}

  /** Why the history does not tell. */
  enum Reason {
    NO_REPOSITORY,
    SHALLOW,
    NOT_LOOKED
  }
}
