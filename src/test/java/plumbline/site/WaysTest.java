package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How a reader of the example gets from one page to another. */
class WaysTest {

  private static final SortedMap<String, Document> PAGES = new TreeMap<>();

  @BeforeAll
  static void build() throws Exception {
    for (Map.Entry<String, byte[]> file : BuiltExample.files().entrySet()) {
      if (file.getKey().endsWith(".html")) {
        String text = new String(file.getValue(), StandardCharsets.UTF_8);
        PAGES.put(file.getKey(), Jsoup.parse(text, "file:///" + file.getKey()));
      }
    }
  }

  /** What a page leads to by links that a selector finds, from the root, without anchors. */
  private static List<String> links(String page, String selector) {
    return PAGES.get(page).select(selector).stream()
        .map(link -> link.absUrl("href").replaceFirst("^file:/+", "").replaceFirst("#.*", ""))
        .toList();
  }

  @Test
  void whatDependsOnAThingIsAmongWhatUsesIt() {
    int looked = 0;
    for (String page : PAGES.keySet()) {
      for (String other : links(page, "#depends .entries li:not(:has(.label:matches(Driven))) a")) {
        if (!other.endsWith("index.html")) {
          assertThat(links(other, "#used a")).as(page + " on " + other).contains(page);
          looked++;
        }
      }
    }
    assertThat(looked).isGreaterThan(100);
  }

  /** In the words of the team, in facts, in tables, and in sentences of the program. */
  @Test
  void aNameInRunningTextLeadsToWhatBearsIt() {
    assertThat(leading("decisions/2026-05-one-figure.html", ".prose"))
        .containsEntry("Cost per click", "../metrics/cost_per_click.html");
    assertThat(leading("roadmap/2026-11-price-first.html", ".margin"))
        .containsEntry("Boots page", "index.html#surface-boots-page")
        .containsEntry("First-time visitors on phones", "index.html#audience-new-on-phones");
    assertThat(leading("weekly/2026-W45.html", ".entries"))
        .containsEntry("Black Friday", "../roadmap/index.html#freeze-black-friday");
    assertThat(leading("decisions/index.html", "td small"))
        .containsEntry("Jon Ashby", "../people/jon-ashby.html");
  }

  private static Map<String, String> leading(String page, String part) {
    return PAGES.get(page).select(part + " a").stream()
        .collect(Collectors.toMap(Element::text, link -> link.attr("href"), (one, two) -> one));
  }

  @Test
  void aConflictLeadsToTheFreezeAndTheSurfaceItNames() {
    assertThat(links("roadmap/index.html", "#conflicts th a:contains(Black Friday)"))
        .contains("roadmap/index.html");
    Document roadmap = PAGES.get("roadmap/index.html");
    assertThat(roadmap.select("#conflicts th a").eachAttr("href"))
        .contains("#freeze-black-friday", "#surface-boots-page");
  }

  /** The rate is repeat orders by orders: more orders lower it, and not the other way round. */
  @Test
  void ofAConflictByArithmeticTheSideThatHarmsIsToldFirst() {
    assertThat(PAGES.get("rhythm/index.html").text())
        .contains(
            "When Orders gets better, Repeat order rate gets worse: E-commerce and Marketing.");
    assertThat(PAGES.get("alignment/index.html").text())
        .contains("Orders against Repeat order rate")
        .doesNotContain("Repeat order rate against Orders");
  }

  /** A price changes within 1 day, 1 hour, 6 hours and 1 week. */
  @Test
  void whatAProtocolTakesIsAddedUpByUnit() {
    assertThat(PAGES.get("channels/governance/index.html").text())
        .contains("1 week, 1 day and 7 hours");
  }

  @Test
  void surfacesAndAudiencesTellWhatIsPlannedForThem() {
    Document roadmap = PAGES.get("roadmap/index.html");
    assertThat(roadmap.select("#surface-boots-page td a").eachText())
        .contains("Price above the story", "Fit finder above the sizes");
    // The basket is a part of the checkout.
    assertThat(roadmap.select("#surface-basket td a").eachText()).contains("New payment page");
    assertThat(roadmap.select("#audience-new-on-phones td").eachText())
        .contains("First-time visitors");
  }

