package plumbline.history.signoff;

/** Whether a repository proves that a person wrote a signature. */
public sealed interface Proof {

  /** The charter asks for none. */
  record NotAsked() implements Proof {}

  /**
   * The commit that adds the line is the person's.
   *
   * @param commit its first twelve digits
   */
  record Proven(String commit, By by) implements Proof {}

  /**
   * The commit that adds the line is not the person's.
   *
   * @param author of the commit, by name and address
   */
  record Refuted(String commit, String author, Objection why) implements Proof {}

  /** It cannot be told. */
  record Unknown(Obstacle why) implements Proof {}

  /** What makes a commit the person's. */
  enum By {
    ADDRESS,
    KEY
  }

  /** What speaks against a commit. */
  enum Objection {
    /** It has another author, and no signature by a key of the person. */
    OTHER_AUTHOR,
    /** It is not signed, and a signature is asked for. */
    UNSIGNED,
    /** It is signed with a key that is not listed for the person. */
    OTHER_KEY,
    /** Its signature does not hold: it was made for something else, or altered. */
    BROKEN_SIGNATURE
  }

  /** What stands in the way of telling. */
  enum Obstacle {
    NO_REPOSITORY,
    /** The clone does not reach back to the commit. */
    SHALLOW,
    /** The line is not committed yet. */
    NOT_COMMITTED,
    /** Nothing was asked of the repository. */
    NOT_LOOKED
  }
}
