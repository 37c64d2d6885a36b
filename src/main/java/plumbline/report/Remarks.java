package plumbline.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plumbline.diagnostic.Fingerprint;
import plumbline.diagnostic.Span;

/**
 * All that a run has to say, in the order to say it in.
 *
 * @param whole false where the run came to no result, so that nothing said is not nothing found
 * @param folder what stands before the names of files, as {@code shop/}; empty for none
 * @param version of the program
 */
public record Remarks(
    List<Remark> all, boolean whole, String folder, Instant asOf, String version) {

  /** What the program is called wherever a form asks for it. */
  static final String PROGRAM = "plumbline";

  public Remarks {
    all = List.copyOf(all);
  }

  /** The file of a place from where the command was run; empty for no place. */
  String file(Span span) {
    return span.file().isEmpty() ? "" : folder + span.file();
  }

  /**
   * A fingerprint for each remark that no other of them has: of those with the same one, the second
   * and later ones get another.
   */
  List<String> fingerprints() {
    Map<String, Integer> seen = new HashMap<>();
    List<String> unique = new ArrayList<>();
    for (Remark remark : all) {
      int before = seen.merge(remark.fingerprint(), 1, Integer::sum) - 1;
      unique.add(
          before == 0
              ? remark.fingerprint()
              : Fingerprint.of(remark.fingerprint(), String.valueOf(before)));
    }
    return unique;
  }
}
