package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What one page of the example says of another is what that one says. */
class PagesAgreeTest {

  private static SortedMap<String, byte[]> files;

  @BeforeAll
  static void build() throws Exception {
    files = BuiltExample.files();
  }

  private static Document page(String path) {
    return Jsoup.parse(new String(files.get(path), StandardCharsets.UTF_8));
  }

  private static int number(String text) {
    return Integer.parseInt(text.replaceAll("\\D.*", ""));
  }

  private static Element linkTo(String target, Document page) {
    return page.select("main a[href=" + target + "]").stream()
        .filter(link -> Character.isDigit(link.text().charAt(0)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theHomePageCountsFiguresThatNoSnapshotTells() {
    Document restatements = page("weekly/restatements.html");
    int rows =
        restatements.select("section").stream()
            .filter(section -> section.select("h2").text().contains("not in any snapshot yet"))
            .mapToInt(
                section ->
                    section
                        .select(
                            section.select("table").size() > 1 ? "details tbody tr" : "tbody tr")
                        .size())
            .sum();

    assertThat(rows).isPositive();
    assertThat(number(linkTo("weekly/restatements.html", page("index.html")).text()))
        .isEqualTo(rows);
    assertThat(restatements.select("main").text()).contains(rows + " of them are in no snapshot");
  }

  /** Earlier periods that did not agree are not counted: the books differed in July. */
  @Test
  void whatDoesNotAgreeIsCountedByTheNewestPeriod() {
    Document reconciliation = page("sources/reconciliation/index.html");
    List<String> newest =
        reconciliation.select("section table").stream()
            .filter(table -> table.select("th").text().contains("Claimed"))
            .map(table -> table.select("tbody tr").first().select("td").last().text())
            .toList();

    assertThat(newest).containsExactlyInAnyOrder("Differs", "Agrees");
    assertThat(linkTo("reconciliation/index.html", page("sources/index.html")).text())
        .startsWith("1 ");
    assertThat(linkTo("sources/reconciliation/index.html", page("index.html")).text())
        .startsWith("1 ");
  }

  @Test
  void whatIsNotDoneHasNoEffect() {
    List<Element> open =
        page("actions/index.html").select("tbody tr").stream()
            .filter(row -> row.select("td").text().matches(".*\\b(Open|Overdue)\\b.*"))
            .toList();

    assertThat(open).hasSize(3);
    assertThat(open).allMatch(row -> row.select("td").last().text().startsWith("Not done yet"));
  }

  @Test
  void aRealChangeIsNotSaidToBeWithoutOne() {
    for (Element metric : page("weekly/index.html").select("[id^=m-]")) {
      if (metric.text().contains("a real change")) {
        assertThat(metric.text()).doesNotContain("unless something changes");
      }
    }
    assertThat(page("goals/revenue-per-session.html").select("main").text())
        .contains("do not reach the target of £2.40, but the newest week is no ordinary one.");
  }
}
