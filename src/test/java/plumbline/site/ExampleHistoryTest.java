package plumbline.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The example with eighteen months of commits behind it. What its pages tell is a golden file,
 * written anew with {@code -Dplumbline.rewrite=true}.
 */
class ExampleHistoryTest {

  private static final Path GOLDEN = Path.of("src/test/resources/cases/history/example.txt");
  private static final int NEXT_VIEW = 30_000;

  private static SortedMap<String, byte[]> files = new TreeMap<>();

  @BeforeAll
  static void build() throws Exception {
    files = BuiltExample.files();
  }

  @Test
  void theStoryIsTold() throws IOException {
    String told =
        told("history/index.html")
            + "\n"
            + told("history/2025.html")
            + "\n"
            + told("goals/fewer-returns.html")
            + "\n"
            + told("history/of-incentive.html");
    if (Boolean.getBoolean("plumbline.rewrite")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, told);
    }

    assertThat(told).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void everyPageIsValidHtmlAndNoLinkIsBroken() {
    SortedMap<String, byte[]> past = new TreeMap<>(files);
    past.keySet().removeIf(name -> !name.matches("(history|goals)/.*|index\\.html"));
    assertThat(past).hasSizeGreaterThan(20);
    assertThat(ValidHtml.problems(past)).isEmpty();
    assertThat(LinkCheck.broken(files)).isEmpty();
  }

  @Test
  void noLinkOfAPreviewIsBroken() throws Exception {
    SortedMap<String, byte[]> preview = BuiltExample.comparedWith("HEAD~6");

    assertThat(preview).containsKey("changes/index.html");
    assertThat(LinkCheck.broken(preview)).isEmpty();
  }

  @Test
  void theNewsFeedIsAtom() throws Exception {
    assertThat(Atom.problems(files.get("feed.xml"))).isEmpty();

    // The Schematron rules of the grammar, which Jing passes over.
    Document feed = Jsoup.parse(new String(files.get("feed.xml"), UTF_8), "", Parser.xmlParser());
    assertThat(feed.select("entry")).isNotEmpty();
    for (Element entry : feed.select("entry")) {
      assertThat(entry.select("> author")).isNotEmpty();
      assertThat(entry.select("> link:not([rel]), > content")).isNotEmpty();
    }
  }

  @Test
  void pagesOfTheHistoryAreLight() throws IOException {
    for (String page : files.keySet()) {
      if (page.startsWith("history/")) {
        assertThat(zipped(page)).as(page).isLessThan(NEXT_VIEW);
      }
    }
  }

  @Test
  void aFeedThatIsNoneIsTold() throws Exception {
    String broken =
        new String(files.get("feed.xml"), UTF_8).replaceFirst("<updated>[^<]*</updated>", "");

    assertThat(Atom.problems(broken.getBytes(UTF_8))).isNotEmpty();
  }

  private static int zipped(String path) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(files.get(path));
    }
    return bytes.size();
  }

  /** The parts of a page that tell of the past, a line for each statement. */
  private static String told(String page) {
    Document document = Jsoup.parse(new String(files.get(page), UTF_8));
    StringBuilder out = new StringBuilder("=== " + page + "\n");
    out.append(document.select("h1").text()).append('\n');
    for (Element section : document.select("main section:has(ol.log)")) {
      out.append("\n# ").append(section.select("h2").text()).append('\n');
      for (Element item : section.select("ol.log > li")) {
        out.append(item.select(".label").text()).append('\n');
        item.select("p, summary, .columns li")
            .forEach(line -> out.append("  ").append(line.text()).append('\n'));
      }
      section.select(".note").forEach(note -> out.append(note.text()).append('\n'));
    }
    // Ids of commits change with every change of the example.
    return out.toString().replaceAll(" · [0-9a-f]{12}", "");
  }
}
