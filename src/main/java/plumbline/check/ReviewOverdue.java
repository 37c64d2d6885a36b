package plumbline.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Review;
import plumbline.check.meeting.Reviewed;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;

/** Something that should have been looked at again by now. */
final class ReviewOverdue implements Rule {

  @Override
  public void check(Charter charter, LocalDate today, Findings findings) {
    for (Reviewed reviewed : Reviewed.in(charter)) {
      reviewed.review().ifPresent(review -> check(reviewed, review, today, findings));
    }
  }

  private static void check(Reviewed reviewed, Review review, LocalDate today, Findings findings) {
    Optional<LocalDate> due = review.due();
    if (due.isEmpty() || !due.get().isBefore(today)) {
      return;
    }
    long days = ChronoUnit.DAYS.between(due.get(), today);
    String since = days == 1 ? "1 day" : days + " days";
    String key = review.on().isPresent() ? "on" : "last";
    findings.add(
        Finding.of(
                Code.REVIEW_OVERDUE,
                review.origin().of(key),
                "the review of "
                    + reviewed.name()
                    + " was due on "
                    + due.get()
                    + ", "
                    + since
                    + " ago")
            .help("look at it again, then set the date"));
  }
}
