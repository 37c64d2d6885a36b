package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What stands over each chart of the example: a sentence that the numbers bear out. */
class FindingTitlesTest {

  private static SortedMap<String, byte[]> files;

  @BeforeAll
  static void build() throws Exception {
    files = BuiltExample.files();
  }

  private static String text(String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  private static Document page(String path) {
    return Jsoup.parse(text(path));
  }

  @Test
  void overEachChartStandsASentence() {
    List<String> without = new ArrayList<>();
    int charts = 0;
    for (String path : files.keySet().stream().filter(p -> p.endsWith(".html")).toList()) {
      for (Element figure : page(path).select("figure")) {
        charts++;
        String finding = figure.select(".finding").text();
        if (finding.isEmpty()) {
          without.add(path);
        } else {
          assertThat(finding).as(path).endsWith(".").doesNotContain("{", "..", "–.", "null");
          assertThat(finding)
              .as("one colon a sentence, no way from a number or a week to itself")
              .doesNotContainPattern(":[^.]*:")
              .doesNotContainPattern("(?:rose|fell) from (\\S+ )[^,]*to \\1")
              .doesNotContainPattern("fell [^,]*, then fell|rose [^,]*, then rose");
          assertThat(Character.isLowerCase(finding.codePointAt(0))).as(finding).isFalse();
        }
      }
    }
    assertThat(charts).isGreaterThan(100);
    assertThat(without).isEmpty();
  }

  /** Counted from the file beside the drawing. */
  @Test
  void theRoadmapSaysWhatRunsAndWhatComesNext() {
    LocalDate today = LocalDate.of(2026, 11, 22);
    List<String[]> rows =
        text("roadmap/roadmap.csv")
            .lines()
            .skip(1)
            .filter(line -> !line.startsWith("Freeze"))
            .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
            .toList();
    List<LocalDate> ends =
        rows.stream()
            .filter(row -> row[0].equals("Experiment"))
            .filter(row -> !LocalDate.parse(row[3]).isAfter(today))
            .map(row -> LocalDate.parse(row[4]))
            .filter(end -> !end.isBefore(today))
            .toList();
    String next =
        rows.stream()
            .filter(row -> LocalDate.parse(row[3]).isAfter(today))
            .min(Comparator.comparing(row -> LocalDate.parse(row[3])))
            .orElseThrow()[1];

    assertThat(ends).hasSize(2).contains(LocalDate.of(2026, 11, 29));
    assertThat(page("roadmap/index.html").select("#timeline .finding").text())
        .isEqualTo(
            "Now: 2 experiments, the last until 29 November 2026. Next: "
                + next
                + ", from 26 November 2026.");
  }

  @Test
  void aWarningSignSaysSinceWhenItShows() {
    List<String[]> rows =
        text("roadmap/winners.csv").lines().skip(1).map(line -> line.split(",", -1)).toList();
    int first = rows.size();
    while (!rows.get(first - 1)[1].isEmpty()
        && Integer.parseInt(rows.get(first - 1)[1]) > Integer.parseInt(rows.get(first - 1)[2])) {
      first--;
    }

    assertThat(rows.get(first)[0]).isEqualTo("2026-06-28");
    assertThat(rows.get(rows.size() - 1)).containsExactly("2026-11-22", "182", "30");
    assertThat(page("roadmap/index.html").select(".finding").eachText())
        .contains(
            "The longest wait of a winner: 182 days on 22 November 2026, above 30 days in every week"
                + " since 28 June 2026.");
  }

  /** As the charter has them: 22% and 31% lost, and a way that holds. */
  @Test
  void aJourneySaysWhereItBreaks() {
    assertThat(page("channels/journeys/index.html").select(".finding").eachText())
        .containsExactly(
            "The way breaks after Paid social, which loses 22% of customers.",
            "The way breaks after Advice line, which loses 31% of customers.",
            "Nothing breaks on this way.");
  }

  /** Of numbers that are far enough apart to be told from the page. */
  @Test
  void aWeeklyChartCountsWhatItsTableShows() {
    Element revenue = page("weekly/index.html").select("#m-net_revenue").first();
    List<double[]> rows =
        revenue.select(".behind tbody tr").stream()
            .map(
                row ->
                    row.select("td").stream()
                        .mapToDouble(cell -> Double.parseDouble(cell.text().replaceAll("[£,]", "")))
                        .toArray())
            .toList();

    assertThat(rows).hasSize(18).allSatisfy(row -> assertThat(row[0]).isGreaterThan(row[1]));
    assertThat(revenue.select(".finding").text())
        .isEqualTo("Net revenue exceeded the year before in all 6 weeks and all 12 months.");
  }
}
