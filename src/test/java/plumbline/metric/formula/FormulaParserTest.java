package plumbline.metric.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.charter.Expression;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;

class FormulaParserTest {

  private static final String LETTERS = "ab1 0.9'\"()*/+-,<>=!%;and or case when end in null𝄞\n\0";

  static Stream<List<String>> trees() {
    return Cases.blocks("trees.txt");
  }

  static Stream<List<String>> mistakes() {
    return Cases.blocks("syntax.txt");
  }

  @ParameterizedTest
  @MethodSource("trees")
  void readsFormulaIntoTree(List<String> block) {
    Findings findings = new Findings();

    Optional<Formula> formula = parse(block.get(0), findings);

    assertThat(findings.inFileOrder()).isEmpty();
    assertThat(formula.map(Shapes::of)).contains(block.get(1));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void tellsWhatIsWrongAndWhere(List<String> block) {
    Findings findings = new Findings();

    Optional<Formula> formula = parse(block.get(0), findings);

    assertThat(formula).isEmpty();
    List<String> told = new ArrayList<>();
    for (Finding finding : findings.inFileOrder()) {
      int length = Math.max(1, finding.span().endColumn() - finding.span().column());
      told.add(" ".repeat(finding.span().column() - 1) + "^".repeat(length));
      told.add(finding.code().id() + " " + finding.message());
      finding.help().forEach(line -> told.add("help: " + line));
    }
    assertThat(told).containsExactlyElementsOf(block.subList(1, block.size()));
  }

  @Test
  void emptyFormulaIsAFinding() {
    for (String blank : List.of("", " ", "\n\t ")) {
      Findings findings = new Findings();
      assertThat(parse(blank, findings)).isEmpty();
      assertThat(findings.inFileOrder())
          .extracting(Finding::message)
          .containsExactly("the formula is empty");
    }
  }

  @Test
  void neverThrowsHoweverTheTextIsCutOrSpoilt() {
    Random random = new Random(20261122);
    for (String text : everyText()) {
      int[] points = text.codePoints().toArray();
      for (int i = 0; i <= points.length; i++) {
        resultOrFindings(new String(points, 0, i));
        resultOrFindings(new String(points, i, points.length - i));
        for (int n = 0; n < 6; n++) {
          resultOrFindings(spoilt(points, i, random));
        }
      }
    }
  }

  private static List<String> everyText() {
    return Stream.concat(trees(), mistakes()).map(block -> block.get(0)).toList();
  }

  private static String spoilt(int[] points, int at, Random random) {
    int letter = LETTERS.codePointAt(random.nextInt(LETTERS.length()));
    StringBuilder text = new StringBuilder(new String(points, 0, at)).appendCodePoint(letter);
    int rest = Math.min(at + random.nextInt(2), points.length);
    return text.append(new String(points, rest, points.length - rest)).toString();
  }

  private static void resultOrFindings(String text) {
    Findings findings = new Findings();
    Optional<Formula> formula = parse(text, findings);
    assertThat(formula.isEmpty()).as(text).isEqualTo(findings.hasErrors());
    formula.ifPresent(
        tree ->
            assertThat(parse(FormulaText.of(tree), new Findings()).map(Shapes::of))
                .as(text)
                .contains(Shapes.of(tree)));
    for (Finding finding : findings.inFileOrder()) {
      int end = text.codePointCount(0, text.length()) + 1;
      assertThat(finding.span().column()).as(text).isBetween(1, end);
      assertThat(finding.span().endColumn()).as(text).isBetween(finding.span().column(), end);
    }
  }

  static Stream<String> tooMuch() {
    return Stream.of(
        "(".repeat(100_000) + "a",
        "(".repeat(9_000) + "a" + ")".repeat(9_000),
        "-".repeat(1_500) + "a",
        "not ".repeat(1_500) + "a",
        "case when ".repeat(900),
        "abs(".repeat(900),
        "a in (".repeat(600),
        "a" + " + a".repeat(100_000),
        "a" + " + a".repeat(201),
        "9".repeat(19_000),
        "x".repeat(1_000_000),
        "'" + "x".repeat(1_000_000) + "'");
  }

  @ParameterizedTest
  @MethodSource("tooMuch")
  void refusesWhatIsTooLongOrTooDeep(String text) {
    Findings findings = new Findings();

    assertThat(parse(text, findings)).isEmpty();
    assertThat(findings.inFileOrder()).hasSize(1);
    assertThat(findings.inFileOrder().get(0).message())
        .containsAnyOf("too long", "levels deep", "more than 30 characters");
  }

  @Test
  void longestFormulaIsReadCheckedAndWrittenOnASmallStack() throws InterruptedException {
    String longest = "a" + " + a".repeat(200);
    List<String> written = new ArrayList<>();
    Thread small =
        new Thread(
            null,
            () -> parse(longest, new Findings()).map(FormulaText::of).ifPresent(written::add),
            "small stack",
            512 * 1024);
    small.start();
    small.join();

    assertThat(written).containsExactly(longest);
  }

  private static Optional<Formula> parse(String text, Findings findings) {
    return FormulaParser.parse(new Expression(text), findings);
  }
}
