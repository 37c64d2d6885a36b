package plumbline.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plumbline.app.CloseWeek;

/** {@code plumbline snapshot}. */
@Command(
    name = "snapshot",
    description = "Closes a week: takes down what is published of it, once and for all.")
final class SnapshotCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Clock clock;
  @Mixin private SharedOptions shared = new SharedOptions();
  @Mixin private AsOfOption asOf = new AsOfOption();

  @Option(
      names = "--week",
      paramLabel = "WEEK",
      description = "The week, such as 2026-W47 (default: the last one that is over).")
  private Optional<String> week = Optional.empty();

  @Option(
      names = "--provisional",
      description = "Close the week for the time being though data are stale or missing.")
  private boolean provisional;

  @Option(
      names = "--correct",
      paramLabel = "REASON",
      description = "Put a correction beside a week that is closed and would differ today.")
  private Optional<String> correct = Optional.empty();

  SnapshotCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    if (correct.filter(String::isBlank).isPresent()) {
      throw shared.refusal("--correct: a reason is due");
    }
    Progress progress = new Progress(terminal, shared);
    CloseWeek.Outcome outcome =
        CloseWeek.run(
            new CloseWeek.Request(
                shared.folder(),
                week,
                asOf.or(clock),
                asOf.given(),
                provisional,
                correct.map(String::strip),
                VersionText.version()),
            progress.phases());
    progress.end();
    if (outcome.refused().isPresent()) {
      throw shared.refusal(outcome.refused().get());
    }
    outcome.told().ifPresent(terminal.out()::println);
    return new Diagnostics(terminal, shared).end(outcome.findings(), outcome.texts());
  }
}
