package plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.diagnostic.FindingText;
import plumbline.diagnostic.Palette;

/**
 * Charters with mistakes, a folder each under reader/invalid, told as {@code expected.findings}
 * says.
 *
 * <p>A folder holds the files of one charter; where it has none with the key {@code charter}, that
 * of {@code base.yaml} is added. The expected findings are rewritten under {@code
 * -Dplumbline.rewrite=true}, to be looked at before they are committed.
 */
class InvalidCharterTest {

  private static final Path CASES = Path.of("src/test/resources/reader/invalid");

  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theFindingsAreThoseExpected(String name) throws IOException {
    Path folder = CASES.resolve(name);
    Reading reading = CharterReader.read(files(folder));
    String told = new FindingText(reading.texts(), Palette.PLAIN).of(reading.findings());
    Path expected = folder.resolve("expected.findings");

    if (Boolean.getBoolean("plumbline.rewrite")) {
      Files.writeString(expected, told);
      abort("rewritten: " + expected);
    }
    assertThat(told).isEqualTo(Files.readString(expected));
    assertThat(reading.hasErrors()).isTrue();
  }

  /** The files of a case, with the base charter where it has none of its own. */
  static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>(CharterFiles.below(folder));
    boolean own = files.values().stream().anyMatch(bytes -> text(bytes).contains("charter:"));
    if (!own) {
      files.put("charter/base.yaml", Files.readAllBytes(CASES.resolve("base.yaml")));
    }
    return files;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
