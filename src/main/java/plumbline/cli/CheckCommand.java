package plumbline.cli;

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
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private SharedOptions shared = new SharedOptions();
  @Mixin private GateOption gate = new GateOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "How findings are written: text or json (default: text).")
  private Format format = Format.TEXT;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Progress progress = new Progress(terminal, shared);
    CheckCharter.Outcome outcome = CheckCharter.run(shared.folder(spec), progress.phases());
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
