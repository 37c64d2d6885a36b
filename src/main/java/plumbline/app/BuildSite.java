package plumbline.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import plumbline.charter.Charter;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Span;
import plumbline.git.Head;
import plumbline.history.Known;
import plumbline.page.BuildFacts;
import plumbline.page.Compared;
import plumbline.page.Material;
import plumbline.page.Pages;
import plumbline.page.Preview;
import plumbline.page.Words;
import plumbline.page.part.Site;
import plumbline.site.DrawnBefore;
import plumbline.site.Publisher;
import plumbline.site.SiteFiles;
import plumbline.site.SiteWriter;
import plumbline.snapshot.PublishedWeeks;

/** Computes a charter's numbers and publishes it with them as a site. */
public final class BuildSite {

  private BuildSite() {}

  /**
   * What to build.
   *
   * @param out the site's folder
   * @param compare a revision of the folder's repository, or a folder with a charter: what differs
   *     from it is marked, for a preview
   * @param version of the program, told in the footer
   * @param base the address the site is to stand under, ending with a slash, where it is known
   */
  public record Request(
      CharterFolder folder,
      Path out,
      AsOf asOf,
      Optional<String> compare,
      String version,
      Optional<URI> base) {

    /** Without a comparison and an address. */
    public Request(CharterFolder folder, Path out, AsOf asOf, String version) {
      this(folder, out, asOf, Optional.empty(), version, Optional.empty());
    }
  }

  /**
   * What came of it.
   *
   * @param findings that nobody accepted, in file order
   * @param texts of the files, for excerpts
   * @param published absent where an error stands in the way; the old site then still stands
   */
  public record Outcome(
      List<Finding> findings, Map<String, String> texts, Optional<Published> published) {}

  /** A site in place. */
  public record Published(int pages, int files, long bytes) {}

  /**
   * Builds and publishes, unless there is an error among the findings.
   *
   * @throws IOException where the site's folder cannot be written
   */
  public static Outcome run(Request request, Phases phases) throws IOException {
    Looked looked = look(request, phases, new Memory());
    if (looked.sound.isEmpty()) {
      return new Outcome(looked.findings, looked.texts, Optional.empty());
    }
    Sound sound = looked.sound.get();
    Words words = Words.of(sound.material.charter().charter().locale());
    Site site = phases.time("set the pages", () -> Pages.of(sound.material, words));
    if (request.compare.isPresent()) {
      Earlier base = earlier(request, phases);
      if (base.defined.isEmpty()) {
        return new Outcome(base.findings, base.texts, Optional.empty());
      }
      BuildFacts facts = sound.material.facts();
      Compared compared = compared(base, sound.chain, sound.known, facts);
      site = Preview.of(site, compared, words);
    }
    Published published = publish(site, words, request.out, phases);
    return new Outcome(looked.findings, looked.texts, Optional.of(published));
  }

  /** A charter and data without errors. */
  record Sound(Chain chain, Chain.Computed known, Material material) {}

  /**
   * What a look at the files found.
   *
   * @param findings that nobody accepted, in file order
   * @param sound absent where an error stands in the way
   */
  record Looked(List<Finding> findings, Map<String, String> texts, Optional<Sound> sound) {}

  /**
   * Reads and computes all that pages are made from.
   *
   * @param memory of an earlier look at the same charter
   */
  static Looked look(Request request, Phases phases, Memory memory) {
    // Asking git takes longer than reading the charter, so both go on at once.
    CompletableFuture<Optional<Head>> head = CompletableFuture.supplyAsync(request.folder::head);
    CharterPast past = memory.past(request.folder.root(), head, phases);
    CompletableFuture<EarlierWeeks> weeks =
        CompletableFuture.supplyAsync(() -> EarlierWeeks.read(request.folder.root(), memory));
    Chain chain = new Chain(request.folder, request.asOf, phases, past, memory);
    Optional<Chain.Defined> defined = chain.define();
    Optional<Chain.Computed> computed =
        defined.flatMap(sound -> chain.compute(sound, Chain.Reach.EVERY_SOURCE));
    CompletableFuture<EarlierWeeks> compared =
        weeks.thenApplyAsync(
            told -> phases.time("compare weeks", () -> told.against(computed, request.version)));
    Optional<Chain.Judged> judged = computed.map(chain::judge);
    computed.ifPresent(known -> chain.lookBack(known, past.known()));
    chain.settle();
    EarlierWeeks earlier = compared.join();
    earlier.findings().forEach(chain::add);
    boolean sound = chain.findings().stream().noneMatch(Finding::isError);
    if (computed.isEmpty() || !sound) {
      return new Looked(chain.told(true).open(), chain.texts(), Optional.empty());
    }
    Chain.Computed known = computed.get();
    BuildFacts facts =
        new BuildFacts(
            head.join().map(found -> told(found, known.defined().charter())),
            known.plan().asOf(),
            request.version,
            request.base);
    Material material =
        material(known, judged.orElseThrow(), past.known(), earlier.published(), chain, facts);
    return new Looked(
        chain.told(true).open(), chain.texts(), Optional.of(new Sound(chain, known, material)));
  }

  /** The version to compare with, as far as it could be read. */
  private record Earlier(
      String name,
      Optional<Chain> chain,
      Optional<Chain.Defined> defined,
      List<Finding> findings,
      Map<String, String> texts) {}

  private static Earlier earlier(Request request, Phases phases) {
    String name = request.compare.orElseThrow();
    Sides.Found found = new Sides(request.folder, request.folder.root(), phases).find(name);
    if (found instanceof Sides.Nowhere nowhere) {
      Finding why = Finding.of(Code.NO_COMPARISON, Span.startOf(""), nowhere.why());
      return new Earlier(name, Optional.empty(), Optional.empty(), List.of(why), Map.of());
    }
    Sides.Side side = (Sides.Side) found;
    Chain chain = new Chain(side.files(), request.asOf, phases);
    Optional<Chain.Defined> defined = chain.define();
    return new Earlier(side.name(), Optional.of(chain), defined, chain.findings(), chain.texts());
  }

  private static Compared compared(
      Earlier earlier, Chain chain, Chain.Computed known, BuildFacts facts) {
    return new Comparing(
            new Comparing.One(
                earlier.name,
                earlier.chain.orElseThrow(),
                earlier.defined.orElseThrow(),
                Optional.empty()),
            new Comparing.One(Sides.WORKING_TREE, chain, known.defined(), Optional.of(known)))
        .compared(facts);
  }

  static Material material(
      Chain.Computed known,
      Chain.Judged judged,
      Known past,
      PublishedWeeks published,
      Chain chain,
      BuildFacts facts) {
    return new Material(
        known.defined().charter(),
        known.defined().definitions(),
        known.values(),
        known.answers(),
        known.defined().rules(),
        known.rows(),
        chain.interests().orElseThrow(),
        judged.conflicts(),
        judged.roadmap(),
        chain.signatures().orElseThrow(),
        past,
        published,
        chain.ownFiles(),
        chain.findings(),
        facts);
  }

  private static Published publish(Site site, Words words, Path out, Phases phases)
      throws IOException {
    SiteFiles files =
        phases.time(
            "write the pages",
            () -> new SiteWriter(words, DrawnBefore.program()).files(site, DrawnBefore.in(out)));
    long bytes = phases.timeWriting("publish", () -> Publisher.publish(files, out));
    return new Published(site.pages().size(), files.paths().size(), bytes);
  }

  private static String told(Head head, Charter charter) {
    return head.modified()
        ? Words.of(charter.charter().locale()).changed(head.commit())
        : head.commit();
  }
}
