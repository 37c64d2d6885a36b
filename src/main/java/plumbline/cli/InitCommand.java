package plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plumbline.app.InitCharter;

/** {@code plumbline init}. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description =
        "Makes a charter repository that builds at once: an example, CI for GitHub and GitLab,"
            + " settings for editors.")
final class InitCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Clock clock;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description =
          "An empty folder, or one that does not exist yet (default: the working folder).")
  private Path folder = Path.of(".");

  @Option(
      names = "--package",
      paramLabel = "ADDRESS#sha256=DIGEST",
      defaultValue = "",
      description = "Where CI fetches Plumbline from; may be set later in ci/get-plumbline.sh.")
  private String plumbline = "";

  InitCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  /**
   * What there is now, and what is left to do before others can use it.
   *
   * @param fetched whether CI knows where to fetch the program from
   */
  static List<String> told(int files, Path folder, boolean fetched) {
    boolean here = folder.normalize().toString().isEmpty();
    List<String> lines = new ArrayList<>();
    lines.add(files + (here ? " files here." : " files in " + folder + ".") + " Look at it:");
    lines.add("");
    if (!here) {
      lines.add("  cd " + folder);
    }
    lines.add("  plumbline build --out site");
    lines.add("");
    lines.add("Before the first pull request, as README.md tells step by step:");
    lines.add("");
    if (!fetched) {
      lines.add("  ci/get-plumbline.sh     where CI fetches Plumbline from (not set yet)");
    }
    lines.add("  charter/charter.yaml    your people, with their names on the forge");
    lines.add("  .github/CODEOWNERS      written again by `plumbline codeowners`");
    lines.add("  metrics/data/           your exports in the place of the example's");
    return lines;
  }

  @Override
  public Integer call() {
    if (!plumbline.isEmpty() && !plumbline.matches("[^'\\s#]+#sha256=[0-9a-f]{64}")) {
      throw new ParameterException(
          spec.commandLine(), "--package: it is written as ADDRESS#sha256=DIGEST");
    }
    try {
      if (!InitCharter.isFree(folder)) {
        throw new ParameterException(
            spec.commandLine(),
            "`"
                + folder
                + "` is not empty; nothing was written\n"
                + "name a new folder within, as in `plumbline init shop`, and move what is yours beside it");
      }
      LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      List<String> files = InitCharter.run(new InitCharter.Request(folder, today, plumbline));
      told(files.size(), folder, !plumbline.isEmpty()).forEach(terminal.out()::println);
      return ExitCode.FINE.number();
    } catch (IOException unwritable) {
      throw new ParameterException(
          spec.commandLine(), "`" + folder + "` cannot be written: " + unwritable.getMessage());
    }
  }
}
