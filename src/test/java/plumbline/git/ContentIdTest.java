package plumbline.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As {@code git hash-object --stdin} tells it. */
class ContentIdTest {

  @ParameterizedTest
  @CsvSource({
    "'', e69de29bb2d1d6434b8b29ae775ad8c2e48c5391",
    "'test content\n', d670460b4b4aece5915caf5c68d12f560a9fe3e4"
  })
  void aContentIsCalledAsGitCallsIt(String text, String id) {
    byte[] bytes = text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);

    assertThat(ContentId.of(bytes)).isEqualTo(id);
  }
}
