package plumbline.check.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import plumbline.charter.Action;
import plumbline.charter.Charter;
import plumbline.charter.MetricId;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.metric.evaluation.Values;
import plumbline.metric.judge.Movement;

/** Actions that are late, that moved nothing, or whose dates cannot be. */
public final class ActionFindings {

  private ActionFindings() {}

  /** Overdue actions ({@code PL-0814}) and dates that run back ({@code PL-0816}). */
  public static List<Finding> of(Charter charter, LocalDate today) {
    List<Finding> findings = new ArrayList<>();
    for (Action action : charter.actions()) {
      dates(action, findings);
      long days = ActionOutcome.overdue(action, today);
      if (days > 0) {
        findings.add(
            Finding.of(
                    Code.ACTION_OVERDUE,
                    action.origin().of("due"),
                    "action `"
                        + action.id()
                        + "` of `"
                        + action.owner()
                        + "` was due on "
                        + action.due()
                        + ", "
                        + (days == 1 ? "1 day" : days + " days")
                        + " ago")
                .help("do it and write the day as `done`, agree on another day, or drop it"));
      }
    }
    return findings;
  }

  private static void dates(Action action, List<Finding> findings) {
    if (action.due().isBefore(action.since())) {
      findings.add(backwards(action, "due", "is due before it was agreed"));
    }
    boolean early = action.done().map(day -> day.isBefore(action.since())).orElse(false);
    if (early) {
      findings.add(backwards(action, "done", "was done before it was agreed"));
    }
    boolean notDone = action.state().map(state -> state != Action.State.DONE).orElse(false);
    if (action.done().isPresent() && notDone) {
      findings.add(
          found(action, "state", "has a day on which it was done, but is not done")
              .help("write `state: done`, or leave `done` out"));
    }
  }

  private static Finding backwards(Action action, String key, String what) {
    return found(action, key, what).help("it was agreed on " + action.since());
  }

  private static Finding found(Action action, String key, String what) {
    return Finding.of(
        Code.ACTION_DATES, action.origin().of(key), "action `" + action.id() + "` " + what);
  }

  /** Actions that were done and did not move their metric as they should ({@code PL-0815}). */
  public static List<Finding> of(Values values) {
    List<Finding> findings = new ArrayList<>();
    for (ActionOutcome outcome : ActionOutcome.of(values)) {
      if (outcome.isWithoutEffect()) {
        Movement movement = outcome.movement().orElseThrow();
        MetricId metric = outcome.action().metric().orElseThrow();
        boolean wrongWay = movement.standing() == Movement.Standing.MOVED_THE_OTHER_WAY;
        findings.add(
            Finding.of(
                    Code.ACTION_WITHOUT_EFFECT,
                    outcome.action().origin().of("metric"),
                    "action `"
                        + outcome.action().id()
                        + "` was done on "
                        + outcome.action().effectiveFrom()
                        + ", and "
                        + (wrongWay
                            ? "`" + metric + "` has got worse since"
                            : movement.since().size()
                                + " weeks later `"
                                + metric
                                + "` shows no signal"))
                .help("ask in the next meeting whether the idea was wrong or the doing"));
      }
    }
    return findings;
  }
}
