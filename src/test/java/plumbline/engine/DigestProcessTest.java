package plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestProcessTest {

  /** The example of FIPS 180-4. */
  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path folder;

  @Test
  void aDigestIsTheSameHereAndInAProcessOfItsOwn() throws IOException {
    Path file = Files.writeString(folder.resolve("a file.csv"), "abc");

    assertThat(DigestProcess.sha256(file)).isEqualTo(OF_ABC);
    assertThat(DigestProcess.elsewhere(file)).contains(OF_ABC);
  }

  @Test
  void aProcessThatCannotReadTheFileGivesNothing() throws IOException {
    assertThat(DigestProcess.elsewhere(folder.resolve("none.csv"))).isEmpty();
  }
}
