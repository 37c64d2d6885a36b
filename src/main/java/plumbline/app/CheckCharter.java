package plumbline.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.diagnostic.Finding;
import plumbline.report.Remarks;

/** Says what is wrong with a charter, or worth knowing. */
public final class CheckCharter {

  private CheckCharter() {}

  /**
   * What to check.
   *
   * @param withData whether the exports are looked at
   * @param version of the program
   */
  public record Request(CharterFolder folder, AsOf asOf, boolean withData, String version) {}

  /**
   * All that was found.
   *
   * @param texts of the files, for excerpts
   * @param remarks the same findings for other programs
   */
  public record Outcome(Told told, Map<String, String> texts, Remarks remarks) {

    /** Those that nobody accepted, in file order. */
    public List<Finding> findings() {
      return told.open();
    }

    /** All of them in a form for other programs. */
    public String written(Format format) {
      return format.of(remarks);
    }
  }

  /** Looks at the files, and where they are sound at the data. */
  public static Outcome run(Request request, Phases phases) {
    Optional<CharterPast> past =
        request.withData
            ? Optional.of(CharterPast.asked(request.folder.root(), phases))
            : Optional.empty();
    Chain chain =
        past.map(asked -> new Chain(request.folder, request.asOf, phases, asked))
            .orElseGet(() -> new Chain(request.folder, request.asOf, phases));
    Optional<Chain.Defined> defined = chain.define();
    defined
        .flatMap(sound -> CodeownersFile.outdated(request.folder, sound.charter()))
        .ifPresent(chain::add);
    if (!request.withData) {
      defined.ifPresent(sound -> SuspectColumns.ofAll(sound.charter()).forEach(chain::add));
    }
    EarlierWeeks weeks = EarlierWeeks.read(request.folder.root());
    Optional<Chain.Computed> computed =
        defined
            .filter(sound -> request.withData)
            .flatMap(sound -> chain.compute(sound, Chain.Reach.EVERY_SOURCE));
    computed.ifPresent(
        known -> {
          chain.judge(known);
          past.ifPresent(asked -> chain.lookBack(known, asked.known()));
        });
    if (request.withData) {
      chain.settle();
    }
    weeks.against(computed, request.version).findings().forEach(chain::add);
    Told told = chain.told(request.withData);
    Remarks remarks =
        new Remarks(told.remarks(), true, request.folder.prefix(), chain.now(), request.version);
    return new Outcome(told, chain.texts(), remarks);
  }
}
