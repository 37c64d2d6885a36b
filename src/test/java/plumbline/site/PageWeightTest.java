package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What each kind of page of the example may weigh, in bytes as a server sends them. A page that
 * comes near its limit is to be made lighter, or its limit changed with a reason.
 */
class PageWeightTest {

  private static SortedMap<String, byte[]> files;
  private static PageWeight weight;

  @BeforeAll
  static void build() throws Exception {
    files = BuiltExample.files();
    weight = new PageWeight(files);
  }

  @ParameterizedTest
  @CsvSource({
    "'index\\.html', 16000",
    "'goals/.*', 13000",
    "'constraints/.*', 12000",
    "'metrics/index\\.html', 18000",
    "'metrics/(?!index).*', 16000",
    "'roadmap/.*', 21000",
    "'weekly/[^.]*\\.html', 30000",
    "'decisions/.*|people/.*|teams/.*|rhythm/.*|actions/.*|alignment/.*', 10000",
    "'channels/.*|sources/.*|insights/.*|reviews/.*|next/.*|customer/.*', 10000",
    "'find/.*|method/.*|pages/.*', 10000",
    "'history/.*', 16000",
    "'booklet/.*', 30000"
  })
  void everyKindOfPageKeepsToItsWeight(String kind, int most) throws Exception {
    assertThat(weight.pages()).anyMatch(page -> page.matches(kind));
    for (String page : weight.pages()) {
      if (page.matches(kind)) {
        assertThat(weight.next(page)).as(page).isLessThan(most);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "assets/plumbline.css, 8000",
    "assets/booklet.css, 1200",
    "assets/scripts/find.js, 2500",
    "assets/scripts/cards.js, 2000",
    "assets/scripts/charts.js, 9000",
    "assets/scripts/charts-copy.js, 3500",
    "assets/scripts/minisearch.js, 7000",
    "find/entries.js, 16000",
    "assets/fonts/inter.woff2, 24000",
    "assets/fonts/source-serif-4.woff2, 30000"
  })
  void whatPagesShareKeepsToItsWeight(String path, int most) throws Exception {
    assertThat(weight.sent(path)).isLessThan(most);
  }

  @Test
  void aFirstViewOfThePagesMostLookedAtStaysBelowEightyFiveKilobytes() throws Exception {
    for (String page :
        new String[] {
          "index.html", "goals/revenue-per-session.html", "metrics/revenue_per_session.html"
        }) {
      assertThat(weight.first(page)).as(page).isLessThan(85_000);
    }
  }
}
