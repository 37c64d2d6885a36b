package plumbline.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plumbline.app.CompareWeeks;

/** {@code plumbline weeks}. */
@Command(
    name = "weeks",
    description = "Tells what differs between two closed weeks, each as it was published.")
final class WeeksCommand implements Callable<Integer> {

  private final Terminal terminal;
  @Mixin private SharedOptions shared = new SharedOptions();

  @Parameters(index = "0", paramLabel = "BASE", description = "The earlier week, such as 2026-W40.")
  private String base = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "HEAD",
      description = "The later week (default: the newest that is closed).")
  private Optional<String> head = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (default), markdown, or json.")
  private CompareWeeks.Form form = CompareWeeks.Form.TEXT;

  WeeksCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    CompareWeeks.Outcome outcome =
        CompareWeeks.run(new CompareWeeks.Request(shared.folder(), base, head, form));
    new Diagnostics(terminal, shared).tell(outcome.findings(), Map.of());
    if (outcome.refused().isPresent()) {
      throw shared.refusal(outcome.refused().get());
    }
    terminal.out().print(outcome.text().orElseThrow());
    return new GateOption().exit(outcome.findings()).number();
  }
}
