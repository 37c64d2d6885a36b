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
   * @param withData whether the exports are looked at
   */
  public static Outcome run(CharterFolder folder, AsOf asOf, boolean withData, Phases phases) {
    Chain chain = new Chain(folder, asOf, phases);
    Optional<Chain.Defined> defined = chain.define();
    if (withData) {
      defined
          .flatMap(sound -> chain.compute(sound, Chain.Reach.EVERY_SOURCE))
          .ifPresent(chain::judge);
    }
    return new Outcome(chain.findings(), chain.texts());
  }
}
