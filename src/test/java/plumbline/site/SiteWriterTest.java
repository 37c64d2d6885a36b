package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import plumbline.page.Words;

/** Pages made by hand that hold every kind of part, around a text that means harm. */
class SiteWriterTest {

  private static final String HOSTILE =
      "<script>alert(1)</script> \"' onload=x ]]> --> &lt; javascript:alert(2) {0} ${7*7}";
  private static final SortedMap<String, byte[]> FILES =
      new SiteWriter(Words.english()).files(SampleSite.with(HOSTILE));

  /** The scripts that a page asks for. */
  private static final Pattern OURS =
      Pattern.compile("<script src=\"(\\.\\./)*assets/scripts/[a-z]+\\.js\" defer></script>");

  @Test
  void everyPageIsValidHtml() {
    assertThat(ValidHtml.problems(FILES)).isEmpty();
  }

  @Test
  void noLinkIsBroken() {
    assertThat(LinkCheck.broken(FILES)).isEmpty();
  }

  @Test
  void noTextBecomesMarkup() {
    for (String page : new String[] {"index.html", "metrics/index.html"}) {
      String html = OURS.matcher(text(page)).replaceAll("");
      assertThat(html).contains("&lt;script&gt;alert(1)").doesNotContain("<script");
      assertThat(html).doesNotContain("href=\"javascript").contains("${7*7}");
      assertThat(html).containsPattern("Content-Security-Policy\" content=\"default-src 'none'");
    }
  }

  @Test
  void noPageHoldsStylesOrScriptsOfItsOwn() {
    Pattern inline =
        Pattern.compile("<style|<script|\\sstyle=|\\son[a-z]+=\"", Pattern.CASE_INSENSITIVE);
    for (String page : new String[] {"index.html", "metrics/index.html"}) {
      String tags =
          String.join(
              "",
              Pattern.compile("<[^>]*>")
                  .matcher(OURS.matcher(text(page)).replaceAll(""))
                  .results()
                  .map(m -> m.group())
                  .toList());
      assertThat(inline.matcher(tags.replaceAll("=\"[^\"]*\"", "=\"\"")).find()).isFalse();
    }
  }

  @Test
  void thePartOfAPageThatIsReadFirstIsNamed() {
    assertThat(text("index.html"))
        .contains("<a class=\"skip\" href=\"#text\">")
        .contains("<main id=\"text\">")
        .contains("<html lang=\"en-GB\" dir=\"ltr\">");
  }

  private static String text(String path) {
    return new String(FILES.get(path), StandardCharsets.UTF_8);
  }
}
