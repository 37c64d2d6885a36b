package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LinkCheckTest {

  @Test
  void whatLeadsSomewhereIsFine() {
    assertThat(
            check(
                "<p id=\"a\"><a href=\"#a\">x</a> <a href=\"goals/b.html#c\">x</a>"
                    + " <a href=\"https://example.org/?a=1&amp;b=2\">x</a></p>",
                "<p id=\"c\"><a href=\"../index.html\">x</a></p>"))
        .isEmpty();
  }

  @Test
  void whatLeadsNowhereIsNamed() {
    assertThat(
            check(
                "<a href=\"goals/none.html\">x</a><a href=\"#none\">x</a><a href=\"/goals/b.html\">x</a>",
                "<a href=\"../../index.html\">x</a><a href=\"javascript:x\">x</a>"))
        .containsExactly(
            "goals/b.html: leads nowhere: ../../index.html",
            "goals/b.html: not relative: javascript:x",
            "index.html: leads nowhere: goals/none.html",
            "index.html: no such part: #none",
            "index.html: not relative: /goals/b.html");
  }

  @Test
  void aNameIsUsedOnceOnAPage() {
    assertThat(check("<p id=\"a\"></p><p id=\"a\"></p>", ""))
        .containsExactly("index.html: two parts are called a");
  }

  private static java.util.List<String> check(String home, String goal) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("index.html", home.getBytes(StandardCharsets.UTF_8));
    files.put("goals/b.html", goal.getBytes(StandardCharsets.UTF_8));
    return LinkCheck.broken(files);
  }
}
