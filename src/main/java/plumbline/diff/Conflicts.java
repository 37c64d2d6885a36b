package plumbline.diff;

import java.util.EnumSet;
import java.util.Set;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;

/** Which findings say that two things pull against each other. */
public final class Conflicts {

  private static final Set<Code> CODES =
      EnumSet.of(
          Code.CONSTRAINT_BREACHED,
          Code.CHANNELS_OVERLAP,
          Code.CHOICE_AGAINST_ORDER,
          Code.CHOICE_BREAKS_CONSTRAINT,
          Code.OFF_MESSAGE,
          Code.FACTS_DIFFER,
          Code.CONFLICT_OPEN,
          Code.TEAMS_PULL_APART,
          Code.DIRECTIONS_OPPOSE,
          Code.PRIMARY_GOAL_ASIDE,
          Code.STAKE_AGAINST_GOAL,
          Code.OVERLAPPING_TESTS,
          Code.METRIC_UNDER_TWO_TESTS,
          Code.RELEASE_UNDER_TEST,
          Code.WORK_IN_FREEZE,
          Code.LATE_DEPENDENCY,
          Code.TRAFFIC_MISMATCH);

  private Conflicts() {}

  /** Whether a finding is a conflict. */
  public static boolean isOne(Finding finding) {
    return CODES.contains(finding.code());
  }
}
