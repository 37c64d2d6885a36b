package plumbline.app;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Fingerprint;
import plumbline.git.Head;
import plumbline.metric.calendar.Calendar;
import plumbline.metric.calendar.Period;
import plumbline.page.BuildFacts;
import plumbline.page.Material;
import plumbline.page.WeekSaid;
import plumbline.page.Words;
import plumbline.snapshot.Closing;
import plumbline.snapshot.Cover;
import plumbline.snapshot.PublishedWeeks;
import plumbline.snapshot.Said;
import plumbline.snapshot.Snapshot;

/** Closes a week of a charter: takes down what is published of it, once and for all. */
public final class CloseWeek {

  private static final int DIGITS = 64;

  private final Request request;
  private final Phases phases;

  private CloseWeek(Request request, Phases phases) {
    this.request = request;
    this.phases = phases;
  }

  /**
   * What to close.
   *
   * @param week by name; the last one that is over where absent
   * @param now by which a week is over
   * @param asOf what counts as now for the snapshot; the end of the week where absent
   * @param provisional whether a week that is not wholly known is closed for the time being
   * @param correct why a closed week is corrected
   * @param version of the program
   */
  public record Request(
      CharterFolder folder,
      Optional<String> week,
      AsOf now,
      Optional<AsOf> asOf,
      boolean provisional,
      Optional<String> correct,
      String version) {}

  /**
   * What came of it.
   *
   * @param told for a terminal; absent where nothing was closed
   * @param findings in file order
   * @param texts of the files, for excerpts
   * @param refused why what was asked for cannot be done, for the user
   */
  public record Outcome(
      Optional<String> told,
      List<Finding> findings,
      Map<String, String> texts,
      Optional<String> refused) {

    static Outcome refused(String why) {
      return new Outcome(Optional.empty(), List.of(), Map.of(), Optional.of(why));
    }
  }

  /**
   * Closes a week.
   *
   * @throws IOException where the snapshot cannot be written
   */
  public static Outcome run(Request request, Phases phases) throws IOException {
    return new CloseWeek(request, phases).run();
  }

  private Outcome run() throws IOException {
    Chain chain = new Chain(request.folder, request.now, phases);
    Optional<Calendar> calendar = chain.define().flatMap(chain::calendar);
    if (calendar.isEmpty()) {
      return new Outcome(
          Optional.empty(), chain.told(true).open(), chain.texts(), Optional.empty());
    }
    ChosenWeek chosen = ChosenWeek.of(request.week, calendar.get(), chain.now());
    if (chosen instanceof ChosenWeek.None none) {
      return Outcome.refused(none.why());
    }
    Period week = ((ChosenWeek.Over) chosen).week();
    Instant end = calendar.get().startOf(week.days().until());
    Instant asOf = request.asOf.map(when -> when.in(calendar.get().zone())).orElse(end);
    return close(week, asOf);
  }

  private Outcome close(Period week, Instant asOf) throws IOException {
    CompletableFuture<Optional<Head>> head = CompletableFuture.supplyAsync(request.folder::head);
    CharterPast past = CharterPast.asked(request.folder.root(), phases);
    Chain chain = new Chain(request.folder, new AsOf.At(asOf), phases);
    Optional<Chain.Computed> computed =
        chain.define().flatMap(defined -> chain.compute(defined, Chain.Reach.EVERY_SOURCE));
    Optional<Chain.Judged> judged = computed.map(chain::judge);
    computed.ifPresent(known -> chain.lookBack(known, past.known()));
    if (computed.isEmpty() || chain.findings().stream().anyMatch(Finding::isError)) {
      return new Outcome(
          Optional.empty(), chain.told(true).open(), chain.texts(), Optional.empty());
    }
    Chain.Computed known = computed.get();
    List<Cover.Lack> lacks = Cover.lacks(known.values(), known.answers(), week);
    LackWords words = new LackWords(known.defined().charter(), week);
    if (!lacks.isEmpty() && !request.provisional) {
      return new Outcome(Optional.empty(), words.findings(lacks), chain.texts(), Optional.empty());
    }
    BuildFacts facts =
        new BuildFacts(head.join().map(Head::commit), asOf, request.version, Optional.empty());
    Material material =
        BuildSite.material(
            known, judged.orElseThrow(), past.known(), PublishedWeeks.NOTHING, chain, facts);
    Words language = Words.of(material.charter().charter().locale());
    Said said = phases.time("say", () -> WeekSaid.of(material, language, week));
    Snapshot.Definitions definitions = definitions(chain, head.join());
    List<String> why = words.sentences(lacks);
    Function<Optional<Snapshot.Correction>, Snapshot> closed =
        correction ->
            Closing.of(
                known.values(),
                known.answers(),
                week,
                said,
                new Closing.Made(request.version, definitions, why, correction));
    return new Shelving(request, closed, chain.texts()).keep();
  }

  private static Snapshot.Definitions definitions(Chain chain, Optional<Head> head) {
    List<String> parts = new ArrayList<>();
    chain.texts().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            file -> parts.add(file.getKey() + " " + Fingerprint.digest(file.getValue(), DIGITS)));
    return new Snapshot.Definitions(
        "sha256:" + Fingerprint.digest(String.join("\n", parts), DIGITS),
        head.map(Head::commit),
        head.map(Head::modified).orElse(false));
  }
}
