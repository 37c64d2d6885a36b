package plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import plumbline.diagnostic.FindingText;
import plumbline.diagnostic.Palette;

/** The charter that this repository shows itself with. */
class ExampleCharterTest {

  /** The example's files by their names from the top of the repository. */
  static Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    for (String folder : new String[] {"charter", "metrics"}) {
      CharterFiles.below(Path.of(folder))
          .forEach((name, bytes) -> files.put(folder + "/" + name, bytes));
    }
    return files;
  }

  @Test
  void theExampleIsReadWithoutAFinding() {
    Reading reading = CharterReader.read(files());

    assertThat(new FindingText(reading.texts(), Palette.PLAIN).of(reading.findings()))
        .isEqualTo("no findings\n");
    assertThat(reading.whole()).isTrue();
    assertThat(reading.charter()).isPresent();
  }
}
