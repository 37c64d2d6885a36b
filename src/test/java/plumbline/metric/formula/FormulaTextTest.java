package plumbline.metric.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import plumbline.charter.Expression;
import plumbline.diagnostic.Findings;

class FormulaTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ((a+b))*(c)          | (a + b) * c
          a-(b-c)-(d*e)        | a - (b - c) - d * e
          NOT (a=1 AND (b<>2)) | not (a = 1 and b <> 2)
          (a or b) and c       | (a or b) and c
          AVG( x )             | average(x)
          Count( * )           | count()
          a != 'it''s'         | a <> 'it''s'
          -(-a)                | --a
          (a = 1) = (b = 2)    | (a = 1) = (b = 2)
          (a + 1) in (1,2)     | a + 1 in (1, 2)
          """)
  void writesFormulasOneWay(String typed, String canonical) {
    assertThat(parse(typed).map(FormulaText::of)).contains(canonical);
    assertThat(parse(canonical).map(FormulaText::of)).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20261122})
  void whatIsWrittenReadsBackAsTheSameTree(long seed) {
    RandomFormulas formulas = new RandomFormulas(seed);
    List<String> read = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      Formula formula = formulas.next(i % 5);
      String text = FormulaText.of(formula);

      Optional<Formula> again = parse(text);

      assertThat(again.map(Shapes::of)).as(text).contains(Shapes.of(formula));
      again.map(FormulaText::of).ifPresent(read::add);
    }
    assertThat(read).hasSize(1_000);
  }

  @Test
  void everyRandomFormulaCanBeToldAndSet() throws Exception {
    RandomFormulas formulas = new RandomFormulas(7);
    FormulaWords words = FormulaWordsTest.words();
    StringBuilder page = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      Formula formula = formulas.next(i % 4);
      assertThat(words.ofColumns(formula)).isNotBlank();
      assertThat(words.ofMetrics(formula)).isNotBlank();
      page.append(FormulaMathMl.of(name -> "<i>" + name + "&", formula));
    }

    assertThat(page).doesNotContain("<i>").doesNotContain("<b>");
    assertThat(complaintsAbout(page.toString())).isEmpty();
    assertThat(complaintsAbout("<math><mfrac></math><nope>")).isNotEmpty();
  }

  /** What the HTML validator says about a page with the markup in it. */
  private static List<String> complaintsAbout(String markup) throws InterruptedException {
    String html =
        "<!DOCTYPE html><html lang=\"en\"><head><title>t</title></head><body>"
            + markup
            + "</body></html>";
    List<String> complaints = new ArrayList<>();
    // The validator compares patterns by recursion and asks for a large stack.
    Thread thread = new Thread(null, () -> validate(html, complaints), "validator", 64L << 20);
    thread.start();
    thread.join();
    return complaints;
  }

  private static void validate(String html, List<String> complaints) {
    DefaultHandler gather =
        new DefaultHandler() {
          @Override
          public void error(SAXParseException e) {
            complaints.add(e.getMessage());
          }

          @Override
          public void fatalError(SAXParseException e) {
            complaints.add(e.getMessage());
          }
        };
    try {
      SimpleDocumentValidator validator = new SimpleDocumentValidator();
      validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", gather);
      validator.setUpValidatorAndParsers(gather, true, false);
      validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
    } catch (Exception e) {
      complaints.add("the validator failed: " + e);
    }
  }

  private static Optional<Formula> parse(String text) {
    return FormulaParser.parse(new Expression(text), new Findings());
  }
}
