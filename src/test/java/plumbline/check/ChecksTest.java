package plumbline.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.charter.Charter;
import plumbline.check.interest.Interests;
import plumbline.diagnostic.FindingText;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.Palette;
import plumbline.metric.formula.Definitions;
import plumbline.reader.CharterFiles;
import plumbline.reader.CharterReader;
import plumbline.reader.Reading;

/**
 * Charters that can be read but say something wrong, a folder each under check/, told on 23
 * November 2026 as {@code expected.findings} says.
 *
 * <p>The expected findings are rewritten under {@code -Dplumbline.rewrite=true}, to be looked at
 * before they are committed.
 */
class ChecksTest {

  private static final Path CASES = Path.of("src/test/resources/check");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theFindingsAreThoseExpected(String name) throws IOException {
    Path folder = CASES.resolve(name);
    Reading reading = CharterReader.read(CharterFiles.below(folder));
    assertThat(new FindingText(reading.texts(), Palette.PLAIN).of(reading.findings()))
        .isEqualTo("no findings\n");
    Charter charter = reading.charter().orElseThrow();
    String told =
        new FindingText(reading.texts(), Palette.PLAIN)
            .of(Checks.of(charter, interests(charter), TODAY));
    Path expected = folder.resolve("expected.findings");

    if (Boolean.getBoolean("plumbline.rewrite")) {
      Files.writeString(expected, told);
      abort("rewritten: " + expected);
    }
    assertThat(told).isEqualTo(Files.readString(expected));
  }

  @Test
  void theExampleHasNoErrors() {
    Map<String, byte[]> files = new TreeMap<>();
    for (String folder : new String[] {"charter", "metrics"}) {
      CharterFiles.below(Path.of(folder))
          .forEach((name, bytes) -> files.put(folder + "/" + name, bytes));
    }
    Reading reading = CharterReader.read(files);

    Charter charter = reading.charter().orElseThrow();
    String told =
        new FindingText(reading.texts(), Palette.PLAIN)
            .of(Checks.of(charter, interests(charter), TODAY));

    assertThat(told).doesNotContain("error[");
  }

  private static Interests interests(Charter charter) {
    return Interests.of(charter, Definitions.check(charter, new Findings()));
  }
}
