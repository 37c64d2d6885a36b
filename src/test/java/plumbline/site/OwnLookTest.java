package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.cli.Cli;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Covers;

/** The corner shop with a look of its own, from its files to its pages. */
class OwnLookTest {

  private static final String CHARTER = "charter/charter.yaml";
  private static final String REVIEW = "  review: {every: 3 months, last: 2026-11-01}\n\npeople";
  private static final String SVG =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 20'><path d='M0 0h9'/></svg>";
  private static final String ABOUT =
      """
      ---
      title: Who to ask
      ---
      Ask [Ada](person/ada-byron) <script>alert(1)</script>.

      ## When & where

      At [the counter](#when-where), or by [mail](mailto:ada@example.com).

      ##### Deep

      See [orders](metric/orders) and ![a picture](https://example.com/p.png).

      ## When & where

      Twice said.
      """;

  @TempDir private Path folder;
  private Cli shop;

  @BeforeEach
  void layDown() throws IOException {
    Path from = Path.of("src/test/resources/charters/corner-shop");
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve("shop").resolve(from.relativize(file));
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
    }
    shop = new Cli(folder.resolve("shop"));
  }

  private void say(String look) {
    shop.edit(CHARTER, REVIEW, REVIEW.replace("\n\npeople", "\n  site:\n" + look + "\npeople"));
  }

  private Cli.Ran build(String... more) {
    String[] usual = {"--as-of", "2026-11-23T12:00:00Z", "--out", site().toString()};
    return shop.run("build", Stream.of(usual, more).flatMap(Stream::of).toArray(String[]::new));
  }

  private Path site() {
    return folder.resolve("site");
  }

  private SortedMap<String, byte[]> built(String... more) throws IOException {
    Cli.Ran ran = build(more);
    assertThat(ran.exit()).as(ran.err()).isZero();
    return CheckLinks.read(site().toRealPath());
  }

  private static String text(SortedMap<String, byte[]> files, String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  private static String only(SortedMap<String, byte[]> files, String pattern) {
    return files.keySet().stream().filter(path -> path.matches(pattern)).findFirst().orElseThrow();
  }

  @Test
  void everyPageHasLogoColoursFontFooterAndMenu() throws IOException {
    shop.file("charter/look/bread.svg", SVG).file("charter/pages/who-to-ask.md", ABOUT);
    Files.copy(
        Path.of("site/assets/fonts/source-serif-4.woff2"),
        folder.resolve("shop/charter/look/titles.woff2"));
    say(
        """
            logo: look/bread.svg
            accent: {light: "#7a1f3d", dark: "#F0A0B8"}
            font: {file: look/titles.woff2}
            footer: Bread since 1922. [Who to ask](page/who-to-ask)
            menu:
              - {to: "https://bread.example/wiki", title: Wiki}
              - metric/orders
        """);
    SortedMap<String, byte[]> files = built();
    Document page = Jsoup.parse(text(files, "metrics/orders.html"));

    assertThat(LinkCheck.broken(files)).isEmpty();
    assertThat(ValidHtml.problems(files)).isEmpty();
    String logo = only(files, "assets/logo-[0-9a-f]{10}\\.svg");
    assertThat(text(files, logo)).isEqualTo(SVG);
    assertThat(page.select("header.rail > img").outerHtml())
        .contains("src=\"../" + logo + "\"", "width=\"30\"", "height=\"20\"", "alt=\"\"");
    String own = only(files, "assets/own-[0-9a-f]+\\.css");
    assertThat(page.select("link[rel=stylesheet]").last().attr("href")).isEqualTo("../" + own);
    assertThat(text(files, own))
        .contains("(prefers-color-scheme:light){:root{--line:#7a1f3d;--band:#7a1f3d14}}")
        .contains("(prefers-color-scheme:dark){:root{--line:#f0a0b8;--band:#f0a0b81f}}")
        .contains("url(" + only(files, "assets/titles-.*").substring("assets/".length()) + ")");
    assertThat(page.select("footer .own a").attr("href")).isEqualTo("../pages/who-to-ask.html");
    assertThat(
            page.select("nav ul")
                .get(page.select("nav ul").size() - 2)
                .select("a")
                .eachAttr("href"))
        .containsExactly("https://bread.example/wiki", "orders.html", "../pages/who-to-ask.html");
  }

  @Test
  void aPageOfYourOwnIsParsedFoundAndHarmless() throws IOException {
    shop.file("charter/pages/who-to-ask.md", ABOUT);
    SortedMap<String, byte[]> files = built();
    Document page = Jsoup.parse(text(files, "pages/who-to-ask.html"));

    assertThat(page.title()).startsWith("Who to ask");
    assertThat(page.select("section").eachAttr("id")).containsExactly("when-where", "when-where-2");
    assertThat(page.select("main script, main img")).isEmpty();
    assertThat(page.select(".lead").text()).contains("<script>alert(1)</script>");
    assertThat(page.select("main a").eachAttr("href"))
        .containsExactly(
            "../people/ada-byron.html",
            "#when-where",
            "mailto:ada@example.com",
            "../metrics/orders.html");
    assertThat(page.select("section h3").text()).isEqualTo("Deep");
    assertThat(text(files, "find/entries.js"))
        .contains("\"Who to ask\", \"pages/who-to-ask.html\", \"Ask Ada");
  }

  @Test
  void aSiteMayAskNotToBeListed() throws IOException {
    SortedMap<String, byte[]> listed = built("--base-url", "https://bread.example/");
    assertThat(text(listed, "robots.txt"))
        .isEqualTo("User-agent: *\nDisallow:\nSitemap: https://bread.example/sitemap.xml\n");
    assertThat(text(listed, "index.html")).doesNotContain("name=\"robots\"");

    say("    robots: noindex\n");
    SortedMap<String, byte[]> hidden = built("--base-url", "https://bread.example/");
    assertThat(hidden).doesNotContainKey("sitemap.xml");
    assertThat(text(hidden, "robots.txt")).isEqualTo("User-agent: *\nDisallow:\n");
    for (String path : hidden.keySet()) {
      if (path.endsWith(".html")) {
        assertThat(text(hidden, path))
            .as(path)
            .contains("<meta name=\"robots\" content=\"noindex\">");
      }
    }
  }

  /** What a chat shows of a link: the number, as a picture and in words. */
  @Test
  void everyNumberIsAPictureWhereTheSiteHasAnAddress() throws IOException {
    SortedMap<String, byte[]> files = built("--base-url", "https://bread.example/charter/");
    for (String path :
        List.of(
            "goals/order-value.html", "constraints/no-empty-shelf.html", "metrics/orders.html")) {
      Document page = Jsoup.parse(text(files, path));
      String address = page.select("meta[property=og:image]").attr("content");
      assertThat(address).startsWith("https://bread.example/charter/shared/").endsWith(".png");
      BufferedImage picture =
          ImageIO.read(
              new ByteArrayInputStream(
                  files.get(address.substring("https://bread.example/charter/".length()))));
      assertThat(picture.getWidth())
          .isEqualTo(Integer.parseInt(page.select("meta[property=og:image:width]").attr("content")))
          .isEqualTo(1200);
      assertThat(picture.getHeight())
          .isEqualTo(
              Integer.parseInt(page.select("meta[property=og:image:height]").attr("content")))
          .isEqualTo(630);
      assertThat(page.select("meta[property=og:image:alt]").attr("content"))
          .startsWith(page.select("h1").text() + ": ")
          .contains(page.select(".now data").first().text());
    }
    assertThat(files.keySet()).filteredOn(path -> path.startsWith("shared/")).hasSize(7);
    assertThat(built().keySet()).noneMatch(path -> path.startsWith("shared/"));
  }

  @Test
  @Covers(Code.LOOK_FILE_MISSING)
  void aFileThatIsMissingIsToldAndTheSiteIsBuiltWithoutIt() throws IOException {
    say("    logo: look/bread.svg\n");
    Cli.Ran ran = build();

    assertThat(ran.exit()).isZero();
    assertThat(ran.err())
        .contains("warning[PL-1502]: there is no file `look/bread.svg`")
        .contains("charter/charter.yaml:10:11");
    assertThat(Files.readString(site().resolve("index.html"))).doesNotContain("<img");
  }

  @Test
  void aLinkOutOfTheFolderIsNotFollowed() throws IOException {
    Files.writeString(folder.resolve("outside.svg"), SVG);
    Files.createDirectories(folder.resolve("shop/charter/look"));
    Files.createSymbolicLink(
        folder.resolve("shop/charter/look/bread.svg"), folder.resolve("outside.svg"));
    say("    logo: look/bread.svg\n");

    assertThat(build().err()).contains("`look/bread.svg` leads out of the charter's folder");
  }
}
