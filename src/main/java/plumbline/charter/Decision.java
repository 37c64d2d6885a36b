package plumbline.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A choice between options, with what each is expected to do to the metrics.
 *
 * <p>Its state is not written but follows: open until {@code decided}, superseded once a later
 * decision says so, reversed once it says so itself.
 */
@OwnFile(text = "because")
@Doc("A choice between options, with what each is expected to do to the metrics.")
public record Decision(
    Origin origin,
    DecisionId id,
    @Doc(value = "What is to be decided.", example = "Should returns be free?") String question,
    @Doc("The day the question came up.") LocalDate asked,
    @Doc("Who is to decide; the charter's authority if left out.") Optional<PersonId> decider,
    @Doc("What may be chosen.") @ById List<Option> options,
    @Doc("The option that was chosen, by its id.") Optional<String> chosen,
    @Doc("Who chose, and when; the question is open without it.") Optional<Decided> decided,
    @Doc("Why; in a Markdown file, the text below the front matter.") Optional<Markdown> because,
    @Doc("Why the choice stands against the order of the goals, by the one who may say so.")
        Optional<Overruling> override,
    @Doc("What the decision rests on: `kind/id`, or words.") List<Citation> evidence,
    @Doc("When what came of it is looked at.") Optional<Review> review,
    @Doc("Earlier decisions that this one replaces.") List<DecisionId> supersedes,
    @Doc("When and why the decision was taken back without another in its place.")
        Optional<Reversal> reversed,
    @Weight.Of(Weight.RESPONSIBILITY) @Doc("The teams that must sign it.") List<TeamId> signOff,
    @Weight.Of(Weight.WORDING) @Doc("Earlier ids of the same decision.")
        List<DecisionId> previously) {

  /** How far a decision is. */
  public enum State {
    OPEN,
    DECIDED,
    /** Replaced by a later decision. */
    SUPERSEDED,
    /** Taken back without another in its place. */
    REVERSED
  }

  /** The day that what came of it is looked at: the date set, or the last of a series. */
  public Optional<LocalDate> reviewDay() {
    return review.flatMap(when -> when.on().or(when::last));
  }

  /** The chosen option; absent while the question is open. */
  public Optional<Option> choice() {
    return chosen.flatMap(
        name -> options.stream().filter(option -> option.id().equals(name)).findFirst());
  }

  /** Something that may be chosen. */
  @Doc("Something that may be chosen.")
  public record Option(
      Origin origin,
      @TextForm(TextForm.Kind.LOCAL_NAME) @Doc("The name that `chosen` refers to it by.") String id,
      @Doc(value = "What would be done.", example = "Free returns for everybody") String option,
      @Doc("What it is expected to do to metrics; nothing to those left out.") List<Effect> expects,
      @Doc("The constraints it would break, whatever the numbers say.")
          List<ConstraintId> breaks) {}

  /** Who chose, and when. */
  @Doc("Who chose, and when.")
  public record Decided(
      Origin origin, @Doc("The person who decided.") PersonId by, @Doc("The day.") LocalDate on) {}

  /** A choice against the order of the goals. */
  @Doc("A choice against the order of the goals, by the person with authority.")
  public record Overruling(
      Origin origin,
      @Doc("The charter's authority or the deputy.") PersonId by,
      @Doc("Why the order does not hold here.") Markdown because) {}

  /** A decision taken back. */
  @Doc("A decision taken back.")
  public record Reversal(
      Origin origin, @Doc("The day.") LocalDate on, @Doc("Why.") Optional<Markdown> because) {}
}
