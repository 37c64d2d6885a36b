package plumbline.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import plumbline.app.CheckCharter;
import plumbline.diagnostic.FindingText;

/** {@code plumbline check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = "Says what is wrong with a charter, or worth knowing.")
final class CheckCommand implements Callable<Integer> {

  /** How findings are written. */
  enum Format {
    TEXT,
    JSON
  }

  private final Terminal terminal;
  private final Clock clock;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private SharedOptions shared = new SharedOptions();
  @Mixin private AsOfOption asOf = new AsOfOption();
  @Mixin private GateOption gate = new GateOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "How findings are written: text or json (default: text).")
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
        CheckCharter.run(shared.folder(spec), asOf.or(clock), !withoutData, progress.phases());
    progress.end();
    switch (format) {
      case TEXT -> terminal.out().print(text(outcome));
      case JSON -> terminal.out().print(outcome.json());
    }
    return gate.exit(outcome.findings()).number();
  }

  private String text(CheckCharter.Outcome outcome) {
    return new FindingText(outcome.texts(), terminal.palette()).of(outcome.findings());
  }
}
