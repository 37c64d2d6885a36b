package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Search, by keys alone, from a disk. */
class FindTest {

  @RegisterExtension static final BrowsedExample EXAMPLE = new BrowsedExample();

  private static SortedMap<String, byte[]> files;
  private static Path site;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    files = BuiltExample.files();
    browser = EXAMPLE.browser();
    site = EXAMPLE.site();
  }

  @BeforeEach
  void openAGoal() {
    browser.open(site.resolve("goals/revenue-per-session.html").toUri(), 1280, false);
  }

  private static void until(String condition) {
    assertThat(browser.awaits(condition)).as(condition).isTrue();
  }

  private static Object text(String selector) {
    return browser.evaluate("document.querySelector('" + selector + "').textContent");
  }

  @Test
  void nothingOfItIsLoadedBeforeItIsUsed() {
    String loaded = "[...document.scripts].map(script => script.src.split('/').pop()).join(' ')";

    assertThat(browser.evaluate(loaded).toString())
        .contains("find.js")
        .doesNotContain("minisearch.js", "entries.js");
    browser.press("/");
    until("document.querySelector('dialog.finder[open]') && window.MiniSearch");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void misspeltWordsLeadToThePageByKeysAlone() {
    browser.press("/");
    browser.type("revnue per sesion");
    until("document.querySelectorAll('dialog.finder li').length > 0");

    assertThat(text("dialog.finder li b")).isEqualTo("Revenue per session");
    assertThat(text("dialog.finder li span")).isEqualTo("Metric");
    browser.press("ArrowDown");
    assertThat(browser.evaluate("document.activeElement.tagName")).isEqualTo("A");
    browser.press("ArrowUp");
    assertThat(browser.evaluate("document.activeElement.tagName")).isEqualTo("INPUT");
    browser.press("ArrowDown");
    browser.press("Enter");
    until("location.pathname.endsWith('metrics/revenue_per_session.html')");
  }

  @Test
  void accentsAndCaseDoNotMatterAndNothingFoundIsSaid() {
    browser.press("/");
    browser.type("PRÏYA");
    until("document.querySelectorAll('dialog.finder li').length > 0");
    assertThat(text("dialog.finder li b")).isEqualTo("Priya Nair");

    browser.press("Escape");
    until("!document.querySelector('dialog.finder').open");
    browser.press("/");
    browser.type("xyzzyq");
    until("document.querySelector('dialog.finder p').textContent === 'Nothing found.'");
  }

  @Test
  void aSlashTypedIntoTheFieldIsASlash() {
    browser.press("/");
    browser.type("a/b");

    assertThat(browser.evaluate("document.querySelector('dialog.finder input').value"))
        .isEqualTo("a/b");
  }

  /** The index of two thousand entries as these stays within 150 KB. */
  @Test
  void theIndexIsSmall() throws IOException {
    String entries = new String(files.get("find/entries.js"), StandardCharsets.UTF_8);
    long lines = entries.lines().filter(line -> line.startsWith("  [")).count();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(files.get("find/entries.js"));
    }

    assertThat(lines).isGreaterThan(250);
    assertThat(bytes.size() / lines * 2000).isLessThan(150_000);
  }
}
