package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.WeekComments;
import plumbline.charter.WeekId;
import plumbline.snapshot.Snapshot;

/** What the charter says of a week, as a snapshot keeps it. */
final class CommentsOnWeek {

  private CommentsOnWeek() {}

  /**
   * About the week first, then about metrics in order of writing; what is said of metrics that the
   * charter lacks is left out.
   *
   * @param week its name
   */
  static List<Snapshot.Comment> of(Charter charter, String week) {
    List<Snapshot.Comment> comments = new ArrayList<>();
    Optional<WeekComments> said = charter.commentsOn(new WeekId(week));
    said.flatMap(WeekComments::says)
        .ifPresent(text -> comments.add(new Snapshot.Comment(Optional.empty(), text.source())));
    for (WeekComments.Remark remark : said.map(WeekComments::comments).orElse(List.of())) {
      charter
          .metricCalled(remark.metric())
          .map(metric -> metric.id().value())
          .ifPresent(
              id -> comments.add(new Snapshot.Comment(Optional.of(id), remark.says().source())));
    }
    return comments;
  }

  /** What is said today and was not when a week was closed. */
  static List<Snapshot.Comment> later(Charter charter, Snapshot closed) {
    return of(charter, closed.week().name()).stream()
        .filter(comment -> !closed.comments().contains(comment))
        .toList();
  }
}
