package plumbline.charter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How a number is computed, what it means, and who answers for it. */
@ExactlyOne({"formula", "conversion"})
@Doc("How a number is computed, what it means, and who answers for it.")
public record Metric(
    Origin origin,
    MetricId id,
    @Weight.Of(Weight.WORDING) @Doc(value = "The name people use.", example = "Revenue per session")
        String title,
    @Doc("What the number tells, for a reader who is no engineer.") Optional<Markdown> description,
    @Doc(value = "What it counts or measures.", example = "GBP per session") Unit unit,
    @Doc("Which way is the better one; left out where neither is.") Optional<Direction> better,
    @Doc("The source whose rows are aggregated; left out where the formula is over other metrics.")
        Optional<SourceId> source,
    @Doc(
            value = "An aggregate over the columns of the source, or arithmetic over metrics.",
            example = "net_revenue / sessions")
        Optional<Expression> formula,
    @Doc("Which rows count.") Optional<Expression> where,
    @Doc("The share of starts that are followed by another event.") Optional<Conversion> conversion,
    @Doc("How a stock is told over time, as it cannot be added up.") Optional<OverTime> overTime,
    @Doc(value = "A trailing window.", example = "28 days") Optional<Duration> window,
    @Doc("Adds up since the start of the month, quarter or year.") Optional<ToDate> toDate,
    @Doc("The value that stands in for a missing one when other metrics use it.")
        Optional<BigDecimal> whenMissing,
    @Doc("What is counted in.") List<String> includes,
    @Doc("What is left out.") List<String> excludes,
    @Doc("The one person who answers for it.") Optional<PersonId> accountable,
    @Weight.Of(Weight.RESPONSIBILITY) @Doc("The teams that must sign its definition.")
        List<TeamId> signOff,
    @Doc("Whether it is one of the two or three numbers everyone answers for.")
        Optional<Boolean> shared,
    @Doc("Whether it tells of sales or of profit, which the shared metrics must both do.")
        Optional<Kind> kind,
    @Weight.Of(Weight.RESPONSIBILITY) @Doc("The team whose own number it is.")
        Optional<TeamId> department,
    @Doc("The metrics it drives: the metric tree.") List<MetricId> drives,
    @Doc("The period that improvement is told against.") Optional<BaselinePeriod> baseline,
    @Weight.Of(Weight.RESPONSIBILITY) @Doc("When its definition is looked at again.")
        Optional<Review> review,
    @Weight.Of(Weight.WORDING) @Doc("Earlier ids of the same metric.") List<MetricId> previously) {

  /** What a shop lives on. */
  public enum Kind {
    SALES,
    PROFIT
  }

  /** How a stock is told over time. */
  public enum OverTime {
    LAST,
    FIRST,
    AVERAGE,
    MAX,
    MIN
  }

  /** Since when a figure to date adds up. */
  public enum ToDate {
    MONTH,
    QUARTER,
    YEAR
  }

  /** A period to compare with: both days are part of it. */
  @Doc("A period to compare with; both days are part of it.")
  public record BaselinePeriod(
      Origin origin, @Doc("The first day.") LocalDate from, @Doc("The last day.") LocalDate to) {}

  /** The share of starts that are followed by another event of the same customer, say, in time. */
  @Doc("The share of starts that are followed by another event of the same customer, say, in time.")
  public record Conversion(
      Origin origin,
      @Doc("The source whose rows are the starts.") SourceId from,
      @Doc("The source whose rows are what the starts are to lead to.") SourceId to,
      @Doc("The column that both share.") String same,
      @Doc(value = "How much time it may take.", example = "7 days") Duration within) {}

  public boolean isShared() {
    return shared.orElse(false);
  }
}
