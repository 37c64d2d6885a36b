package plumbline.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import plumbline.app.AsOf;
import plumbline.app.TellCodeowners;

/** {@code plumbline codeowners}. */
@Command(
    name = "codeowners",
    description = "Prints a CODEOWNERS file: who answers for and signs what stands in each file.")
final class CodeownersCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Clock clock;
  @Mixin private SharedOptions shared = new SharedOptions();

  CodeownersCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Progress progress = new Progress(terminal, shared);
    TellCodeowners.Outcome outcome =
        TellCodeowners.run(shared.folder(), new AsOf.At(clock.instant()), progress.phases());
    progress.end();
    outcome.text().ifPresent(terminal.out()::print);
    return new Diagnostics(terminal, shared).end(outcome.findings(), outcome.texts());
  }
}
