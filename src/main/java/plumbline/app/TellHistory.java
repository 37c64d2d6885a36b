package plumbline.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.history.Known;
import plumbline.page.BuildFacts;
import plumbline.page.HistoryText;
import plumbline.reader.Reading;

/** Tells what each commit changed in the meaning of a charter. */
public final class TellHistory {

  private TellHistory() {}

  /**
   * What came of it.
   *
   * @param text absent where the charter cannot be read, or nothing tells its history
   * @param findings why the charter cannot be read
   * @param texts of its files, for excerpts
   */
  public record Outcome(Optional<String> text, List<Finding> findings, Map<String, String> texts) {}

  /**
   * Tells the history of the charter in a folder.
   *
   * @param reference of the one thing that is asked for, as in {@code goal/revenue-per-session};
   *     empty for everything
   * @param version of the program
   */
  public static Outcome run(
      CharterFolder folder, String reference, AsOf asOf, String version, Phases phases) {
    CharterPast past = CharterPast.asked(folder.root(), phases);
    Findings findings = new Findings();
    Reading reading = phases.time("read the charter", () -> past.reading(folder.read(findings)));
    findings.addAll(reading.findings());
    if (findings.hasErrors() || reading.charter().isEmpty()) {
      past.known();
      return new Outcome(Optional.empty(), findings.inFileOrder(), reading.texts());
    }
    Charter charter = reading.charter().get();
    BuildFacts facts =
        new BuildFacts(
            Optional.empty(), asOf.in(charter.charter().timeZone()), version, Optional.empty());
    Optional<String> text =
        past.known() instanceof Known.Told told
            ? Optional.of(HistoryText.of(told, charter, facts, reference))
            : Optional.empty();
    return new Outcome(text, List.of(), reading.texts());
  }
}
