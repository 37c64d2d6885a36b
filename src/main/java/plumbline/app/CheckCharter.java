package plumbline.app;

import java.util.List;
import java.util.Map;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.reader.CharterReader;
import plumbline.reader.Reading;
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

  public static Outcome run(CharterFolder folder, Phases phases) {
    Findings findings = new Findings();
    Reading reading = phases.time("read", () -> CharterReader.read(folder.read(findings)));
    findings.addAll(reading.findings());
    return new Outcome(findings.inFileOrder(), reading.texts());
  }
}
