package plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Covers;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Span;

class FileSizeTest {

  private static Reading withComment(int bytes) {
    String text = "people: []\n#";
    return CharterReader.readTexts(
        Map.of("charter/large.yaml", text + "x".repeat(bytes - text.length())));
  }

  @Test
  @Covers(Code.FILE_TOO_LARGE)
  void aFileOfOneByteMoreThanFiveHundredAndTwelveKibibytesIsRefused() {
    assertThat(withComment(524_289).findings())
        .extracting(Finding::code, Finding::span, Finding::message)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(
                Code.FILE_TOO_LARGE,
                Span.startOf("charter/large.yaml"),
                "the file has 524289 bytes, more than the 524288 that are read"));
  }

  @Test
  void aFileOfFiveHundredAndTwelveKibibytesIsRead() {
    assertThat(withComment(524_288).findings())
        .extracting(Finding::code)
        .containsExactly(Code.MISSING_KEY);
  }
}
