package plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.diagnostic.FindingText;
import plumbline.diagnostic.Palette;

/** Whatever stands in a file, reading it ends in findings or a charter, never in an exception. */
class BrokenTextTest {

  private static final Map<String, byte[]> FERNWAY =
      CharterFiles.below(CharterFiles.folder("reader/valid/fernway"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "charter/charter.yaml",
        "charter/goals.yaml",
        "metrics/metrics.yaml",
        "metrics/sources.yaml"
      })
  void aFileCutOffAtAnyByteIsReadOrRefused(String name) {
    byte[] whole = FERNWAY.get(name);
    for (int length = 0; length <= whole.length; length++) {
      readAndDraw(name, Arrays.copyOf(whole, length));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aFileWithAnyCharactersChangedIsReadOrRefused(long seed) {
    Random random = new Random(seed);
    byte[] signs = "{}[]:,-#&*!|>'\"%@`?~ \n\t\0\u00e9x<9.".getBytes(StandardCharsets.UTF_8);
    for (String name : FERNWAY.keySet()) {
      for (int round = 0; round < 300; round++) {
        byte[] changed = FERNWAY.get(name).clone();
        for (int change = 0; change < 3; change++) {
          changed[random.nextInt(changed.length)] = signs[random.nextInt(signs.length)];
        }
        readAndDraw(name, changed);
      }
    }
  }

  private static void readAndDraw(String name, byte[] bytes) {
    Reading reading = CharterReader.read(Map.of(name, bytes));
    String drawn = new FindingText(reading.texts(), Palette.PLAIN).of(reading.findings());
    assertThat(reading.charter().isPresent() || drawn.contains("error[PL-0")).isTrue();
    assertThat(drawn).doesNotContain("Exception");
  }
}