  @Test
  void aTermIsExplainedOnceOnAPageWhereverItStandsFirst() {
    int verdicts = 0;
    for (Map.Entry<String, Document> page : PAGES.entrySet()) {
      List<String> terms = page.getValue().select("main a.term").eachAttr("href");
      assertThat(terms).as(page.getKey()).doesNotHaveDuplicates();
      verdicts += page.getValue().select(".verdict a.term").size();
    }
    assertThat(verdicts).isPositive();
    assertThat(PAGES.get("roadmap/index.html").select("td.v a.term").eachText())
        .contains("Inconclusive");
    assertThat(PAGES.get("roadmap/index.html").select("thead a.term").eachText())
        .contains("Surface");
  }

  @Test
  void aMetricLeadsToWhatIsPlannedAndDecidedByIt() {
    Map<String, List<String>> used =
        PAGES.get("metrics/net_revenue.html").select("#used li").stream()
            .collect(
                Collectors.toMap(
                    row -> row.select(".label").text(), row -> row.select("a").eachText()));

    assertThat(used.get("Metrics")).contains("Revenue per session", "Contribution margin rate");
    assertThat(used.get("Decisions"))
        .contains("Do we sell on a second marketplace before Christmas?");
    assertThat(used.get("Teams")).containsExactly("E-commerce");
    assertThat(used.get("Meetings")).containsExactly("Monday numbers");
    assertThat(used.get("Elsewhere")).contains("KPIs by channel");
    assertThat(links("metrics/net_revenue.html", "#depends a"))
        .contains("metrics/gross_revenue.html", "sources/orders.html");
  }

  @Test
  void dozensAreFoldedUnderTheirKind() {
    Element metrics = PAGES.get("sources/orders.html").selectFirst("#used details");

    assertThat(metrics.select("summary").text()).matches("Metrics: \\d\\d");
    assertThat(metrics.select("li a").size()).isGreaterThan(20);
  }

  @Test
  void whoIsNamedSomewhereIsLedThere() {
    assertThat(links("people/priya-nair.html", "#named a"))
        .contains("decisions/2026-07-fitting-videos.html", "insights/index.html");
  }

  @Test
  void onePageLeadsToTheNextAndBack() {
    for (String page : PAGES.keySet()) {
      for (String next : links(page, ".steps [rel=next]")) {
        assertThat(links(next, ".steps [rel=prev]")).as(next).containsExactly(page);
      }
    }
  }

  /** From the first to the last, in the order in which the list tells of them. */
  @Test
  void goalsAndMetricsAreReadInTheOrderOfTheirLists() {
    assertThat(through("goals/revenue-per-session.html"))
        .containsExactly(
            "goals/revenue-per-session.html",
            "goals/customers-come-back.html",
            "goals/fewer-returns.html",
            "goals/cheaper-new-customers.html",
            "goals/on-time-deliveries.html");
    List<String> metrics = through("metrics/revenue_per_session.html");
    assertThat(metrics)
        .startsWith(
            "metrics/revenue_per_session.html",
            "metrics/net_revenue.html",
            "metrics/contribution_margin.html");
    assertThat(metrics)
        .containsExactlyInAnyOrderElementsOf(
            PAGES.keySet().stream()
                .filter(path -> path.startsWith("metrics/") && !path.endsWith("index.html"))
                .toList());
  }

  private static List<String> through(String first) {
    List<String> all = new ArrayList<>(List.of(first));
    List<String> next = links(first, ".steps [rel=next]");
    while (!next.isEmpty()) {
      all.add(next.get(0));
      next = links(next.get(0), ".steps [rel=next]");
    }
    return all;
  }

  /** The navigation marks the part of the site, and the page itself stands below its crumbs. */
  @Test
  void everyPageSaysWhereItStands() {
    PAGES.forEach(
        (path, page) -> {
          boolean listed = !path.equals("find/index.html");
          assertThat(page.select(".rail [aria-current]").isEmpty()).as(path).isNotEqualTo(listed);
          String title = page.select("main h1").text();
          boolean top = page.select(".rail [aria-current=page]").size() == 1;
          boolean moved = page.select("meta[http-equiv=refresh]").size() == 1;
          assertThat(page.select(".crumb a").size() > 0 || top || moved || !listed)
              .as(path + " " + title)
              .isTrue();
        });
  }
}
