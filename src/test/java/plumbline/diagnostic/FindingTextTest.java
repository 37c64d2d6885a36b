package plumbline.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingTextTest {

  private static final Finding UNKNOWN =
      Finding.of(
              Code.UNKNOWN_METRIC,
              new Span("metrics/customer.yaml", 41, 14, 41, 20),
              "metric `return_rate` uses a metric that does not exist")
          .help("did you mean `refunds` (metrics/shared.yaml:12)?");

  private static String drawn(String text, Span span) {
    Finding finding = Finding.of(Code.BAD_VALUE, span, "no");
    return new FindingText(Map.of("f", text), Palette.PLAIN).of(finding);
  }

  private static String lines(String... lines) {
    return String.join("\n", lines) + "\n";
  }

  @Test
  void aFindingHasTheFormOfTheSpecification() {
    String text = "\n".repeat(40) + "    formula: refnds / net_revenue\n";

    assertThat(new FindingText(Map.of("metrics/customer.yaml", text), Palette.PLAIN).of(UNKNOWN))
        .isEqualTo(
            """
            error[PL-0207]: metric `return_rate` uses a metric that does not exist
              --> metrics/customer.yaml:41:14
            41 |     formula: refnds / net_revenue
               |              ^^^^^^
             help: did you mean `refunds` (metrics/shared.yaml:12)?
            """);
  }

  @Test
  void colourIsLaidAroundWithoutChangingTheText() {
    Map<String, String> texts =
        Map.of("metrics/customer.yaml", "\n".repeat(40) + "    formula: refnds / net_revenue\n");
    String plain = new FindingText(texts, Palette.PLAIN).of(UNKNOWN);

    String coloured = new FindingText(texts, Palette.ANSI).of(UNKNOWN);

    assertThat(coloured)
        .startsWith("\033[1;31merror[PL-0207]\033[0m")
        .contains("\033[1;31m^^^^^^\033[0m");
    assertThat(coloured.replaceAll("\033\\[[0-9;]*m", "")).isEqualTo(plain);
  }

  @Test
  void withoutTheFilesTextOnlyThePlaceIsNamed() {
    assertThat(new FindingText(Map.of(), Palette.PLAIN).of(UNKNOWN))
        .isEqualTo(
            """
            error[PL-0207]: metric `return_rate` uses a metric that does not exist
              --> metrics/customer.yaml:41:14
             help: did you mean `refunds` (metrics/shared.yaml:12)?
            """);
  }

  @Test
  void tabsAreWidenedToFourCells() {
    assertThat(drawn("\ta:\tbad", new Span("f", 1, 5, 1, 8)))
        .isEqualTo(
            lines("error[PL-0302]: no", "  --> f:1:5", "1 |     a:    bad", "  |           ^^^"));
  }

  @Test
  void wideCharactersCountTwiceAndCombiningOnesNotAtAll() {
    assertThat(drawn("a: 東京e\u0301 x", new Span("f", 1, 4, 1, 6)))
        .isEqualTo(lines("error[PL-0302]: no", "  --> f:1:4", "1 | a: 東京e\u0301 x", "  |    ^^^^"));
    assertThat(drawn("a: 東京e\u0301 x", new Span("f", 1, 9, 1, 10)))
        .isEqualTo(
            lines("error[PL-0302]: no", "  --> f:1:9", "1 | a: 東京e\u0301 x", "  |          ^"));
  }

  @Test
  void charactersBeyondTheBasicPlaneCountAsOneColumn() {
    assertThat(drawn("a: 😀 x", new Span("f", 1, 6, 1, 7)))
        .isEqualTo(lines("error[PL-0302]: no", "  --> f:1:6", "1 | a: 😀 x", "  |       ^"));
  }

  @Test
  void charactersThatSteerATerminalAreReplaced() {
    String drawn = drawn("a: \033[2J\u202ebad", new Span("f", 1, 4, 1, 5));

    assertThat(drawn).contains("1 | a: \ufffd[2J\ufffdbad");
    assertThat(
            new FindingText(Map.of(), Palette.PLAIN)
                .of(Finding.of(Code.BAD_VALUE, Span.startOf("f"), "not `\033[2J\n`")))
        .startsWith("error[PL-0302]: not `\ufffd[2J\ufffd`\n");
  }

  @Test
  void aSpanOverSeveralLinesIsMarkedToTheEndOfTheFirst() {
    assertThat(drawn("a: |\n  b\n  c\n", new Span("f", 1, 4, 3, 4)))
        .isEqualTo(lines("error[PL-0302]: no", "  --> f:1:4", "1 | a: |", "  |    ^"));
  }

  @Test
  void anEmptySpanHasOneCaret() {
    assertThat(drawn("a:", new Span("f", 1, 3, 1, 3)))
        .isEqualTo(lines("error[PL-0302]: no", "  --> f:1:3", "1 | a:", "  |   ^"));
  }

  @Test
  void aLongLineIsCutAroundTheSpan() {
    String drawn =
        drawn("a: " + "x".repeat(300) + "bad" + "y".repeat(300), new Span("f", 1, 304, 1, 307));

    String[] lines = drawn.split("\n", -1);
    assertThat(lines[2]).hasSize("1 | ".length() + 120).startsWith("1 | …xxx").endsWith("y…");
    int caret = lines[3].indexOf('^');
    assertThat(lines[2].substring(caret, caret + 3)).isEqualTo("bad");
    assertThat(lines[3]).endsWith(" ^^^");
  }

  @Test
  void aPlaceBehindTheLastLineHasNoExcerpt() {
    assertThat(drawn("a: 1", new Span("f", 9, 1, 9, 1)))
        .isEqualTo(lines("error[PL-0302]: no", "  --> f:9:1"));
  }

  @Test
  void theSummaryCountsBySeverityGravestFirst() {
    Finding note = Finding.of(Code.GOAL_OFF_TRACK, Span.startOf("f"), "behind");

    assertThat(FindingText.summary(List.of(note, UNKNOWN, UNKNOWN))).isEqualTo("2 errors, 1 note");
    assertThat(FindingText.summary(List.of())).isEqualTo("no findings");
  }

  @Test
  void severalFindingsAreFollowedByTheSummary() {
    Finding note = Finding.of(Code.GOAL_OFF_TRACK, Span.startOf(""), "behind");

    assertThat(new FindingText(Map.of(), Palette.PLAIN).of(List.of(note)))
        .isEqualTo("note[PL-0602]: behind\n\n1 note\n");
  }
}
