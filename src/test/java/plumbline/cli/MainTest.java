package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  @Test
  void withoutACommandItAsksForOne() {
    Cli.Ran ran = Cli.plain();

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).isEqualTo("plumbline: which command?\nTry 'plumbline --help'.\n");
  }

  @Test
  void aMisspeltCommandGetsASuggestion() {
    Cli.Ran ran = Cli.plain("chekc");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo(
            "plumbline: there is no command `chekc`; did you mean `check`?\n"
                + "Try 'plumbline --help'.\n");
  }

  @Test
  void anUnknownOptionIsAUsageError() {
    Cli.Ran ran = Cli.plain("check", "--frmat", "json");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .startsWith("plumbline: there is no option `--frmat`; did you mean `--format`?\n");
    assertThat(Cli.plain("check", "--frmat=json").err()).contains("did you mean `--format`?");
  }

  @Test
  void anArgumentTooManyIsAUsageError() {
    Cli.Ran ran = Cli.plain("check", "charter");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).startsWith("plumbline: `charter` is one argument too many\n");
  }

  @Test
  void aWrongChoiceIsToldInTheWordsOfTheHelp() {
    Cli.Ran ran = Cli.plain("digest", "--format", "htm");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .startsWith(
            "plumbline: --format: `htm` is none of `markdown`, `html`; did you mean `html`?\n");
    assertThat(Cli.plain("diff", "HEAD", "--fail-on", "mening").err())
        .contains("--fail-on: `mening` is none of `error`, `meaning`", "did you mean `meaning`?");
    assertThat(Cli.plain("explain", "revenue", "--periods", "some").err())
        .startsWith("plumbline: --periods: a whole number, not `some`\n");
  }

  @Test
  void aFolderThatDoesNotExistIsAUsageError() {
    Cli.Ran ran = Cli.plain("check", "--charter", "no/such/folder");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo(
            "plumbline: --charter: there is no folder `no/such/folder`\n"
                + "Try 'plumbline check --help'.\n");
  }

  @Test
  void theHelpNamesEveryExitCode() {
    Cli.Ran ran = Cli.plain("--help");

    assertThat(ran.exit()).isZero();
    for (ExitCode code : ExitCode.values()) {
      assertThat(ran.out()).contains("\n  " + code.number() + "  ");
    }
    assertThat(ran.err()).isEmpty();
  }

  /**
   * Lines of 80 columns, filled: one that is broken by hand is broken again where it is too long.
   */
  @ParameterizedTest
  @ValueSource(strings = {"build", "serve", "check"})
  void aTextOfTheHelpIsOneParagraph(String command) {
    String help = Cli.plain(command, "--help").out().replaceAll("\\s+", " ");

    assertThat(help).contains("such as 2026-11-22 (that whole day) or 2026-11-22T09:00");
    assertThat(Cli.plain(command, "--help").out())
        .doesNotContainPattern("\\n +or 2026-11-22T09:00 \\(the charter's zone\\) or\\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "check", "explain", "schema"})
  void everyCommandHasHelpOnStandardOutput(String command) {
    Cli.Ran ran = Cli.plain(command, "--help");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).startsWith("Usage: plumbline " + command);
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void theVersionIsThatOfThePom() {
    assertThat(Cli.plain("--version").out())
        .matches("(?s)plumbline \\d+\\.\\d+\\.\\d+.*Java 1?\\d.*");
  }

  @Test
  void aFaultOfOursSaysSoAndHowToReportIt() {
    Cli.Ran ran = Cli.failing(new IllegalStateException("the roof fell in"));

    assertThat(ran.exit()).isEqualTo(5);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .startsWith("plumbline: this is a fault of the program, not of your charter.")
        .contains("Please report it")
        .contains("plumbline 0.")
        .contains("the roof fell in");
  }
}
