package plumbline.charter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something tried out on some visitors, to settle one question. */
@Doc("Something tried out on some visitors, to settle one question.")
public record Experiment(
    Origin origin,
    ExperimentId id,
    @Doc(value = "What is tried, in a few words.", example = "Fit finder above the sizes")
        String what,
    @Doc("The part of the shop that it changes.") SurfaceId surface,
    @Doc("Whom it is shown to; everybody if left out.") Optional<AudienceId> audience,
    @Doc("What is expected, and why.") Optional<Markdown> hypothesis,
    @Doc("The insights that the hypothesis came from.") List<InsightId> insights,
    @Doc("The first day.") LocalDate start,
    @Doc("The last day; it is part of the experiment.") LocalDate end,
    @Doc("The metric that defines success.") MetricId metric,
    @Doc("What must not get worse.") List<Guardrail> guardrails,
    @Doc("The one person who decides what becomes of it.") Optional<PersonId> decisionOwner,
    @Doc("What must be done before it can begin.") List<Dependency> dependsOn,
    @Doc("Experiments whose visitors are kept apart from its own, so that both may run at once.")
        List<ExperimentId> apartFrom,
    @Doc("What was shown; the first one is what the others are compared with.") List<Arm> arms,
    @Doc("Where the counts of the arms come from, if they do not stand with the arms.")
        Optional<Counts> counts,
    @Doc("What was learned.") Optional<Markdown> learned,
    @Doc("The day from which everybody has had the winner.") Optional<LocalDate> shipped,
    @Doc("Earlier ids of the same experiment.") List<ExperimentId> previously) {

  /** What must not get worse while something else gets better. */
  @Shorthand("metric")
  @ExactlyOne(
      value = {"atLeast", "atMost"},
      orNone = true)
  @Doc(
      "What must not get worse while something else gets better: by a bound on the whole shop"
          + " during the experiment, or by counts of the arms. Without either, the bound is that"
          + " of a constraint on the same metric.")
  public record Guardrail(
      Origin origin,
      @Doc("The metric that is watched.") MetricId metric,
      @Doc("Holds at this value or above.") Optional<Amount> atLeast,
      @Doc("Holds at this value or below.") Optional<Amount> atMost,
      @Doc("Counts of the arms, in the order of the experiment's arms.") List<Arm> arms) {}

  /** One of the things shown, with what came of it. */
  @Doc("One of the things shown, with what came of it.")
  public record Arm(
      Origin origin,
      @Doc(value = "What it is called.", example = "As it was") String name,
      @Doc("Its name in the data, where that is another one.") Optional<String> inData,
      @Doc("How many parts of the visitors it was to get; 1 if left out.") Optional<Integer> parts,
      @Doc(value = "How many saw it.", example = "8214") Optional<Long> visitors,
      @Doc("How many of them did what was hoped for.") Optional<Long> conversions,
      @Doc("The average over them, of a metric that is no share.") Optional<BigDecimal> mean,
      @Doc("The standard deviation over them.") Optional<BigDecimal> deviation) {

    /** How the arm is called in the data. */
    public String member() {
      return inData.orElse(name);
    }
  }

  /** Where the counts of the arms come from. */
  @Doc("Where the counts of the arms come from.")
  public record Counts(
      Origin origin,
      @Doc("The metric that counts who saw an arm.") MetricId visitors,
      @Doc("The metric that counts who of them did what was hoped for.") MetricId conversions,
      @Doc(value = "The dimension of both that holds the arm.", example = "arm") String by) {}
}
