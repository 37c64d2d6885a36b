package plumbline.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who made a revision, when and why.
 *
 * @param id of the commit, all digits
 * @param written when, by the author's clock and zone
 * @param held since when it holds: later than {@code written} where it was merged later
 * @param subject the first line of the reason
 * @param body further lines of the reason, may be empty
 * @param coAuthors without the author
 * @param approvers who reviewed or approved it
 */
public record Made(
    String id,
    Author author,
    OffsetDateTime written,
    Instant held,
    String subject,
    String body,
    List<Author> coAuthors,
    List<Author> approvers) {

  private static final int DIGITS = 12;

  public Made {
    coAuthors = List.copyOf(coAuthors);
    approvers = List.copyOf(approvers);
  }

  /** The digits that people use. */
  public String shortId() {
    return shortId(id);
  }

  /** The digits of a commit's id that people use. */
  public static String shortId(String id) {
    return id.substring(0, Math.min(DIGITS, id.length()));
  }

  /** All who wrote it, the author first. */
  public List<Author> authors() {
    return Stream.concat(Stream.of(author), coAuthors.stream()).toList();
  }
}
