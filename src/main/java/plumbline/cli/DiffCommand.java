package plumbline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plumbline.app.CompareCharters;

/** {@code plumbline diff}. */
@Command(
    name = "diff",
    description = "Tells what a change of a charter means and what it does to the numbers.")
final class DiffCommand implements Callable<Integer> {

  /** How the change is written. */
  enum Format {
    TEXT,
    MARKDOWN,
    HTML,
    JSON,
    SARIF,
    GITHUB,
    GITLAB,
    JUNIT
  }

  /** What fails the command beside errors. */
  enum Gate {
    ERROR,
    MEANING,
    UNSIGNED,
    FLIPPED,
    CONFLICT
  }

  private final Terminal terminal;
  private final Clock clock;
  @Mixin private SharedOptions shared = new SharedOptions();
  @Mixin private AsOfOption asOf = new AsOfOption();

  @Parameters(
      index = "0",
      paramLabel = "BASE",
      description = "The earlier side: a revision of the repository, or a folder with a charter.")
  private String base = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "HEAD",
      description = "The later side likewise (default: the files as they are).")
  private Optional<String> head = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "How the change is written: text, markdown (for a comment), html (one file with"
              + " charts), json, sarif, github (annotations), gitlab (code quality) or junit"
              + " (default: text).")
  private Format format = Format.TEXT;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder whose exports both sides are computed on (default: --charter).")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      split = ",",
      defaultValue = "error",
      description =
          "What fails the command: error, meaning (any change of it), unsigned (one that a"
              + " named team has not signed), flipped (a verdict),"
              + " conflict (a new one); several with commas (default: error).")
  private Set<Gate> failOn = EnumSet.of(Gate.ERROR);

  DiffCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Progress progress = new Progress(terminal, shared);
    CompareCharters.Outcome outcome = CompareCharters.run(request(), progress.phases());
    progress.end();
    // A terminal is told by the findings; whoever reads a file must find there that it failed.
    if (outcome.isCompared() || outcome.findings().isEmpty() || format != Format.TEXT) {
      terminal.out().print(written(outcome));
      terminal.out().flush();
    }
    if (outcome.refused().isPresent()) {
      throw shared.refusal(outcome.refused().get());
    }
    if (!outcome.isCompared()) {
      new Diagnostics(terminal, shared).tell(outcome.findings(), outcome.texts());
    }
    ExitCode found = new GateOption().exit(outcome.findings());
    return (found == ExitCode.FINE && isGated(outcome) ? ExitCode.FINDINGS : found).number();
  }

  private CompareCharters.Request request() {
    if (data.isPresent() && !Files.isDirectory(data.get())) {
      throw shared.refusal("--data: there is no folder `" + data.get() + "`");
    }
    return new CompareCharters.Request(
        shared.folder(), base, head, data, asOf.or(clock), VersionText.version());
  }

  private String written(CompareCharters.Outcome outcome) {
    return outcome.report().written(plumbline.app.Format.valueOf(format.name()));
  }

  private boolean isGated(CompareCharters.Outcome outcome) {
    return outcome.gates().stream().anyMatch(gate -> failOn.contains(Gate.valueOf(gate.name())));
  }
}
