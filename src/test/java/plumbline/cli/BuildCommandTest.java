package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Covers;

class BuildCommandTest {

  @TempDir Path folder;
  @TempDir Path elsewhere;
  private Cli shop;
  private Path site;

  @BeforeEach
  void copyTheShop() {
    shop = CornerShop.in(folder);
    site = elsewhere.resolve("site");
  }

  @Test
  void ofTheRequiredKeysAloneThereIsAHomePageThatSaysWhatIsMissing(@TempDir Path bare)
      throws IOException {
    Cli.Ran ran =
        new Cli(bare)
            .file(
                "charter/charter.yaml",
                "charter: {name: Bare, locale: en-GB, currency: GBP, time_zone: Europe/London}")
            .run("build", "--out", site.toString(), "--as-of", "2026-11-22");

    assertThat(ran.exit()).isZero();
    assertThat(Jsoup.parse(site.resolve("index.html").toFile()).select("main").text())
        .contains("Bare", "This charter says nothing of goals, numbers or customers yet.");
  }

  @Test
  void aSiteIsBuiltWithTheNumbersOfTheData() throws IOException {
    Cli.Ran ran = build("2026-11-22");

    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).matches("\\d+ pages, \\d+ KiB: .*/site/index.html\n");
    String home = Jsoup.parse(site.resolve("index.html").toFile()).text();
    // The week from 16 to 22 November: 18.75 + 9.00 + 12.00 over three orders.
    assertThat(home).contains("Every order feeds a family").contains("13.25");
  }

  @Test
  void whatCountsAsNowBoundsTheData() throws IOException {
    build("2026-11-15");

    // The week from 9 to 15 November: 8.00 + 32.10 + 5.00 over three orders, 15.0333…
    String home = Jsoup.parse(site.resolve("index.html").toFile()).text();
    assertThat(home).contains("15.03").doesNotContain("13.25");
  }

  @Test
  void twoBuildsAreTheSameToTheByte() {
    build("2026-11-22");
    SortedMap<String, String> first = contents();
    site = elsewhere.resolve("again");
    build("2026-11-22");

    assertThat(contents()).isEqualTo(first).isNotEmpty();
  }

  @Test
  void theSameCharterElsewhereGivesTheSameSite(@TempDir Path other) {
    build("2026-11-22");
    SortedMap<String, String> first = contents();
    shop = CornerShop.in(other);
    site = elsewhere.resolve("again");
    build("2026-11-22");

    assertThat(contents()).isEqualTo(first).isNotEmpty();
  }

  @Test
  void pagesNameTheAddressTheyAreToStandUnder() throws IOException {
    Cli.Ran ran =
        shop.run(
            "build",
            "--as-of",
            "2026-11-22",
            "--out",
            site.toString(),
            "--base-url",
            "https://charter.example.com/corner");

    assertThat(ran.exit()).isZero();
    assertThat(canonical("index.html"))
        .containsExactly("https://charter.example.com/corner/index.html");
    assertThat(canonical("metrics/index.html"))
        .containsExactly("https://charter.example.com/corner/metrics/index.html");
  }

  @Test
  void aSiteWithAnAddressHasAMapAndAPageForWhatIsNotThere() throws IOException {
    shop.run(
        "build",
        "--as-of",
        "2026-11-22",
        "--out",
        site.toString(),
        "--base-url",
        "https://a.example/b/");

    Set<String> pages;
    try (Stream<Path> files = Files.walk(site.toRealPath())) {
      Path root = site.toRealPath();
      pages =
          files
              .map(file -> root.relativize(file).toString())
              .filter(path -> path.endsWith(".html") && !path.equals("404.html"))
              .map(path -> "https://a.example/b/" + path)
              .collect(Collectors.toSet());
    }
    assertThat(
            Jsoup.parse(Files.readString(site.resolve("sitemap.xml")), "", Parser.xmlParser())
                .select("urlset > url > loc")
                .eachText())
        .containsExactlyInAnyOrderElementsOf(pages);
    // It is shown at any address, so nothing in it may depend on where it stands.
    Document missing = Jsoup.parse(site.resolve("404.html").toFile());
    assertThat(missing.select("[href]").eachAttr("href"))
        .filteredOn(href -> !href.startsWith("#"))
        .isNotEmpty()
        .allMatch(href -> href.startsWith("https://a.example/b/"));
    assertThat(missing.select("script").eachAttr("src"))
        .isNotEmpty()
        .allMatch(script -> script.startsWith("https://a.example/b/assets/scripts/"));
  }

  @Test
  void aLinkPastedIntoAChatSaysWhatThePageTells() throws IOException {
    shop.run(
        "build",
        "--as-of",
        "2026-11-22",
        "--out",
        site.toString(),
        "--base-url",
        "https://a.example/");

    Document page = Jsoup.parse(site.resolve("metrics/index.html").toFile());
    assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo("Metrics");
    assertThat(page.select("meta[property=og:description]").attr("content"))
        .isNotEmpty()
        .isEqualTo(page.select("meta[name=description]").attr("content"));
    assertThat(page.select("meta[property=og:url]").attr("content"))
        .isEqualTo("https://a.example/metrics/index.html");
  }

  @Test
  void withoutAnAddressNoneIsNamed() throws IOException {
    build("2026-11-22");

    assertThat(canonical("index.html")).isEmpty();
    assertThat(site.resolve("404.html")).doesNotExist();
    assertThat(site.resolve("sitemap.xml")).doesNotExist();
    assertThat(Jsoup.parse(site.resolve("index.html").toFile()).select("meta[property]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "charter.example.com",
        "ftp://charter.example.com/",
        "https:///charter",
        "https://somebody@charter.example.com/",
        "https://charter.example.com/?a=b",
        "https://charter.example.com/#a",
        "https://charter example.com/",
        "javascript:alert(1)"
      })
  void whatIsNoAddressOfAFolderIsRefused(String address) {
    Cli.Ran ran = shop.run("build", "--out", site.toString(), "--base-url", address);

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("'" + address + "' is no address of a folder like https://");
    assertThat(site).doesNotExist();
  }

  private List<String> canonical(String page) throws IOException {
    return Jsoup.parse(site.resolve(page).toFile()).select("link[rel=canonical]").eachAttr("href");
  }

  @Test
  void anInvalidCharterLeavesTheOldSite() {
    build("2026-11-22");
    SortedMap<String, String> before = contents();
    shop.file("charter/more.yaml", "chanels: []\n");

    Cli.Ran ran = build("2026-11-22");

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("error[PL-0201]").contains("1 error\n");
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  @Covers(Code.BAD_ROWS)
  void rowsThatCannotBeReadLeaveTheOldSite() {
    build("2026-11-22");
    SortedMap<String, String> before = contents();
    shop.file("metrics/data/sales.csv", "order_id,sold_on,channel,amount\n1,2026-11-02,shop,ten\n");

    Cli.Ran ran = build("2026-11-22");

    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.err()).contains("error[PL-0503]").contains("metrics/data/sales.csv");
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  @Covers(Code.NO_DATA_FILES)
  void missingExportsAreDataThatCannotBeRead() throws IOException {
    Files.delete(folder.resolve("metrics/data/sales.csv"));

    Cli.Ran ran = build("2026-11-22");

    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.err()).contains("error[PL-0501]");
    assertThat(site).doesNotExist();
  }

  @Test
  void aFolderOfOtherUseIsNeverReplaced() throws IOException {
    Files.createDirectories(site);
    Files.writeString(site.resolve("thesis.txt"), "ten years of work");

    Cli.Ran ran = build("2026-11-22");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .startsWith("plumbline: --out: ")
        .contains("holds other files than a site")
        .doesNotContain("\tat ");
    assertThat(site.resolve("thesis.txt")).hasContent("ten years of work");
  }

  @Test
  void theFootNamesTheCommitAndWhetherItWasChanged() throws Exception {
    String id;
    try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
      git.add().addFilepattern(".").call();
      id =
          git.commit()
              .setMessage("Open the shop")
              .setAuthor("Ada", "ada@example.com")
              .setCommitter("Ada", "ada@example.com")
              .setSign(false)
              .call()
              .name()
              .substring(0, 12);
    }

    build("2026-11-22");
    String clean = Jsoup.parse(site.resolve("index.html").toFile()).select("footer").text();
    shop.file("charter/notes.yaml", "x-note: bread\n");
    build("2026-11-22");
    String changed = Jsoup.parse(site.resolve("index.html").toFile()).select("footer").text();

    assertThat(clean).contains(id).doesNotContain("with changes");
    assertThat(changed).contains(id + " with changes");
  }

  @Test
  void quietSaysNothingWhenAllIsWell() {
    Cli.Ran ran = shop.run("build", "--quiet", "--as-of", "2026-11-22", "--out", site.toString());

    assertThat(ran).isEqualTo(new Cli.Ran(0, "", ""));
  }

  @Test
  void aWarningFailsTheBuildOnlyWhenAskedTo() {
    // Three days after the newest row the till's promise is broken.
    String late = "2026-12-24";

    assertThat(build(late).exit()).isZero();
    assertThat(
            shop.run("build", "--as-of", late, "--fail-on", "warning", "--out", site.toString())
                .exit())
        .isEqualTo(1);
  }

  @Test
  void anUnreadableDateIsAUsageError() {
    Cli.Ran ran = build("22/11/2026");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("'22/11/2026' is no date or time like 2026-11-22");
  }

  private Cli.Ran build(String asOf) {
    return shop.run("build", "--as-of", asOf, "--out", site.toString());
  }

  /** Every file of the site, its bytes as Latin-1. */
  private SortedMap<String, String> contents() {
    try (Stream<Path> files = Files.walk(site.toRealPath())) {
      SortedMap<String, String> contents = new TreeMap<>();
      Path root = site.toRealPath();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            root.relativize(file).toString(),
            Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
      }
      return contents;
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }
}
