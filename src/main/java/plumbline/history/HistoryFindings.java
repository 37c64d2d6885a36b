package plumbline.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Constraint;
import plumbline.charter.Goal;
import plumbline.charter.Goals;
import plumbline.charter.MetricId;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Span;

/** What the history of a charter gives reason to look at. */
public final class HistoryFindings {

  private final Charter charter;

  private HistoryFindings(Charter charter) {
    this.charter = charter;
  }

  /** Whether the history is whole; nothing is said where there is none. */
  public static List<Finding> of(Known known, Charter charter) {
    Span place = charter.charter().origin().span();
    if (known instanceof Known.Told told && told.shallow()) {
      return List.of(
          Finding.of(
                  Code.SHALLOW_HISTORY,
                  place,
                  "the charter stands in a shallow clone, which lacks older changes")
              .help("fetch them with `git fetch --unshallow`")
              .help("in a workflow, let the checkout fetch everything: `fetch-depth: 0`, say"));
    } else if (known instanceof Known.Untold untold && untold.why() == Known.Why.UNREADABLE) {
      return List.of(
          Finding.of(
                  Code.UNREADABLE_HISTORY,
                  place,
                  "the repository that holds the charter cannot be read, so there is no history")
              .help("see what `git fsck` says"));
    }
    return List.of();
  }

  /**
   * A warning for each demand that was made easier while it was not met.
   *
   * @param standing as {@link Goalposts#standing} tells them
   */
  public static List<Finding> of(List<Goalpost> standing, Charter charter) {
    HistoryFindings findings = new HistoryFindings(charter);
    List<Finding> all = new ArrayList<>();
    for (Goalpost goalpost : standing) {
      all.add(findings.finding(goalpost, findings.place(goalpost)));
    }
    return all;
  }

  private Finding finding(Goalpost goalpost, Span place) {
    String demand = goalpost.demand().kind() + " `" + goalpost.demand().value() + "`";
    String on = " on " + goalpost.day() + ", while ";
    String metric = "metric `" + goalpost.change().entity().id() + "`";
    String itself = on + "it " + standing(goalpost);
    String message =
        switch (goalpost.move()) {
          case DEFINITION ->
              "the definition of "
                  + metric
                  + " was changed"
                  + on
                  + demand
                  + " "
                  + standing(goalpost);
          case REMOVED -> demand + " was removed" + itself;
          case METRIC -> demand + " was put on another metric" + itself;
          case TARGET -> "the target of " + demand + " was made easier" + itself;
          case DATE -> "the target date of " + demand + " was put off" + itself;
          case LIMIT -> "the limit of " + demand + " was loosened" + itself;
          case START -> "the start of " + demand + " was made easier" + itself;
          case TOLERANCE -> "the tolerance of " + demand + " was widened" + itself;
        };
    return Finding.of(Code.GOALPOST_MOVED, place, message)
        .help(
            "commit "
                + goalpost.event().made().shortId()
                + " by "
                + goalpost.event().made().author().called()
                + ": "
                + goalpost.event().made().subject());
  }

  private static String standing(Goalpost goalpost) {
    return switch (goalpost.standing()) {
      case AT_RISK -> "was at risk";
      case OFF_TRACK -> "was off track";
      case MISSED -> "was missed";
      case BREACHED -> "was breached";
    };
  }

  /** Where what was moved is written today, or the goals where it is gone. */
  private Span place(Goalpost goalpost) {
    String field = goalpost.change().field();
    Optional<Span> place =
        switch (goalpost.move()) {
          case DEFINITION ->
              charter
                  .metric(new MetricId(goalpost.change().entity().id()))
                  .map(known -> known.origin().of(field));
          case TARGET, DATE, TOLERANCE -> goal(goalpost).map(goal -> goal.to().origin().span());
          case START, METRIC, LIMIT, REMOVED ->
              goal(goalpost)
                  .map(Goal::origin)
                  .or(() -> constraint(goalpost).map(Constraint::origin))
                  .map(origin -> origin.of(field.split("\\.", 2)[0]));
        };
    return place.orElseGet(this::goals);
  }

  private Optional<Goal> goal(Goalpost goalpost) {
    return charter.goalsInOrder().stream()
        .filter(goal -> goal.id().equals(goalpost.demand()))
        .findFirst();
  }

  private Optional<Constraint> constraint(Goalpost goalpost) {
    return charter.constraints().stream()
        .filter(constraint -> constraint.id().equals(goalpost.demand()))
        .findFirst();
  }

  private Span goals() {
    return charter.goals().map(Goals::origin).orElse(charter.charter().origin()).span();
  }
}
