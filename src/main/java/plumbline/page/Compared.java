package plumbline.page;

import java.util.List;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.diagnostic.Finding;
import plumbline.diff.Change;
import plumbline.diff.Effects;
import plumbline.diff.Signers;

/**
 * All that the page of a change is made from.
 *
 * @param before what the earlier side is called
 * @param after what the later side is called
 * @param charter the later one
 * @param effects absent where nothing changes in meaning, so that there was nothing to compute, and
 *     where it could not be computed
 * @param notComputed what stood in the way of computing either side; with any there are no effects
 * @param findings of the later side that the earlier one does not have
 */
public record Compared(
    String before,
    String after,
    Charter charter,
    List<Change> changes,
    Signers signers,
    Optional<Effects> effects,
    List<Finding> notComputed,
    List<Finding> findings,
    BuildFacts facts) {

  public Compared {
    changes = List.copyOf(changes);
    notComputed = List.copyOf(notComputed);
    findings = List.copyOf(findings);
  }
}
