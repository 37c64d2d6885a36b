package plumbline.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.cli.CornerShop;

class SnapshotTextTest {

  @TempDir static Path folder;
  private static String text = "";

  @BeforeAll
  static void closeAWeek() throws IOException {
    CornerShop.in(folder).run("snapshot", "--week", "2026-W46");
    text = Files.readString(folder.resolve("metrics/snapshots/2026-W46.json"));
  }

  private static String why(String changed) {
    return ((SnapshotText.Unreadable) SnapshotText.read(changed)).why();
  }

  @Test
  void whatIsReadIsWrittenAgainByteForByte() {
    SnapshotText.Whole whole = (SnapshotText.Whole) SnapshotText.read(text);

    assertThat(SnapshotText.of(whole.snapshot())).isEqualTo(text);
    assertThat(SnapshotText.digest(whole.snapshot())).isEqualTo(whole.digest());
  }

  @Test
  void everyChangeOfTheTextShows() {
    assertThat(SnapshotText.read(text.replace("Corner Shop", "Corner shop")))
        .isInstanceOf(SnapshotText.Edited.class);
    assertThat(SnapshotText.read(text.replaceFirst(",\n  \"digest\": .*\n", "\n")))
        .isInstanceOf(SnapshotText.Edited.class);
    assertThat(SnapshotText.read(text + " ")).isInstanceOf(SnapshotText.Edited.class);
  }

  @Test
  void whatDoesNotFitIsNamedByItsPath() {
    assertThat(why(text.replaceFirst("\"from\": \"[^\"]*\"", "\"from\": \"soon\"")))
        .isEqualTo("`periods.weeks[0].from` is no date or time: soon");
    assertThat(why(text.replaceFirst("  \"program\": .*\n", ""))).isEqualTo("`program` is missing");
    assertThat(why(text.replaceFirst("\"45.10\"", "\"4e1\"")))
        .matches("`metrics\\[0]\\.values\\.weeks\\[25]` is not of the kind that stands there");
    assertThat(why(text.replaceFirst("\"standing\": \"holds\"", "\"standing\": \"held\"")))
        .isEqualTo("`constraints[0].standing` cannot be \"held\"");
    assertThat(why("[]")).isEqualTo("the whole is no object");
  }

  @Test
  void aLaterFormatIsToldAsSuch() {
    assertThat(why(text.replace("\"format\": 1", "\"format\": 2")))
        .isEqualTo("a later version of the program wrote it");
  }

  @Test
  void aKeyOfALaterVersionIsPassedOver() {
    assertThat(SnapshotText.read(text.replace("\"format\": 1,", "\"format\": 1,\n  \"mood\": 1,")))
        .isInstanceOf(SnapshotText.Edited.class);
  }
}
