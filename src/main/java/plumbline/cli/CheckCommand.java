package plumbline.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plumbline.app.CheckCharter;
import plumbline.diagnostic.FindingText;

/** {@code plumbline check}. */
@Command(name = "check", description = "Says what is wrong with a charter, or worth knowing.")
final class CheckCommand implements Callable<Integer> {

  /** How findings are written. */
  enum Format {
    TEXT,
    JSON,
    SARIF,
    GITHUB,
    GITLAB,
    JUNIT
  }

  private final Terminal terminal;
  private final Clock clock;
  @Mixin private SharedOptions shared = new SharedOptions();
  @Mixin private AsOfOption asOf = new AsOfOption();
  @Mixin private GateOption gate = new GateOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "How findings are written: text, json, sarif, github (annotations), gitlab (code quality)"
              + " or junit (default: text).")
  private Format format = Format.TEXT;

  @Option(
      names = "--without-data",
      description = "Look at the files of the charter only, not at the exports.")
  private boolean withoutData;

  CheckCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Progress progress = new Progress(terminal, shared);
    CheckCharter.Outcome outcome =
        CheckCharter.run(
            new CheckCharter.Request(
                shared.folder(), asOf.or(clock), !withoutData, VersionText.version()),
            progress.phases());
    progress.end();
    terminal
        .out()
        .print(
            format == Format.TEXT
                ? text(outcome)
                : outcome.written(plumbline.app.Format.valueOf(format.name())));
    return gate.exit(outcome.findings()).number();
  }

  private String text(CheckCharter.Outcome outcome) {
    FindingText text = new FindingText(outcome.texts(), terminal.palette());
    StringBuilder out = new StringBuilder(text.of(outcome.findings()));
    outcome
        .told()
        .acceptedLines()
        .forEach(line -> out.append(FindingText.harmless(line)).append('\n'));
    return out.toString();
  }
}
