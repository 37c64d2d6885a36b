package plumbline.check.meeting;

import java.util.List;
import plumbline.charter.Id;

/**
 * One of the five questions by which a team tells whether it is aligned, answered from the charter.
 *
 * @param evidence what the answer rests on, in the order of the files
 * @param gaps what is missing for a whole answer
 */
public record AlignmentQuestion(Kind kind, List<Id> evidence, List<Gap> gaps) {

  public AlignmentQuestion {
    evidence = List.copyOf(evidence);
    gaps = List.copyOf(gaps);
  }

  /** The five questions. */
  public enum Kind {
    /** Is the team set up for alignment? */
    SET_UP,
    /** Who benefits directly if sales go up? */
    WHO_BENEFITS,
    /** Is the reporting set up? */
    REPORTING_SET_UP,
    /** Is the reporting aligned with your interests? */
    REPORTING_ALIGNED,
    /** What is done when a report comes in? */
    WHAT_IS_DONE
  }

  /** How far a question is answered. */
  public enum Standing {
    ANSWERED,
    PARTLY,
    UNANSWERED
  }

  /**
   * Something missing.
   *
   * @param about whom or what it is about; empty where it is the charter as a whole
   */
  public record Gap(What what, List<Id> about) {
    public Gap {
      about = List.copyOf(about);
    }
  }

  /** What may be missing. */
  public enum What {
    NO_PRIMARY_GOAL,
    NO_AUTHORITY,
    NO_SHARED_METRIC,
    /** Teams that are measured on no shared metric. */
    TEAM_WITHOUT_SHARED,
    NO_INCENTIVES,
    /** Roles that gain nothing when sales go up. */
    ROLE_GAINS_NOTHING,
    /** Shared metrics that no meeting looks at. */
    METRIC_NOT_LOOKED_AT,
    /** Sources that make no promise of freshness. */
    NO_FRESHNESS,
    NO_MEETINGS,
    /** Roles whose stakes no meeting that they come to looks at. */
    STAKE_NOT_REPORTED,
    /** Roles that gain at the cost of the primary goal. */
    STAKE_AGAINST_GOAL,
    /** Meetings that look at metrics and never agreed on anything. */
    MEETING_WITHOUT_ACTIONS
  }

  /** Answered without a gap, in part with one, and not at all without evidence. */
  public Standing standing() {
    if (evidence.isEmpty()) {
      return Standing.UNANSWERED;
    }
    return gaps.isEmpty() ? Standing.ANSWERED : Standing.PARTLY;
  }
}
