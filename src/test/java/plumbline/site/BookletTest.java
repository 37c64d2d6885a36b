package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.site.Sheet.Paper;

/** The whole charter as a booklet, printed on either paper. */
class BookletTest {

  private static final String PAGE = "booklet/index.html";

  @RegisterExtension static final BrowsedExample EXAMPLE = new BrowsedExample();

  private static final Map<Paper, List<Sheet>> PRINTED = new EnumMap<>(Paper.class);
  private static Document page;

  @BeforeAll
  static void print() throws IOException {
    page = Jsoup.parse(Files.readString(EXAMPLE.site().resolve(PAGE)));
    EXAMPLE.open(PAGE, 1280, false);
    for (Paper paper : Paper.values()) {
      PRINTED.put(paper, Sheet.print(EXAMPLE.browser(), paper));
    }
  }

  private static List<String> chapters() {
    return page.select("section > h2").eachText();
  }

  @ParameterizedTest
  @EnumSource
  void theCoverSaysWhoseItIsAndOfWhen(Paper paper) {
    assertThat(PRINTED.get(paper).get(0).text())
        .contains("The charter of Fernway Outdoor")
        .contains("Kit that lets you stay out longer")
        .contains("22 November 2026, 06:00", "week 46, 15 November", "Maria Okafor")
        .containsPattern("[0-9a-f]{12}")
        .contains("Simulated data. Fernway Outdoor does not exist.");
  }

  /**
   * A cover, its contents, and for each chapter two sheets at the most; all but the first numbered.
   */
  @ParameterizedTest
  @EnumSource
  void itHasTheSheetsThatItsContentsLeadToExpect(Paper paper) {
    List<Sheet> sheets = PRINTED.get(paper);
    int chapters = chapters().size();

    assertThat(chapters).isEqualTo(11);
    assertThat(sheets).hasSizeBetween(2 + chapters / 2, 2 + 2 * chapters);
    assertThat(sheets.get(0).foot()).isEmpty();
    for (int i = 1; i < sheets.size(); i++) {
      assertThat(sheets.get(i).foot()).isEqualTo((i + 1) + " / " + sheets.size());
      assertThat(sheets.get(i).words()).as("sheet " + (i + 1)).hasSizeGreaterThan(25);
    }
  }

  @Test
  void theContentsNameEachChapterInItsOrder() {
    assertThat(page.select(".contents a").eachText()).containsExactlyElementsOf(chapters());
    assertThat(PRINTED.get(Paper.A4).get(1).text()).contains(chapters().get(0), "On track: 2");
  }

  @ParameterizedTest
  @EnumSource
  void everyHeadingIsPrintedAndNoneEndsASheet(Paper paper) {
    List<Sheet> sheets = PRINTED.get(paper);
    int sheet = 2;
    for (Element heading : page.select("section h2, section .part > h3")) {
      while (!sheets.get(sheet).headings().contains(heading.text())) {
        sheet++;
        assertThat(sheet).as(heading.text()).isLessThan(sheets.size());
      }
    }
    for (Sheet each : sheets) {
      assertThat(each.lowest()).as(each.text()).noneMatch(Sheet.Word::isLarge);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyChartIsWholeOnTheSheetOfItsFinding(Paper paper) {
    List<Element> figures = page.select("figure:has(.finding)");
    assertThat(figures).hasSize(5);
    for (Element figure : figures) {
      List<String> finding = List.of(figure.select(".finding").text().split(" "));
      Sheet sheet = sheetOf(PRINTED.get(paper), String.join(" ", finding.subList(0, 8)));
      float line = lineOf(sheet, finding);
      List<String> labels = figure.select("svg.wide text").stream().map(Element::ownText).toList();
      assertThat(labels).hasSizeGreaterThan(10);
      for (String label : labels) {
        assertThat(List.of(sheet.below(line).split(" "))).contains(label.split(" "));
      }
    }
  }

  private static Sheet sheetOf(List<Sheet> sheets, String text) {
    List<Sheet> found = sheets.stream().filter(sheet -> sheet.text().contains(text)).toList();
    assertThat(found).as(text).hasSize(1);
    return found.get(0);
  }

  /** The line that a text begins in. */
  private static float lineOf(Sheet sheet, List<String> text) {
    List<String> words = sheet.words().stream().map(Sheet.Word::text).toList();
    for (int i = 0; i + 8 <= words.size(); i++) {
      if (words.subList(i, i + 8).equals(text.subList(0, 8))) {
        return sheet.words().get(i).bottom();
      }
    }
    throw new AssertionError(text + " in " + words);
  }

  @ParameterizedTest
  @EnumSource
  void aTableThatGoesOnOverleafHasItsHeadThereAgain(Paper paper) {
    List<Sheet> sheets = PRINTED.get(paper);
    Sheet first = sheetOf(sheets, "Where we stand, by kind");
    Sheet next = sheets.get(sheets.indexOf(first) + 1);

    assertThat(first.text()).contains("What Needs attention Fine Cannot tell The five questions");
    assertThat(next.text()).startsWith("What Needs attention Fine Cannot tell");
  }

  /** The style sheets name no size, so that the booklet takes that of the paper. */
  @Test
  void itTakesThePaperThatThereIs() {
    assertThat(PRINTED.get(Paper.A4))
        .allMatch(sheet -> near(sheet.width(), 595) && near(sheet.height(), 842));
    assertThat(PRINTED.get(Paper.LETTER))
        .allMatch(sheet -> near(sheet.width(), 612) && near(sheet.height(), 792));
  }

  private static boolean near(float length, float points) {
    return Math.abs(length - points) < 1;
  }
}
