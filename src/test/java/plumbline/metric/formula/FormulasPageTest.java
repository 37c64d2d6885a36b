package plumbline.metric.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plumbline.diagnostic.FindingText;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.Palette;
import plumbline.metric.formula.Formula.Function;
import plumbline.reader.CharterReader;
import plumbline.reader.Reading;

/** What docs/reference/formulas.md shows is true. */
class FormulasPageTest {

  private static final Path PAGE = Path.of("docs/reference/formulas.md");

  @Test
  void everyExampleIsSound() throws IOException {
    List<String> metrics = new ArrayList<>();
    String kind = "";
    for (String line : examples()) {
      kind = line.endsWith(":") ? line : kind;
      if (line.startsWith("|") && line.contains("`")) {
        metrics.add(metric(kind, line, metrics.size()));
      }
    }
    assertThat(metrics).hasSize(17);

    String yaml = "metrics:\n" + String.join("", metrics);
    Reading reading =
        CharterReader.readTexts(
            Map.of("charter/base.yaml", Cases.text("base.yaml"), "metrics/m.yaml", yaml));
    Findings findings = new Findings();
    findings.addAll(reading.findings());
    Definitions.check(reading.charter().orElseThrow(), findings);

    FindingText told = new FindingText(reading.texts(), Palette.PLAIN);
    assertThat(told.of(findings.inFileOrder())).isEqualTo("no findings\n");
  }

  @Test
  void everyFunctionIsListed() throws IOException {
    String page = Files.readString(PAGE);

    assertThat(Arrays.stream(Function.values()).map(FunctionName::of))
        .allSatisfy(name -> assertThat(page).contains("`" + name + "("));
  }

  private static List<String> examples() throws IOException {
    String page = Files.readString(PAGE);
    return page.substring(page.indexOf("## Examples")).lines().toList();
  }

  private static String metric(String kind, String line, int number) {
    String formula = line.substring(line.indexOf('`') + 1, line.lastIndexOf('`'));
    String unit = line.substring(1, line.indexOf('`')).replace("|", "").strip();
    String head = "  m" + number + ": {title: X, unit: \"";
    if (kind.startsWith("As `where`")) {
      return head + "orders\", source: orders, formula: count(), where: \"" + formula + "\"}\n";
    }
    String source = kind.startsWith("With `source") ? "source: orders, " : "";
    return head + unit + "\", " + source + "formula: \"" + formula + "\"}\n";
  }
}
