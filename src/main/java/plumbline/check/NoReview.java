package plumbline.check;

import java.time.LocalDate;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Review;
import plumbline.check.meeting.Reviewed;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;

/** Something that should be looked at again, but does not say when. */
final class NoReview implements Rule {

  @Override
  public void check(Charter charter, LocalDate today, Findings findings) {
    for (Reviewed reviewed : Reviewed.in(charter)) {
      Optional<Review> review = reviewed.review();
      if (review.isEmpty() && reviewed.expected()) {
        findings.add(
            Finding.of(
                    Code.NO_REVIEW,
                    reviewed.origin().span(),
                    reviewed.name() + " does not say when it is looked at again")
                .help("write `review: {every: 3 months, last: …}`, say"));
      } else if (review.isPresent()
          && review.get().every().isPresent()
          && reviewed.due().isEmpty()) {
        findings.add(
            Finding.of(
                    Code.NO_REVIEW,
                    review.get().origin().of("every"),
                    "the review of " + reviewed.name() + " has an interval that never began")
                .help("write the date of the last review, or of its agreement, as `last`"));
      }
    }
  }
}
