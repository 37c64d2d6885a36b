package plumbline.metric.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.charter.Charter;
import plumbline.charter.MetricId;
import plumbline.diagnostic.FindingText;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.Palette;
import plumbline.reader.CharterReader;
import plumbline.reader.Reading;

/** Each case file holds what has formulas or names columns, then what is found as comments. */
class DefinitionsTest {

  static List<String> cases() throws IOException {
    try (Stream<Path> files = Files.list(Cases.folder("check"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsWhatTheCaseSays(String name) {
    String text = Cases.text("check/" + name);
    Map<String, String> files = Map.of("charter/base.yaml", Cases.text("base.yaml"), name, text);
    Reading reading = CharterReader.readTexts(files);
    assertThat(reading.findings()).as("what the reader finds").isEmpty();

    Findings findings = new Findings();
    Charter charter = reading.charter().orElseThrow();
    Definitions.check(charter, findings);
    RowRules.check(charter, true, findings);

    FindingText told = new FindingText(reading.texts(), Palette.PLAIN);
    String found = findings.inFileOrder().stream().map(told::of).collect(Collectors.joining("\n"));
    assertThat(found.stripTrailing()).isEqualTo(expected(text));
  }

  @Test
  void theExampleIsSound() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String folder : List.of("charter", "metrics")) {
      try (Stream<Path> found = Files.list(Path.of(folder))) {
        for (Path file : found.filter(path -> path.toString().endsWith(".yaml")).toList()) {
          files.put(folder + "/" + file.getFileName(), Files.readString(file));
        }
      }
    }
    Reading reading = CharterReader.readTexts(files);
    Findings findings = new Findings();

    Definitions definitions = Definitions.check(reading.charter().orElseThrow(), findings);

    FindingText told = new FindingText(reading.texts(), Palette.PLAIN);
    assertThat(told.of(findings.inFileOrder())).isEqualTo("no findings\n");
    assertThat(definitions.inOrder()).hasSameSizeAs(reading.charter().get().metrics());
  }

  @Test
  void inputsComeBeforeWhatUsesThem() {
    assertThat(sound("z: b - a", "b: a * 2", "a: revenue"))
        .containsExactly("revenue", "sessions", "orders", "a", "b", "z");
  }

  @Test
  void whatUsesSomethingBrokenIsLeftOutInSilence() {
    assertThat(sound("broken: revenue +", "user: broken * 2", "other: revenue * 2"))
        .containsExactly("revenue", "sessions", "orders", "other");
  }

  @Test
  void whatACycleLeadsToIsLeftOut() {
    assertThat(sound("a: b", "b: a", "c: b * 2", "other: revenue"))
        .containsExactly("revenue", "sessions", "orders", "other");
  }

  @Test
  void unknownNamesAreNotReportedIfAnEntityCouldNotBeRead() {
    Findings findings = new Findings();
    Charter charter = read("a: left_out * 2").charter().orElseThrow();

    Definitions definitions = Definitions.check(charter, false, findings);

    assertThat(findings.inFileOrder()).isEmpty();
    assertThat(definitions.find(new MetricId("a"))).isEmpty();
  }

  /** The ids of the sound metrics among those of the base and some in GBP, in order. */
  private static List<String> sound(String... metrics) {
    Charter charter = read(metrics).charter().orElseThrow();
    return Definitions.check(charter, new Findings()).inOrder().stream()
        .map(definition -> definition.id().value())
        .toList();
  }

  private static Reading read(String... metrics) {
    StringBuilder yaml = new StringBuilder("metrics:\n");
    for (String metric : metrics) {
      int colon = metric.indexOf(':');
      yaml.append("  ").append(metric, 0, colon).append(": {title: X, unit: GBP, formula: \"");
      yaml.append(metric.substring(colon + 2)).append("\"}\n");
    }
    return CharterReader.readTexts(
        Map.of("charter/base.yaml", Cases.text("base.yaml"), "metrics/m.yaml", yaml.toString()));
  }

  private static String expected(String text) {
    return text.lines()
        .filter(line -> line.startsWith("#|"))
        .map(line -> line.length() > 3 ? line.substring(3) : "")
        .collect(Collectors.joining("\n"));
  }
}
