package plumbline.charter;

import java.math.BigDecimal;
import java.util.Optional;

/** From where on something is worth a warning. */
@Doc("From where on something is worth a warning; what is left out has its default.")
public record Thresholds(
    Origin origin,
    @Doc("When a result of an experiment counts.") Optional<ExperimentThresholds> experiments,
    @Doc("When a roadmap shows signs of trouble.") Optional<RoadmapThresholds> roadmap,
    @Doc("When visitors come for something else than a page is for.")
        Optional<TrafficThresholds> traffic,
    @Doc("When listening to customers has come to rest.") Optional<InsightThresholds> insights,
    @Doc("When teams pull apart, and actions have no effect.") Optional<TeamThresholds> teams,
    @Doc("How channels and what is claimed for them are held against the truth.")
        Optional<ChannelThresholds> channels,
    @Doc("When options are equal, and when people pull apart.")
        Optional<HierarchyThresholds> hierarchy,
    @Doc("When a figure counts as restated.") Optional<RestatementThresholds> restatements) {

  /** When a figure counts as restated. */
  @Doc("When a figure that was published counts as restated.")
  public record RestatementThresholds(
      Origin origin,
      @Doc(
              value =
                  "A figure that differs from what was published by no more than this share of it"
                      + " is counted, and not listed; 0.1%.",
              example = "0.1%")
          @NumberForm(NumberForm.Kind.SHARE)
          Optional<Amount> foldUpTo) {}

  /** When a result of an experiment counts. */
  @Doc("When a result of an experiment counts.")
  public record ExperimentThresholds(
      Origin origin,
      @Doc(
              value = "How sure an interval is, before it is shared out among several arms; 95%.",
              example = "95%")
          @NumberForm(NumberForm.Kind.SHARE)
          Optional<Amount> confidence,
      @Doc(
              value =
                  "Arms whose sizes are less likely than this by chance were not split as planned;"
                      + " 0.1%.",
              example = "0.1%")
          @NumberForm(NumberForm.Kind.SHARE)
          Optional<Amount> sampleRatio,
      @Doc(value = "How long after its end a result may take; 14 days.", example = "14 days")
          Optional<Duration> resultWithin) {}

  /** When a roadmap shows signs of trouble. */
  @Doc("When a roadmap shows signs of trouble.")
  public record RoadmapThresholds(
      Origin origin,
      @Doc("The metric that counts traffic.") Optional<MetricId> traffic,
      @Doc("The metric that tells how much of it buys.") Optional<MetricId> conversion,
      @Doc(value = "How many weeks are compared with the same weeks a year ago; 8.", example = "8")
          Optional<Integer> trendWeeks,
      @Doc(value = "From which rise on traffic grows; 5%.", example = "5%")
          @NumberForm(NumberForm.Kind.RELATIVE)
          Optional<Amount> trafficGrows,
      @Doc(value = "From which fall on conversion falls; 5%.", example = "5%")
          @NumberForm(NumberForm.Kind.SHARE)
          Optional<Amount> conversionFalls,
      @Doc(value = "The share of inconclusive results that is not yet high; 50%.", example = "50%")
          @NumberForm(NumberForm.Kind.SHARE)
          Optional<Amount> inconclusive,
      @Doc(value = "Results of how long count in that share; 1 year.", example = "1 year")
          Optional<Duration> inconclusiveOver,
      @Doc(value = "The fewest results of which a share is told; 5.", example = "5")
          Optional<Integer> fewestResults,
      @Doc(value = "How long a roadmap may stay as it is; 90 days.", example = "90 days")
          Optional<Duration> unchanged,
      @Doc(value = "How long a winner may take to everybody; 30 days.", example = "30 days")
          Optional<Duration> shipWithin) {}

  /** When visitors come for something else than a page is for. */
  @Doc("When visitors come for something else than a page is for.")
  public record TrafficThresholds(
      Origin origin,
      @Doc(value = "From which share of the visits on a source counts; 10%.", example = "10%")
          @NumberForm(NumberForm.Kind.SHARE)
          Optional<Amount> share,
      @Doc(value = "How many of the newest complete weeks are looked at; 8.", example = "8")
          Optional<Integer> weeks) {}

  /** When listening to customers has come to rest. */
  @Doc("When listening to customers has come to rest.")
  public record InsightThresholds(
      Origin origin,
      @Doc(
              value = "How many months in a row without a conversation are worth a warning; 1.",
              example = "1")
          Optional<Integer> monthsWithout,
      @Doc(value = "How many months that are over are looked at for it; 12.", example = "12")
          Optional<Integer> monthsBack,
      @Doc(value = "How long an insight may wait to be used; 60 days.", example = "60 days")
          Optional<Duration> usedWithin) {}

  /** When teams pull apart, and actions have no effect. */
  @Doc("When teams pull apart, and actions have no effect.")
  public record TeamThresholds(
      @Doc(
              value =
                  "Two teams pull apart where the rank correlation of the weekly improvements of"
                      + " their metrics is at or below this; -0.65.",
              example = "-0.7")
          @NumberForm(NumberForm.Kind.CORRELATION)
          Optional<BigDecimal> pullApartAt,
      @Doc(value = "The fewest weekly changes that such a correlation needs; 20.", example = "20")
          Optional<Integer> pullApartWeeks,
      @Doc(
              value =
                  "After how many complete weeks without a signal an action counts as without"
                      + " effect; 8.",
              example = "8")
          Optional<Integer> effectWeeks) {

    /** Where nothing is said. */
    public static final TeamThresholds USUAL =
        new TeamThresholds(Optional.empty(), Optional.empty(), Optional.empty());

    private static final BigDecimal PULL_APART_AT = new BigDecimal("-0.65");
    private static final int PULL_APART_WEEKS = 20;
    private static final int EFFECT_WEEKS = 8;

    /** The correlation at or below which teams pull apart. */
    public BigDecimal pullingApart() {
      return pullApartAt.orElse(PULL_APART_AT);
    }

    /** The fewest weekly changes that a correlation needs. */
    public int weeksToPullApart() {
      return pullApartWeeks.orElse(PULL_APART_WEEKS);
    }

    /** The complete weeks after which an effect should show. */
    public int weeksToEffect() {
      return effectWeeks.orElse(EFFECT_WEEKS);
    }
  }

  /** How channels and what is claimed for them are held against the truth. */
  @Doc("How channels and what is claimed for them are held against the truth.")
  public record ChannelThresholds(
      Origin origin,
      @Doc(
              value =
                  "The metric by channel that weighs the gaps of the audit; without it they are"
                      + " ranked by their state alone.",
              example = "net_revenue")
          Optional<MetricId> weighBy,
      @Doc(value = "How much of a claimed figure may stay unexplained; 2%.", example = "2%")
          @NumberForm(NumberForm.Kind.SHARE)
          Optional<Amount> unexplained,
      @Doc(
              value =
                  "How many orders may have no touch before an attribution tells of too few; 30%.",
              example = "30%")
          @NumberForm(NumberForm.Kind.SHARE)
          Optional<Amount> untouched,
      @Doc(value = "How many rows of an alert its page lists; 50.", example = "50")
          Optional<Integer> listedRows) {}
}
