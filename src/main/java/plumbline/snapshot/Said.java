package plumbline.snapshot;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What other rooms say of a week, in words or by digest.
 *
 * @param verdicts on goals and constraints, by {@code kind/id}
 * @param digests of the meaning of goals, constraints and metrics, by {@code kind/id}
 * @param redefinitions the days from which another definition of a metric holds, by its id
 * @param marks what was meant to move a metric, by its id; oldest first
 */
public record Said(
    Map<String, String> verdicts,
    Map<String, String> digests,
    Map<String, List<LocalDate>> redefinitions,
    Map<String, List<MetricFigures.Mark>> marks,
    List<Snapshot.Found> findings,
    List<Snapshot.CharterChange> changes,
    List<Snapshot.MeetingAhead> meetings,
    List<Snapshot.ActionDue> actions,
    List<Snapshot.DecisionDue> decisions,
    List<Snapshot.OpenConflict> conflicts,
    List<Snapshot.Comment> comments) {

  public Said {
    verdicts = Map.copyOf(verdicts);
    digests = Map.copyOf(digests);
    redefinitions = Map.copyOf(redefinitions);
    marks = Map.copyOf(marks);
    findings = List.copyOf(findings);
    changes = List.copyOf(changes);
    meetings = List.copyOf(meetings);
    actions = List.copyOf(actions);
    decisions = List.copyOf(decisions);
    conflicts = List.copyOf(conflicts);
    comments = List.copyOf(comments);
  }

  String verdict(String reference) {
    return verdicts.getOrDefault(reference, "");
  }

  String digest(String reference) {
    return digests.getOrDefault(reference, "");
  }
}
