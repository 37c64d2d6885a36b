package plumbline.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import plumbline.app.AsOf;
import plumbline.app.BuildSite;
import plumbline.app.CharterFolder;
import plumbline.app.Phases;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Severity;
import plumbline.site.LinkCheck;

/** A site as it was published from a charter and its data. */
record PublishedSite(Path folder) {

  /** Builds it beside the charter; fails where there is an error among the findings. */
  static PublishedSite of(Path charter, Path folder, Instant asOf) throws IOException {
    BuildSite.Outcome outcome =
        BuildSite.run(
            new BuildSite.Request(new CharterFolder(charter), folder, new AsOf.At(asOf), "0"),
            new Phases(phase -> {}));
    assertThat(outcome.findings())
        .extracting(Finding::severity)
        .as(outcome.findings().toString())
        .doesNotContain(Severity.ERROR);
    assertThat(outcome.published()).isPresent();
    return new PublishedSite(folder.toRealPath());
  }

  /** What a reader sees of a page. */
  String text(String page) throws IOException {
    return Jsoup.parse(folder.resolve(page).toFile()).text();
  }

  String file(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  /** Fails where a link leads nowhere or fewer pages exist than said. */
  void assertWhole(int pages) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    assertThat(files.keySet())
        .filteredOn(name -> name.endsWith(".html"))
        .hasSizeGreaterThanOrEqualTo(pages);
    assertThat(LinkCheck.broken(files)).isEmpty();
  }
}
