package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each kind of page on paper: all of its text, nothing of its frame, nothing cut off. */
class PrintTest {

  /** What helps on a screen only. */
  private static final String SCREEN_ONLY =
      ".skip, .rail, .rail nav, .find, .menu, .here, .steps, .tools, .behind, .card, .finder";

  @RegisterExtension static final BrowsedExample EXAMPLE = new BrowsedExample();

  @Test
  void everyKindOfPageIsPrintedWholeAndWithoutItsFrame() throws IOException {
    List<String> problems = new ArrayList<>();
    for (String page : ExampleSiteTest.PAGES) {
      EXAMPLE.open(page, 1280, false);
      List<Sheet> sheets = Sheet.print(EXAMPLE.browser(), Sheet.Paper.A4);
      problems(page, sheets).forEach(problem -> problems.add(page + ": " + problem));
      frame().forEach(part -> problems.add(page + ": " + part + " is seen in print"));
    }
    assertThat(problems).isEmpty();
  }

  /** What is seen of the frame where a page is shown as it is printed. */
  private static List<?> frame() {
    Browser browser = EXAMPLE.browser();
    browser.send("Emulation.setEmulatedMedia", "{\"media\":\"print\"}");
    Object seen =
        browser.evaluate(
            "[...document.querySelectorAll('"
                + SCREEN_ONLY
                + "')].filter(each => each.checkVisibility()).map(each => each.className)");
    browser.send("Emulation.setEmulatedMedia", "{\"media\":\"\"}");
    return (List<?>) seen;
  }

  private static List<String> problems(String page, List<Sheet> sheets) throws IOException {
    List<String> problems = new ArrayList<>();
    Document html = Jsoup.parse(Files.readString(EXAMPLE.site().resolve(page)));
    String text = sheets.stream().map(Sheet::text).collect(Collectors.joining(" "));
    for (Element heading : html.select("h1, main section > h2")) {
      if (!text.contains(heading.ownText().strip())) {
        problems.add("lacks the heading " + heading.ownText());
      }
    }
    if (!text.contains("Simulated data.")) {
      problems.add("does not say that the data are simulated");
    }
    for (String frame : List.of("Skip to the text", "On this page", "Search Menu")) {
      if (text.contains(frame)) {
        problems.add("has “" + frame + "” of the frame");
      }
    }
    // What is wider than a sheet makes the browser print all of the page smaller.
    float title = page.startsWith("booklet/") ? 34 : 22;
    if (Math.abs(sheets.get(0).largest() - title) > 0.1) {
      problems.add("has a title of " + sheets.get(0).largest() + " points for " + title);
    }
    int words = sheets.stream().mapToInt(sheet -> sheet.words().size()).sum();
    if (sheets.size() > 2 + words / 100) {
      problems.add(sheets.size() + " sheets for " + words + " words");
    }
    for (Sheet sheet : sheets) {
      String where = "sheet " + (sheets.indexOf(sheet) + 1) + " ";
      if (sheet.words().size() < 5) {
        problems.add(where + "is empty but for “" + sheet.text() + "”");
      } else if (sheet.lowest().stream().allMatch(Sheet.Word::isLarge)) {
        problems.add(where + "ends with “" + sheet.lowest() + "”");
      }
      sheet.cut().forEach(word -> problems.add(where + "cuts " + word));
    }
    return problems;
  }
}
