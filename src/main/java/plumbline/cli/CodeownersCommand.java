package plumbline.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import plumbline.app.AsOf;
import plumbline.app.TellCodeowners;

/** {@code plumbline codeowners}. */
@Command(
    name = "codeowners",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = "Prints a CODEOWNERS file: who answers for and signs what stands in each file.")
final class CodeownersCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Clock clock;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private SharedOptions shared = new SharedOptions();

  CodeownersCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Progress progress = new Progress(terminal, shared);
    TellCodeowners.Outcome outcome =
        TellCodeowners.run(shared.folder(spec), new AsOf.At(clock.instant()), progress.phases());
    progress.end();
    outcome.text().ifPresent(terminal.out()::print);
    new Diagnostics(terminal, shared).tell(outcome.findings(), outcome.texts());
    return new GateOption().exit(outcome.findings()).number();
  }
}
