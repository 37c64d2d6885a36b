package plumbline.history;

import java.util.List;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.diagnostic.Finding;
import plumbline.diff.Change;

/** What a revision brought, or why that cannot be told. */
public sealed interface Entry {

  Made made();

  /**
   * A revision that can be read.
   *
   * @param changes against the revisions it was made from; of a merge only what differs from all of
   *     them. Empty where nothing changed but places and layout
   * @param before the charter it was made from, of a merge that of the first parent; absent where
   *     nothing older is known
   * @param charter as it was then
   * @param cut whether older revisions exist that are not at hand
   * @param unread how many revisions just before it could not be read, whose changes are told with
   *     these
   */
  record Event(
      Made made,
      List<Change> changes,
      Optional<Charter> before,
      Charter charter,
      boolean cut,
      int unread)
      implements Entry {
    public Event {
      changes = List.copyOf(changes);
    }

    /** Whether nothing older is known; its changes are then all entities as added. */
    public boolean begins() {
      return before.isEmpty();
    }
  }

  /** A revision with an error in its files. */
  record Unread(Made made, Finding why) implements Entry {}
}
