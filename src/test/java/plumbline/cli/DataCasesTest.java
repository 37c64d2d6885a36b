package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Charters that are sound but whose data are not, a folder each under cases/data/: what {@code
 * check} says of them on 22 November 2026 stands in {@code expected.findings}.
 *
 * <p>The expected findings are rewritten under {@code -Dplumbline.rewrite=true}, to be looked at
 * before they are committed.
 */
class DataCasesTest {

  private static final Path CASES = Path.of("src/test/resources/cases/data");

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void checkSaysWhatIsWrongWithTheData(String name) throws IOException {
    Path folder = CASES.resolve(name);
    Cli.Ran ran = new Cli(folder).run("check", "--as-of", "2026-11-22");
    Path expected = folder.resolve("expected.findings");

    if (Boolean.getBoolean("plumbline.rewrite")) {
      Files.writeString(expected, ran.out());
      abort("rewritten: " + expected);
    }
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).isEqualTo(Files.readString(expected));
    assertThat(ran.exit()).isEqualTo(ran.out().contains("error[") ? 4 : 0);
  }
}
