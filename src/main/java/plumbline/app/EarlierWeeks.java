package plumbline.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diff.Meaning;
import plumbline.diff.Signable;
import plumbline.snapshot.Ledger;
import plumbline.snapshot.PublishedWeeks;
import plumbline.snapshot.RestatementFindings;
import plumbline.snapshot.Restatements;
import plumbline.snapshot.Today;

/**
 * What was published of earlier weeks, beside the values of today.
 *
 * @param findings on the files, and on figures that are no longer what was published
 */
record EarlierWeeks(PublishedWeeks published, List<Finding> findings) {

  /** Reads the snapshots, without a look at the values. */
  static EarlierWeeks read(Path root) {
    return read(root, new Memory());
  }

  /** The same, with what an earlier look at the files left. */
  static EarlierWeeks read(Path root, Memory memory) {
    Findings findings = new Findings();
    Ledger ledger = new SnapshotFolder(root).read(findings, memory::ledger);
    return new EarlierWeeks(new PublishedWeeks(ledger, Restatements.NONE), findings.inFileOrder());
  }

  /**
   * The same, held against the values of today.
   *
   * @param values absent where they could not be worked out
   */
  EarlierWeeks against(Optional<Chain.Computed> values, String program) {
    Ledger ledger = published.ledger();
    if (ledger.weeks().isEmpty() || values.isEmpty()) {
      return this;
    }
    Chain.Computed computed = values.get();
    Charter charter = computed.defined().charter();
    Today today = new Today(computed.values(), computed.answers(), definitions(charter), program);
    Restatements restatements = Restatements.of(ledger, today, charter.restatementTolerance());
    Findings all = new Findings();
    all.addAll(findings);
    all.addAll(RestatementFindings.of(restatements, charter));
    return new EarlierWeeks(new PublishedWeeks(ledger, restatements), all.inFileOrder());
  }

  private static Map<String, String> definitions(Charter charter) {
    Meaning meaning = new Meaning(charter);
    Map<String, String> digests = new HashMap<>();
    Signable.of(charter)
        .forEach(one -> digests.put(one.reference().toString(), meaning.digest(one)));
    return digests;
  }
}
