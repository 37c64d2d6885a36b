package plumbline.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plumbline.app.ExplainMetric;

/** {@code plumbline explain}. */
@Command(
    name = "explain",
    description =
        "Tells where the values of a metric come from: definition, plan, SQL, values, files.")
final class ExplainCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Clock clock;
  @Mixin private SharedOptions shared = new SharedOptions();
  @Mixin private AsOfOption asOf = new AsOfOption();

  @Parameters(paramLabel = "METRIC", description = "The metric's id.")
  private String metric = "";

  @Option(
      names = "--by",
      paramLabel = "PERIOD",
      defaultValue = "week",
      description = "day, week, month, quarter or year (default: week).")
  private ExplainMetric.By by = ExplainMetric.By.WEEK;

  @Option(
      names = "--periods",
      paramLabel = "N",
      defaultValue = "13",
      description = "How many of the newest periods are listed (default: 13).")
  private int periods = 13;

  ExplainCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    if (periods < 1) {
      throw shared.refusal("--periods: at least 1, not " + periods);
    }
    Progress progress = new Progress(terminal, shared);
    ExplainMetric.Outcome outcome =
        ExplainMetric.run(
            new ExplainMetric.Request(shared.folder(), metric, by, periods, asOf.or(clock)),
            progress.phases());
    progress.end();
    if (outcome.unknown().isPresent()) {
      throw shared.refusal(outcome.unknown().get());
    }
    outcome.text().ifPresent(terminal.out()::print);
    return new Diagnostics(terminal, shared).end(outcome.findings(), outcome.texts());
  }
}
