package plumbline.git;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SortedMap;

/**
 * A commit that changed the files asked for.
 *
 * @param id all digits of it
 * @param author who wrote the change
 * @param written when, by the author's clock and zone
 * @param held since when it holds on the branch at hand: its own time where it stands on the line
 *     of first parents, else that of the merge that brought it there
 * @param message without the trailers at its end
 * @param coAuthors from trailers, without the author
 * @param approvers who reviewed, approved, acknowledged or signed off the change by a trailer,
 *     without the authors; each once
 * @param parents places, in the list this commit stands in, of the nearest commits before it that
 *     changed the files, the first parent's first; empty for the first one, and where the history
 *     is cut
 * @param cut whether the history ends here because the clone is shallow
 * @param files ids of their contents by name relative to the folder, with forward slashes
 */
public record Commit(
    String id,
    Author author,
    OffsetDateTime written,
    Instant held,
    String message,
    List<Author> coAuthors,
    List<Author> approvers,
    List<Integer> parents,
    boolean cut,
    SortedMap<String, String> files) {

  public Commit {
    coAuthors = List.copyOf(coAuthors);
    approvers = List.copyOf(approvers);
    parents = List.copyOf(parents);
  }

  /** A person as commits name them; either may be empty. */
  public record Author(String name, String email) {}
}
