package plumbline.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.charter.AcceptedException;
import plumbline.charter.Charter;
import plumbline.charter.TeamId;
import plumbline.charter.Weight;
import plumbline.diagnostic.Finding;
import plumbline.diff.Affected;
import plumbline.diff.Change;
import plumbline.diff.Effects;
import plumbline.diff.Signers;
import plumbline.history.signoff.Signatures;

/**
 * All that the page of a change is made from.
 *
 * @param before what the earlier side is called
 * @param after what the later side is called
 * @param charter the later one
 * @param changes that nobody accepted, by weight, then by place
 * @param accepted those that the later charter accepts for a while
 * @param signatures of the later side
 * @param missing the teams that have not signed yet, by the change of meaning they are to sign
 * @param effects absent where nothing changes in meaning, so that there was nothing to compute, and
 *     where it could not be computed
 * @param notComputed what stood in the way of computing either side; with any there are no effects
 * @param conflicts of the later side that the earlier one does not have
 * @param findings the others that the earlier side does not have
 * @param oldConflicts how many conflicts both sides have
 * @param difference of the files, in the unified format; empty where they are the same
 */
public record Compared(
    String before,
    String after,
    Charter charter,
    List<Change> changes,
    List<Accepted> accepted,
    Signers signers,
    Signatures signatures,
    Map<Change, List<TeamId>> missing,
    Optional<Effects> effects,
    Affected affected,
    List<Finding> notComputed,
    List<Finding> conflicts,
    List<Finding> findings,
    int oldConflicts,
    String difference,
    BuildFacts facts) {

  /** What the files as they are are called where no language is known. */
  public static final String WORKING_TREE = "the working tree";

  public Compared {
    changes = List.copyOf(changes);
    accepted = List.copyOf(accepted);
    missing = Map.copyOf(missing);
    notComputed = List.copyOf(notComputed);
    conflicts = List.copyOf(conflicts);
    findings = List.copyOf(findings);
  }

  /** A change with the exception that accepts it. */
  public record Accepted(Change change, AcceptedException by) {}

  /** The changes of a weight that nobody accepted. */
  public List<Change> changes(Weight weight) {
    return changes.stream().filter(change -> change.weight() == weight).toList();
  }

  /** The teams that have not signed a change yet; empty where nobody must. */
  public List<TeamId> missing(Change change) {
    return missing.getOrDefault(change, List.of());
  }

  /** How many changes that nobody accepted lack a signature. */
  public long unsigned() {
    return changes.stream().filter(change -> !missing(change).isEmpty()).count();
  }

  /** How many goals and constraints have another verdict. */
  public int flips() {
    return effects.map(Effects::flips).orElse(0);
  }
}
