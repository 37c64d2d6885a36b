package plumbline.history;

/** What is known of a charter's history. */
public sealed interface Known {

  /**
   * A repository tells it.
   *
   * @param shallow whether the clone lacks older commits
   */
  record Told(Timeline timeline, boolean shallow) implements Known {}

  /** Nothing tells it. */
  record Untold(Why why) implements Known {}

  /** Why there is no history. */
  enum Why {
    /** The charter lies in no repository, or in one without any commit. */
    NO_REPOSITORY,
    /** The repository is there, but cannot be read. */
    UNREADABLE,
    /** Nobody asked. */
    NOT_ASKED
  }
}
