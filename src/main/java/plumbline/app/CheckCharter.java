package plumbline.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.diagnostic.Finding;
import plumbline.report.FindingsJson;

/** Says what is wrong with a charter, or worth knowing. */
public final class CheckCharter {

  private CheckCharter() {}

  /**
   * All that was found.
   *
   * @param findings in file order
   * @param texts of the files, for excerpts
   */
  public record Outcome(List<Finding> findings, Map<String, String> texts) {

    /** The findings for another program to read. */
    public String json() {
      return FindingsJson.of(findings);
    }
  }

  /**
   * Looks at the files, and where they are sound at the data.
   *
   * @param asOf what counts as now; absent to leave the data alone
   */
  public static Outcome run(CharterFolder folder, Optional<AsOf> asOf, Phases phases) {
    Chain chain = new Chain(folder, phases);
    Optional<Chain.Defined> defined = chain.define();
    if (asOf.isPresent()) {
      defined.ifPresent(sound -> chain.compute(sound, asOf.get()));
    }
    return new Outcome(chain.findings(), chain.texts());
  }
}
