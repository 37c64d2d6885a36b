package plumbline.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import plumbline.app.TellHistory;

/** {@code plumbline history}. */
@Command(
    name = "history",
    description = "Tells what each commit changed in the meaning of a charter, newest first.")
final class HistoryCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Clock clock;
  @Mixin private SharedOptions shared = new SharedOptions();
  @Mixin private AsOfOption asOf = new AsOfOption();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "THING",
      defaultValue = "",
      description = "One thing, as in goal/revenue-per-session (default: everything).")
  private String reference = "";

  HistoryCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Progress progress = new Progress(terminal, shared);
    TellHistory.Outcome outcome =
        TellHistory.run(
            shared.folder(), reference, asOf.or(clock), VersionText.version(), progress.phases());
    progress.end();
    if (outcome.findings().isEmpty() && outcome.text().isEmpty()) {
      terminal
          .err()
          .println(
              "the charter lies in no git repository that can be read, or nothing is committed yet");
    }
    if (outcome.unknown().isPresent()) {
      throw shared.refusal(outcome.unknown().get());
    }
    outcome.text().ifPresent(terminal.out()::print);
    return new Diagnostics(terminal, shared).end(outcome.findings(), outcome.texts());
  }
}
