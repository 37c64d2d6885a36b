package plumbline.charter;

import java.util.List;
import java.util.Optional;

/** Figures that several departments or systems give for the same thing, beside the true one. */
@Doc("Figures that departments or systems give for the same thing, beside the source of truth.")
public record Reconciliation(
    Origin origin,
    ReconciliationId id,
    @Weight.Of(Weight.WORDING)
        @Doc(value = "What all of them mean to count.", example = "Revenue from ads")
        String title,
    @Doc("The metric that is the source of truth.") MetricId truth,
    @Doc("The periods compared; month if left out.") Optional<Every> by,
    @Doc("What others say.") List<Claim> claims,
    @Doc(
            value =
                "How much may stay unexplained, as an amount or as a percentage of the truth;"
                    + " otherwise as `checks` says.",
            example = "2%")
        Optional<Amount> tolerance,
    @Doc("Why the source of truth is the one it is.") Optional<Markdown> because,
    @Doc("The person who answers for it.") Optional<PersonId> owner,
    @Weight.Of(Weight.RESPONSIBILITY) @Doc("When it is looked at again.") Optional<Review> review,
    @Weight.Of(Weight.WORDING) @Doc("Earlier ids of the same reconciliation.")
        List<ReconciliationId> previously) {

  /** The length of the periods compared. */
  public enum Every {
    WEEK,
    MONTH,
    QUARTER
  }

  /** What a department or system says, and why it differs. */
  @ExactlyOne({"metric", "figures"})
  @Doc("What a department or system says, and why it differs.")
  public record Claim(
      Origin origin,
      @Doc(value = "Who says so.", example = "Google Ads") String of,
      @Doc("The metric that holds its figures.") Optional<MetricId> metric,
      @Doc("Its figures, written down.") List<ReportedFigure> figures,
      @Doc("What is known to make it differ from the truth.") List<Reason> reasons) {}

  /** A figure as it was reported. */
  @Doc("A figure as it was reported.")
  public record ReportedFigure(
      Origin origin,
      @Doc(value = "The period: a week, month or quarter.", example = "2026-10") String period,
      @Doc(value = "The figure.", example = "182400 GBP") Amount value) {}

  /** Something that is known to make a claim higher or lower than the truth. */
  @ExactlyOne({"amount", "percent", "metric"})
  @Doc("Something that is known to make a claim higher or lower than the truth.")
  public record Reason(
      Origin origin,
      @Doc(value = "What it is.", example = "Refunds are not taken off") String because,
      @Doc(value = "As a fixed amount in every period.", example = "1200 GBP")
          Optional<Amount> amount,
      @Doc(value = "As a share of the true figure.", example = "20%")
          @NumberForm(NumberForm.Kind.RELATIVE)
          Optional<Amount> percent,
      @Doc("As the value of a metric in the period.") Optional<MetricId> metric,
      @Doc("Which way the claim differs; higher if left out.") Optional<Direction> makesIt) {

    /** 1 where it makes the claim higher, else -1. */
    public int sign() {
      return makesIt.orElse(Direction.HIGHER) == Direction.HIGHER ? 1 : -1;
    }
  }
}
