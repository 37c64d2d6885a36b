package plumbline.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plumbline.charter.Charter;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.NearName;
import plumbline.diff.Change;
import plumbline.diff.Entity;
import plumbline.history.Entry;
import plumbline.history.Known;
import plumbline.history.Timeline;
import plumbline.page.BuildFacts;
import plumbline.page.HistoryText;
import plumbline.reader.Reading;

/** Tells what each commit changed in the meaning of a charter. */
public final class TellHistory {

  private TellHistory() {}

  /**
   * What came of it.
   *
   * @param unknown that the history knows nothing of what is asked for, and what was meant perhaps
   * @param text absent where the charter cannot be read, or nothing tells its history
   * @param findings why the charter cannot be read
   * @param texts of its files, for excerpts
   */
  public record Outcome(
      Optional<String> unknown,
      Optional<String> text,
      List<Finding> findings,
      Map<String, String> texts) {}

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
      return new Outcome(
          Optional.empty(), Optional.empty(), findings.inFileOrder(), reading.texts());
    }
    Charter charter = reading.charter().get();
    BuildFacts facts =
        new BuildFacts(
            Optional.empty(), asOf.in(charter.charter().timeZone()), version, Optional.empty());
    if (!(past.known() instanceof Known.Told told)) {
      return new Outcome(Optional.empty(), Optional.empty(), List.of(), reading.texts());
    }
    return new Outcome(
        unknown(told.timeline(), reference),
        Optional.of(HistoryText.of(told, charter, facts, reference)),
        List.of(),
        reading.texts());
  }

  /** A name without its kind is looked for among those of all kinds. */
  private static Optional<String> unknown(Timeline timeline, String reference) {
    if (reference.isEmpty() || !timeline.of(reference).isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> known = new TreeMap<>();
    for (Entry.Event event : timeline.events()) {
      for (Change change : event.changes()) {
        Entity entity = change.entity();
        boolean whole = entity.id().isEmpty() || reference.contains("/");
        known.putIfAbsent(whole ? entity.reference() : entity.id(), entity.reference());
      }
    }
    String near =
        NearName.of(reference, known.keySet())
            .map(one -> "; did you mean `" + known.get(one) + "`?")
            .orElse("");
    return Optional.of("no commit tells of `" + reference + "`" + near);
  }
}
