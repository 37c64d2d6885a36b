package plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed reference is rewritten under {@code -Dplumbline.rewrite=true}. */
class FormatReferenceTest {

  private static final Path PAGE = Path.of("docs/reference/format.md");

  @Test
  void theCommittedPageSaysWhatTheProgramReads() throws IOException {
    if (Boolean.getBoolean("plumbline.rewrite")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, FormatReference.markdown());
      abort("rewritten: " + PAGE);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(FormatReference.markdown());
  }

  @Test
  void everyKeyHasAMeaning() {
    assertThat(FormatReference.markdown()).doesNotContain("|  |\n");
  }
}
