package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Covers;

class CheckCommandTest {

  private static final String ABOUT =
      """
      charter:
        name: Corner Shop
        locale: en-GB
        currency: GBP
        time_zone: Europe/London
        review: {every: 1 year, last: 2026-09-01}
      """;

  @TempDir Path folder;

  @Test
  void aFileThatAnEditorSavedAsATextIsToldAsNotRead() {
    Cli shop = CornerShop.in(folder);
    shop.file("charter/teams.yaml.txt", "teams: []\n");
    shop.file("metrics/data/notes.txt", "Nothing to be read.\n");

    assertThat(shop.run("check", "--as-of", "2026-11-22").out())
        .isEqualTo(
            """
            warning[PL-0111]: this file is not read, as its name ends in `.txt`
              --> charter/teams.yaml.txt:1:1
             help: take `.txt` off its name, which some editors add without showing it

            1 warning
            """);
  }

  @Test
  void aSoundCharterHasNoFindings() {
    Cli.Ran ran = new Cli(folder).file("charter/charter.yaml", ABOUT).run("check");

    assertThat(ran).isEqualTo(new Cli.Ran(0, "no findings\n", ""));
  }

  @Test
  void everyFindingIsToldInFileOrderOnStandardOutput() {
    Cli.Ran ran =
        new Cli(folder)
            .file("charter/a.yaml", ABOUT + "chanels: []\n")
            .file("charter/b.yml", "people: 3\n")
            .run("check");

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .containsSubsequence("charter/a.yaml:7:1", "chanels", "charter/b.yml:1:9", "2 errors\n");
  }

  @Test
  void findingsCanBeReadByAProgram() {
    Cli.Ran ran =
        new Cli(folder)
            .file("charter/a.yaml", ABOUT + "chanels: []\n")
            .run("check", "--format", "json");

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.out())
        .startsWith("{\n")
        .contains("\"code\": \"PL-0201\"", "\"file\": \"charter/a.yaml\"", "\"line\": 7")
        .endsWith("\"errors\": 1,\n  \"warnings\": 0,\n  \"notes\": 0,\n  \"accepted\": 0\n}\n");
  }

  @Test
  void anEmptyFolderIsAnInvalidCharter() {
    Cli.Ran ran = new Cli(folder).run("check");

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.out())
        .contains(
            "no file has the key `charter`",
            "help: there is no file to read here: `--charter` names another folder, `plumbline init`"
                + " makes a charter to begin with");
  }

  @Test
  void hiddenFilesAndOtherEndingsAreLeftOut() {
    Cli.Ran ran =
        new Cli(folder)
            .file("charter/charter.yaml", ABOUT)
            .file("charter/.goals.yaml.swp", "{{{")
            .file("charter/.drafts/goals.yaml", "{{{")
            .file("charter/notes.txt", "{{{")
            .run("check");

    assertThat(ran.exit()).isZero();
  }

  @Test
  void aLinkOutOfTheFolderIsRefused(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret.yaml"), "people: {}\n");
    Cli cli = new Cli(folder).file("charter/charter.yaml", ABOUT);
    Files.createSymbolicLink(folder.resolve("charter/people.yaml"), secret);

    Cli.Ran ran = cli.run("check");

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.out())
        .contains("error[PL-0305]: the link leads out of the charter's folder")
        .contains("charter/people.yaml");
  }

  @Test
  void aLinkWithinTheFolderIsFollowed() throws IOException {
    Cli cli = new Cli(folder).file("charter/charter.yaml", ABOUT).file("team/people.txt", "{{{");
    Files.createSymbolicLink(
        folder.resolve("charter/people.yaml"), folder.resolve("team/people.txt"));

    assertThat(cli.run("check").out()).contains("charter/people.yaml:");
  }

  @Test
  @Covers(Code.UNREADABLE_FILE)
  void aLinkToNowhereIsAFinding() throws IOException {
    Cli cli = new Cli(folder).file("charter/charter.yaml", ABOUT);
    Files.createSymbolicLink(folder.resolve("charter/people.yaml"), Path.of("gone.yaml"));

    Cli.Ran ran = cli.run("check");

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.out()).contains("error[PL-0109]: the file cannot be read");
  }

  @Test
  void aLinkInACircleIsAFinding() throws IOException {
    Cli cli = new Cli(folder).file("charter/charter.yaml", ABOUT);
    Files.createSymbolicLink(folder.resolve("charter/again"), folder.resolve("charter"));

    Cli.Ran ran = cli.run("check");

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.out()).contains("the link leads back to a folder it is in");
  }

  @Test
  void verboseTellsTheTimeOfEachStepOnStandardError() {
    Cli.Ran ran = new Cli(folder).file("charter/charter.yaml", ABOUT).run("check", "--verbose");

    assertThat(ran.out()).isEqualTo("no findings\n");
    assertThat(ran.err()).matches("(?s)( *[0-9]+\\.[0-9] ms  [a-z ]+\n)+");
  }
}
