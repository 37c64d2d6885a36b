package plumbline.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Constraint;
import plumbline.charter.Goal;
import plumbline.charter.MetricId;
import plumbline.charter.Origin;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Span;
import plumbline.diff.Change;

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
      findings.place(goalpost).ifPresent(place -> all.add(findings.finding(goalpost, place)));
    }
    return all;
  }

  private Finding finding(Goalpost goalpost, Span place) {
    String demand = goalpost.demand().kind() + " `" + goalpost.demand().value() + "`";
    String message =
        goalpost.byDefinition()
            ? "the definition of metric `"
                + goalpost.change().entity().id()
                + "` was changed on "
                + goalpost.day()
                + ", while "
                + demand
                + " "
                + standing(goalpost)
            : "the "
                + what(goalpost.change())
                + " of "
                + demand
                + " was "
                + done(goalpost.change())
                + " on "
                + goalpost.day()
                + ", while it "
                + standing(goalpost);
    return Finding.of(Code.GOALPOST_MOVED, place, message)
        .help(
            "commit "
                + goalpost.event().made().shortId()
                + " by "
                + goalpost.event().made().author().called()
                + ": "
                + goalpost.event().made().subject());
  }

  private static String what(Change change) {
    if (change instanceof Change.TargetMoved moved) {
      return moved.value() == Change.Strictness.LOOSER ? "target" : "target date";
    }
    return "limit";
  }

  private static String done(Change change) {
    if (change instanceof Change.TargetMoved moved) {
      return moved.value() == Change.Strictness.LOOSER ? "made easier" : "put off";
    }
    return "loosened";
  }

  private static String standing(Goalpost goalpost) {
    return switch (goalpost.standing()) {
      case AT_RISK -> "was at risk";
      case OFF_TRACK -> "was off track";
      case MISSED -> "was missed";
      case BREACHED -> "was breached";
    };
  }

  /** Where the demand, or the definition, is written today; absent where it is gone. */
  private Optional<Span> place(Goalpost goalpost) {
    if (goalpost.byDefinition()) {
      MetricId metric = new MetricId(goalpost.change().entity().id());
      return charter.metric(metric).map(known -> known.origin().of(goalpost.change().field()));
    }
    Optional<Origin> target =
        charter.goalsInOrder().stream()
            .filter(goal -> goal.id().equals(goalpost.demand()))
            .map(Goal::to)
            .map(Goal.Target::origin)
            .findFirst();
    return target
        .map(Origin::span)
        .or(
            () ->
                charter.constraints().stream()
                    .filter(constraint -> constraint.id().equals(goalpost.demand()))
                    .map(Constraint::origin)
                    .map(origin -> origin.of(goalpost.change().field()))
                    .findFirst());
  }
}
