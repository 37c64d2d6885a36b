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
    assertThat(ran.err()).contains("chekc").contains("plumbline check");
  }

  @Test
  void anUnknownOptionIsAUsageError() {
    assertThat(Cli.plain("check", "--frmat", "json").exit()).isEqualTo(2);
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
