package plumbline.charter;

import java.util.List;
import java.util.Optional;

/**
 * What people say of one week.
 *
 * <p>A week may have comments before it is closed, after, or without ever being closed.
 */
@OwnFile(text = "says", sections = "comments")
@Weight.Of(Weight.WORDING)
@Doc("What people say of one week, for the meeting that looks at it.")
public record WeekComments(
    Origin origin,
    WeekId id,
    @Doc("About the whole week; in a Markdown file, the text before the first heading.")
        Optional<Markdown> says,
    @Doc("About single metrics; in a Markdown file, each begins with a heading `## METRIC`.")
        List<Remark> comments) {

  public WeekComments {
    comments = List.copyOf(comments);
  }

  /** What is said of one metric in one week. */
  @Weight.Of(Weight.WORDING)
  @Doc("What is said of one metric in one week.")
  public record Remark(
      Origin origin,
      @Doc(value = "The id of the metric, or its title.", example = "net_revenue") String metric,
      @Doc("What is said; that nobody knows why is worth saying.") Markdown says) {}
}
