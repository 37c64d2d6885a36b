package plumbline.check;

import java.util.ArrayList;
import java.util.List;
import plumbline.charter.Goal;
import plumbline.charter.Goals;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.metric.calendar.Grain;
import plumbline.metric.evaluation.Values;
import plumbline.metric.judge.Evidence;
import plumbline.metric.judge.GoalVerdict;
import plumbline.metric.value.Slice;

/** Goals that are further from their path than tolerated, or were missed. */
final class GoalsOffTrack {

  private GoalsOffTrack() {}

  /** One finding ({@code PL-0602}) for each such goal, judged by the newest complete week. */
  static List<Finding> find(Values values) {
    List<Finding> findings = new ArrayList<>();
    List<Goal> goals = values.plan().charter().goals().map(Goals::inOrder).orElse(List.of());
    for (Goal goal : goals) {
      Evidence evidence =
          Evidence.of(
              values.series(goal.metric(), Slice.TOTAL, Grain.WEEK),
              values.staleSources(goal.metric()));
      GoalVerdict.Standing standing = GoalVerdict.of(goal, evidence, values.today()).standing();
      if (standing == GoalVerdict.Standing.OFF_TRACK || standing == GoalVerdict.Standing.MISSED) {
        findings.add(
            Finding.of(
                Code.GOAL_OFF_TRACK,
                goal.origin().span(),
                "goal `" + goal.id() + "` " + told(standing)));
      }
    }
    return findings;
  }

  private static String told(GoalVerdict.Standing standing) {
    return standing == GoalVerdict.Standing.MISSED ? "was missed" : "is off track";
  }
}
