package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands first on a roadmap on which little or nothing is tried, on 3 March 2026. */
class RoadmapLeadTest {

  private static final String CHARTER =
      """
      charter: {name: Base, locale: en-GB, currency: GBP, time_zone: Europe/London}
      surfaces: [{id: boots, name: Boots}]
      """;
  private static final String OVER = "{id: a, name: A, start: 2026-01-01, end: 2026-03-02}";
  private static final String ON = "{id: b, name: B, start: 2026-03-01, end: 2026-03-03}";
  private static final String AHEAD = "{id: c, name: C, start: 2026-12-14, end: 2026-12-24}";

  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          freezes: [OVER]                  | No experiment is running or planned.
          freezes: [OVER, AHEAD]           | No experiment is running or planned; one freeze is ahead.
          freezes: [OVER, ON, AHEAD]       | No experiment is running or planned; 2 freezes are ahead.
          releases: [{id: d, what: D, on: 2026-03-04}] | No experiment is running or planned; one release is ahead.
          """)
  void whereNothingIsTriedItSaysWhatElseIsToCome(String roadmap, String lead) throws IOException {
    Path charter = Files.createDirectories(root.resolve("charter"));
    Files.createDirectories(root.resolve("metrics"));
    String listed = roadmap.replace("OVER", OVER).replace("ON", ON).replace("AHEAD", AHEAD);
    Files.writeString(charter.resolve("a.yaml"), CHARTER + listed + "\n");

    var files = CharterSite.files(root, Instant.parse("2026-03-03T06:00:00Z"), root);
    String page = new String(files.get("roadmap/index.html"), StandardCharsets.UTF_8);
    assertThat(Jsoup.parse(page).select("main .note").first().text())
        .isEqualTo(lead + " Nothing stands in the way of anything else.");
  }
}
