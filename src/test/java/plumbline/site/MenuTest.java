package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The menu, which a wide page shows and a narrow one opens over itself without a script. */
class MenuTest {

  private static final String SHOWN = "document.querySelector('.rail nav a').checkVisibility()";

  @RegisterExtension static final BrowsedExample EXAMPLE = new BrowsedExample();

  private static Browser browser;
  private static URI page;

  @BeforeAll
  static void start() {
    browser = EXAMPLE.browser();
    page = EXAMPLE.site().resolve("goals/index.html").toUri();
  }

  private static boolean shown() {
    return browser.evaluate(SHOWN).equals(true);
  }

  @Test
  void aWidePageShowsItAndNoButton() {
    browser.open(page, 1280, false);

    assertThat(shown()).isTrue();
    assertThat(browser.evaluate("document.querySelector('.menu').checkVisibility()"))
        .isEqualTo(false);
  }

  @Test
  void aNarrowPageOpensItByKeysAndEscapeClosesIt() {
    browser.open(page, 360, false);
    assertThat(shown()).isFalse();

    browser.evaluate("document.querySelector('.menu').focus()");
    browser.press(" ");
    assertThat(shown()).isTrue();
    browser.press("Tab");
    assertThat(browser.evaluate("document.activeElement.closest('nav') !== null")).isEqualTo(true);

    browser.press("Escape");
    assertThat(shown()).isFalse();
    assertThat(browser.evaluate("document.activeElement.className")).isEqualTo("menu");
  }

  @Test
  void itNeedsNoScript() {
    browser.scripts(false);
    try {
      browser.open(page, 360, false);
      browser.click(".menu");
      assertThat(shown()).isTrue();
    } finally {
      browser.scripts(true);
    }
  }
}
