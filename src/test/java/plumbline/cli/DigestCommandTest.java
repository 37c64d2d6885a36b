package plumbline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.site.ValidHtml;

/** The shop of nine rows, whose week 46 sold 8.00 + 32.10 + 5.00 and week 45 35.75. */
class DigestCommandTest {

  private static final Path GOLDEN = Path.of("src/test/resources/cases/digest");
  private static final String ROWS = "metrics/data/sales.csv";
  private static final String SITE = "https://charter.example.com/fernway";

  @TempDir Path folder;
  private Cli shop;

  @BeforeEach
  void copyTheShop() {
    shop = CornerShop.in(folder);
  }

  private static void isGolden(String text, String name) throws IOException {
    Path golden = GOLDEN.resolve(name);
    if (Boolean.getBoolean("plumbline.rewrite")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }

  @Test
  void theNewestWeekIsToldInMarkdownWithLinks() throws IOException {
    shop.run("snapshot", "--week", "2026-W45");
    shop.run("snapshot");
    Cli.Ran ran = shop.run("digest", "--base-url", SITE);

    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("](<" + SITE + "/weekly/2026-W46.html>)");
    assertThat(ran.out().lines().count()).isLessThan(40);
    isGolden(ran.out(), "week-46.md");
  }

  @Test
  void withoutAnAddressNothingIsLinkedAndAnEarlierWeekMayBeNamed() {
    shop.run("snapshot", "--week", "2026-W45");
    shop.run("snapshot");
    Cli.Ran ran = shop.run("digest", "--week", "2026-W45");

    assertThat(ran.out()).startsWith("## Week 45").doesNotContain("](");
  }

  @Test
  void aFolderThatIsNotThereIsNamedOnce() {
    shop.run("snapshot");
    Path file = folder.resolve("mails/week.html");
    Cli.Ran ran = shop.run("digest", "--out", file.toString());

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .startsWith("plumbline: --out: there is no folder `" + file.getParent() + "`\n");
  }

  @Test
  void theMailIsWholeInItself() throws IOException {
    shop.run("snapshot");
    Path file = folder.resolve("week.html");
    Cli.Ran ran =
        shop.run("digest", "--format", "html", "--base-url", SITE, "--out", file.toString());

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).isEmpty();
    String html = Files.readString(file);
    Document mail = Jsoup.parse(html);
    assertThat(mail.select("style, link, script, iframe, svg, [class]")).isEmpty();
    assertThat(mail.select("meta[name=color-scheme]").attr("content")).isEqualTo("light dark");
    assertThat(mail.select("a").eachAttr("href")).isNotEmpty().allMatch(to -> to.startsWith(SITE));
    assertThat(mail.select("img").attr("alt")).isNotEmpty();
    String data = mail.select("img").attr("src").replace("data:image/png;base64,", "");
    assertThat(ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data))).getWidth())
        .isEqualTo(1120);
    assertThat(html.length()).isLessThan(102_000);
    Cli.Ran again = shop.run("digest", "--format", "html", "--base-url", SITE);
    assertThat(again.out()).isEqualTo(html);
  }

  @Test
  void theMailIsValidHtml() {
    shop.run("snapshot", "--week", "2026-W45");
    shop.run("snapshot");
    Cli.Ran linked = shop.run("digest", "--format", "html", "--base-url", SITE);
    Cli.Ran bare = shop.run("digest", "--format", "html");

    assertThat(
            ValidHtml.problems(
                new TreeMap<>(
                    Map.of(
                        "linked.html", linked.out().getBytes(UTF_8),
                        "bare.html", bare.out().getBytes(UTF_8)))))
        .isEmpty();
  }

  /** Some machines have no font at all, and Java fails there as soon as one is asked for. */
  @Test
  void theMailsPictureAsksForNoFont() throws IOException {
    shop.run("snapshot");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "plumbline.cli.Main",
                "digest",
                "--charter",
                folder.toString(),
                "--format",
                "html")
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(said).contains("java.awt.image.BufferedImage", "data:image/png;base64,");
    assertThat(said).doesNotContain("SunFontManager", "FontManagerFactory");
  }

  @Test
  void whatIsProvisionalSaysSoAndSoDoesACorrection() {
    shop.run("snapshot");
    shop.edit(ROWS, "6,2026-11-14,shop,5.00", "6,2026-11-14,shop,0.00");
    shop.run("snapshot", "--correct", "Order 6 was never paid");
    Cli.Ran corrected = shop.run("digest", "--base-url", SITE);
    shop.file(ROWS, "order_id,sold_on,channel,amount\n1,2026-10-31,shop,10.50\n");
    shop.run("snapshot", "--provisional", "--week", "2026-W45");
    Cli.Ran provisional = shop.run("digest", "--week", "2026-W45");

    assertThat(corrected.out())
        .contains("Corrected\\: Order 6 was never paid")
        .contains("weekly/2026-W46.correction-1.html");
    assertThat(provisional.out()).contains("\nProvisional\\: sales is older than promised");
  }

  @Test
  void hostileTextStaysText() {
    String hostile = "<img src=x onerror=alert(1)> [x](javascript:alert(1)) @team #1 **b**";
    shop.edit("charter/charter.yaml", "Every order feeds a family", "\"" + hostile + "\"");
    shop.run("snapshot");
    Cli.Ran markdown = shop.run("digest", "--base-url", SITE);
    Cli.Ran html = shop.run("digest", "--format", "html", "--base-url", SITE);

    assertThat(markdown.out())
        .contains("\\<img src\\=x onerror\\=alert\\(1\\)\\> \\[x\\]\\(javascript\\:alert\\(1\\)\\)")
        .doesNotContain("@team", "**b**");
    Document mail = Jsoup.parse(html.out());
    assertThat(mail.select("img")).hasSize(1);
    assertThat(mail.select("[onerror], a[href^=javascript]")).isEmpty();
    assertThat(mail.text()).contains(hostile);
  }

  @Test
  void withoutAClosedWeekThereIsNothingToTell() {
    Cli.Ran none = shop.run("digest");
    shop.run("snapshot");
    Cli.Ran other = shop.run("digest", "--week", "2026-W40");

    assertThat(none.exit()).isEqualTo(2);
    assertThat(none.out()).isEmpty();
    assertThat(none.err()).contains("no week is closed in ", "plumbline snapshot");
    assertThat(other.exit()).isEqualTo(2);
    assertThat(other.err())
        .contains("--week: 2026-W40 is not closed; the newest closed week is 2026-W46");
  }

  @Test
  void anEditedSnapshotIsNotTold() throws IOException {
    shop.run("snapshot");
    Path file = folder.resolve("metrics/snapshots/2026-W46.json");
    Files.writeString(file, Files.readString(file).replace("\"45.10\"", "\"99.10\""));
    Cli.Ran ran = shop.run("digest");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("error[PL-1402]");
  }
}
