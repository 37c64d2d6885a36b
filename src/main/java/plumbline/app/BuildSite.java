package plumbline.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import plumbline.check.roadmap.RoadmapHistory;
import plumbline.diagnostic.Finding;
import plumbline.git.Head;
import plumbline.page.BuildFacts;
import plumbline.page.Material;
import plumbline.page.Pages;
import plumbline.page.Words;
import plumbline.page.part.Site;
import plumbline.site.Publisher;
import plumbline.site.SiteWriter;

/** Computes a charter's numbers and publishes it with them as a site. */
public final class BuildSite {

  private BuildSite() {}

  /**
   * What to build.
   *
   * @param out the site's folder
   * @param version of the program, told in the footer
   */
  public record Request(CharterFolder folder, Path out, AsOf asOf, String version) {}

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
    // Asking git takes longer than reading the charter, so both go on at once.
    CompletableFuture<Optional<Head>> head =
        CompletableFuture.supplyAsync(() -> Head.of(request.folder.root(), CharterFolder.PARTS));
    Chain chain = new Chain(request.folder, request.asOf, phases);
    Optional<Chain.Computed> computed =
        chain.define().flatMap(defined -> chain.compute(defined, Chain.Reach.EVERY_SOURCE));
    Optional<RoadmapHistory> history = computed.map(chain::judge);
    Optional<Published> published = Optional.empty();
    boolean sound = chain.findings().stream().noneMatch(Finding::isError);
    if (computed.isPresent() && sound) {
      Chain.Computed known = computed.get();
      BuildFacts facts =
          new BuildFacts(head.join().map(BuildSite::told), known.plan().asOf(), request.version);
      published =
          Optional.of(
              publish(material(known, history.orElseThrow(), chain, facts), request.out, phases));
    }
    return new Outcome(chain.told(true).open(), chain.texts(), published);
  }

  private static Material material(
      Chain.Computed known, RoadmapHistory history, Chain chain, BuildFacts facts) {
    return new Material(
        known.defined().charter(),
        known.defined().definitions(),
        known.values(),
        known.answers(),
        known.defined().rules(),
        known.rows(),
        history,
        chain.findings(),
        facts);
  }

  private static Published publish(Material material, Path out, Phases phases) throws IOException {
    Words words = Words.english();
    Site site = phases.time("set the pages", () -> Pages.of(material, words));
    SortedMap<String, byte[]> files =
        phases.time("write the pages", () -> new SiteWriter(words).files(site));
    long bytes = phases.timeWriting("publish", () -> Publisher.publish(files, out));
    return new Published(site.pages().size(), files.size(), bytes);
  }

  private static String told(Head head) {
    return head.commit() + (head.modified() ? " with changes" : "");
  }
}
