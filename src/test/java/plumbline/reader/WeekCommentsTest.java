package plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.charter.Markdown;
import plumbline.charter.WeekComments;
import plumbline.diagnostic.Span;

class WeekCommentsTest {

  private static final String FILE = "charter/weekly/2026-W46.md";
  private static final String BASE =
      "charter: {name: B, locale: en, currency: GBP, time_zone: UTC}\n";

  private static WeekComments read(String text) {
    Reading reading = CharterReader.readTexts(Map.of("charter/a.yaml", BASE, FILE, text));
    assertThat(reading.findings()).isEmpty();
    return reading.charter().orElseThrow().weekly().get(0);
  }

  private static List<String> headings(String text) {
    return read(text).comments().stream().map(WeekComments.Remark::metric).toList();
  }

  @Test
  void aFileIsCutAtItsHeadingsAndEachKnowsItsPlace() {
    WeekComments week = read("\nA quiet week.\n\n## orders ##\n\nUp.\n\n## `sales`\nDown.\n");

    assertThat(week.id().value()).isEqualTo("2026-W46");
    assertThat(week.says()).contains(new Markdown("A quiet week."));
    assertThat(week.comments().get(0).metric()).isEqualTo("orders");
    assertThat(week.comments().get(0).says()).isEqualTo(new Markdown("Up."));
    assertThat(week.comments().get(0).origin().span()).isEqualTo(new Span(FILE, 4, 4, 4, 10));
    assertThat(week.comments().get(1).metric()).isEqualTo("sales");
    assertThat(week.comments().get(1).says()).isEqualTo(new Markdown("Down."));
    assertThat(week.comments().get(1).origin().span()).isEqualTo(new Span(FILE, 8, 4, 8, 11));
  }

  @Test
  void frontMatterMayStandAndMovesThePlaces() {
    WeekComments week = read("---\nx-by: Ann\n---\n\n## orders\nUp.\n");

    assertThat(week.says()).isEmpty();
    assertThat(week.comments().get(0).origin().span().line()).isEqualTo(5);
  }

  @Test
  void windowsLineEndsChangeNothing() {
    String text = "One.\n\n## orders\n\nUp.\nAnd up.\n";

    assertThat(read(text.replace("\n", "\r\n"))).isEqualTo(read(text));
  }

  @Test
  void theSameMayStandInYaml() {
    Reading reading =
        CharterReader.readTexts(
            Map.of(
                "charter/a.yaml",
                BASE
                    + "weekly:\n  - id: 2026-W46\n    says: A quiet week.\n"
                    + "    comments: [{metric: orders, says: Up.}]\n"));

    assertThat(reading.charter().orElseThrow().weekly())
        .containsExactly(read("A quiet week.\n\n## orders\n\nUp.\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```\n## no\n```",
        "~~~ text\n## no\n```\n## no\n~~~~",
        "````\n```\n## no\n````",
        "<!--\n## no\n-->",
        "### no",
        " ## no",
        "    ## no",
        "- item\n  ## no",
        "> ## no",
        "##no"
      })
  void whatIsNoHeadingInTheFirstColumnIsText(String text) {
    assertThat(headings("## one\n\n" + text + "\n\n## two\n\nEnd.\n"))
        .containsExactly("one", "two");
    assertThat(read(text).comments()).isEmpty();
    assertThat(read(text).says()).map(Markdown::source).contains(text);
  }

  @Test
  void afterACommentOnOneLineHeadingsAreHeadings() {
    assertThat(headings("<!-- a --> b\n\n## one\n\nText.")).containsExactly("one");
    assertThat(headings("``` a ` b\n\n## one\n\nText.")).containsExactly("one");
  }

  @Test
  void anEmptyFileSaysNothing() {
    assertThat(read("").says()).isEqualTo(Optional.empty());
    assertThat(read("\n\n").comments()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-w7,2026-W07",
    "2026-7,2026-W07",
    "2026W46,2026-W46",
    "2026-W461,''",
    "W46,''",
    "2026-W00,''",
    "2026-W54,''",
    "2026 week 46,2026-W46"
  })
  void theNameOfAFileIsThatOfAWeek(String written, String mended) {
    assertThat(IdStyle.WEEK.fits(written)).isFalse();
    assertThat(IdStyle.WEEK.mend(written)).isEqualTo(mended);
  }
}
