package plumbline.metric.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.charter.Expression;
import plumbline.charter.MetricId;
import plumbline.diagnostic.Findings;
import plumbline.metric.formula.FormulaParser;

/** What a rise of {@code a} does to a formula, all figures being above 0. */
class FormulaSignTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a                                | RAISES",
        "a + b                            | RAISES",
        "b - a                            | LOWERS",
        "b - (c - a)                      | RAISES",
        "a * b                            | RAISES",
        "a * -2                           | LOWERS",
        "b / a                            | LOWERS",
        "b / (c / a)                      | RAISES",
        "-a                               | LOWERS",
        "a / (a + b)                      | UNCLEAR",
        "a - a                            | UNCLEAR",
        "b / c                            | NONE",
        "round(b - a)                     | LOWERS",
        "coalesce(a, 0)                   | RAISES",
        "nullif(a, 0)                     | RAISES",
        "previous(a, 1 year)              | NONE",
        "case when a > 3 then b else c end | UNCLEAR",
        "case when b > 3 then c else 1 end | NONE"
      })
  void aFormulaRisesOrFallsWithWhatItNames(String formula, Effect effect) {
    Findings findings = new Findings();
    assertThat(FormulaParser.parse(new Expression(formula), findings))
        .as(formula + " " + findings.inFileOrder())
        .hasValueSatisfying(
            parsed -> assertThat(FormulaSign.of(new MetricId("a"), parsed)).isEqualTo(effect));
  }
}
