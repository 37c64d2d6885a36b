package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.app.AsOf;
import plumbline.app.CharterFolder;
import plumbline.app.ServeSite;
import plumbline.cli.Cli;
import plumbline.cli.CornerShop;

/** A preview in a real browser, while real files are saved. */
class ServedSiteTest {

  private static final long PATIENCE_SECONDS = 120;

  @TempDir private Path folder;
  @TempDir private Path profile;
  private final LinkedBlockingQueue<ServeSite.Round> rounds = new LinkedBlockingQueue<>();

  @Test
  void aSaveIsSeenWithoutScrollingBackAndErrorsLieOverThePageUntilMended() throws Exception {
    Cli shop = CornerShop.in(folder);
    Path chromium = Browser.found().orElseThrow(() -> new AssertionError("no Chromium"));
    Clock clock = Clock.fixed(Instant.parse("2026-11-22T06:00:00Z"), ZoneOffset.UTC);
    ServeSite.Request request =
        new ServeSite.Request(
            new CharterFolder(folder),
            0,
            Optional.of(AsOf.parse("2026-11-22T06:00:00Z")),
            clock,
            "0");
    Thread running;
    try (ServeSite preview = new ServeSite(request, rounds::add);
        Browser browser = Browser.start(chromium, profile)) {
      running = new Thread(preview::run);
      running.start();
      URI page = preview.address().resolve("metrics/order_value.html");
      browser.open(page, 1280, false);
      anErrorMarksThePageRightAfterTheFirstLook(shop, browser);
      aSaveIsSeen(shop, browser);
      errorsAreTold(shop, browser);
      anOtherPageIsMarked(shop, browser, preview.address());
      aLogoIsSeen(shop, browser);
      aPageOfOnesOwnIsSeen(shop, browser, preview);
      assertThat(browser.complaints()).isEmpty();
    }
    running.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    assertThat(running.isAlive()).isFalse();
  }

  private static void anErrorMarksThePageRightAfterTheFirstLook(Cli shop, Browser browser) {
    shop.edit("metrics/sales.yaml", "revenue / orders", "revnue / orders");

    until(browser, "document.querySelector('h1 .preview-mark') !== null");
    assertThat(browser.evaluate("document.getElementById('preview-broken').innerText").toString())
        .contains("The page below is the last good one");

    shop.edit("metrics/sales.yaml", "revnue / orders", "revenue / orders");
    until(browser, "document.querySelector('h1 .preview-mark') === null");
  }

  private static void aSaveIsSeen(Cli shop, Browser browser) {
    browser.evaluate("scrollTo(0, 300), window.before = true");
    assertThat(browser.evaluate("scrollY")).isEqualTo(300);

    shop.edit("metrics/sales.yaml", "title: Order value", "title: Worth of an order");

    until(browser, "document.querySelector('h1').textContent === 'Worth of an order'");
    assertThat(browser.evaluate("window.before === undefined")).isEqualTo(true);
    until(browser, "scrollY === 300");
  }

  private static void errorsAreTold(Cli shop, Browser browser) {
    shop.edit("metrics/sales.yaml", "revenue / orders", "revnue / orders");

    until(
        browser,
        "document.getElementById('preview-broken')?.innerText.includes('revnue') === true");
    assertThat(browser.evaluate("document.getElementById('preview-broken').innerText").toString())
        .contains(
            "1 error in the charter",
            "metrics/sales.yaml:",
            "error PL-",
            "revnue",
            "did you mean `revenue`");
    assertThat(browser.evaluate("document.querySelector('h1').textContent").toString())
        .startsWith("Worth of an order")
        .endsWith("broken");
    assertThat(browser.evaluate("scrollY")).isEqualTo(300);
    assertThat(
            browser.evaluate(
                "(() => { const all = document.getElementById('preview-broken');"
                    + " all.querySelector('button').click(); return all.innerText; })()"))
        .asString()
        .doesNotContain("revnue");
  }

  private static void anOtherPageIsMarked(Cli shop, Browser browser, URI home) {
    browser.open(home.resolve("metrics/index.html"), 1280, true);
    until(browser, "document.querySelectorAll('.preview-mark').length > 0");
    assertThat(
            browser.evaluate(
                "[...document.querySelectorAll('.preview-mark')].every(mark =>"
                    + " mark.previousElementSibling.href.endsWith('/order_value.html'))"))
        .isEqualTo(true);

    shop.edit("metrics/sales.yaml", "revnue / orders", "revenue / orders");

    until(
        browser,
        "document.getElementById('preview-broken') === null"
            + " && document.querySelector('.preview-mark') === null");
  }

  /** First a square, then twice as wide, under the same name. */
  private static void aLogoIsSeen(Cli shop, Browser browser) {
    shop.file("charter/look/loaf.svg", logo(40));
    shop.edit(
        "charter/charter.yaml",
        "  currency: GBP\n",
        "  currency: GBP\n  site: {logo: look/loaf.svg}\n");
    until(browser, ratioOfLogo() + " === 1");

    shop.file("charter/look/loaf.svg", logo(80));

    until(browser, ratioOfLogo() + " === 2");
  }

  private static String logo(int width) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$d\" height=\"40\" viewBox=\"0 0 %1$d 40\"/>"
        .formatted(width);
  }

  private static String ratioOfLogo() {
    return "(logo => logo.naturalWidth / logo.naturalHeight)(document.querySelector('img.logo'))";
  }

  private static void aPageOfOnesOwnIsSeen(Cli shop, Browser browser, ServeSite preview)
      throws InterruptedException {
    shop.file("charter/pages/oven.md", "---\ntitle: The oven\n---\nIt is lit at two.\n");
    long latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!preview.files().containsKey("pages/oven.html") && System.nanoTime() < latest) {
      Thread.sleep(20);
    }
    browser.open(preview.address().resolve("pages/oven.html"), 1280, false);
    until(browser, "document.querySelector('main').innerText.includes('It is lit at two.')");

    shop.edit("charter/pages/oven.md", "at two", "at three");

    until(browser, "document.querySelector('main').innerText.includes('It is lit at three.')");
  }

  private static boolean holds(Browser browser, String condition) {
    try {
      return browser.evaluate(condition).equals(true);
    } catch (IllegalStateException loading) {
      return false;
    }
  }

  /** Waits for what becomes true some time; a page that is being loaded has no answer yet. */
  private static void until(Browser browser, String condition) {
    long latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (System.nanoTime() < latest) {
      if (holds(browser, condition)) {
        return;
      }
    }
    throw new AssertionError("never came true: " + condition);
  }
}
