package plumbline.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plumbline.app.SignEntities;

/** {@code plumbline sign}. */
@Command(
    name = "sign",
    description =
        "Records that a team signs what goals, constraints, metrics, channels, incentives or decisions mean today.")
final class SignCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Clock clock;
  private final Map<String, String> environment;
  @Mixin private SharedOptions shared = new SharedOptions();
  @Mixin private AsOfOption asOf = new AsOfOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "ENTITY",
      description = "What is signed, such as goal/revenue-per-session; several at once.")
  private List<String> entities = List.of();

  @Option(
      names = "--for",
      required = true,
      paramLabel = "TEAM",
      description = "The team that signs, by its id.")
  private String team = "";

  @Option(
      names = "--by",
      paramLabel = "PERSON",
      description =
          "Who signs, by id (default: the person with the address that git commits with).")
  private Optional<String> person = Optional.empty();

  SignCommand(Terminal terminal, Clock clock, Map<String, String> environment) {
    this.terminal = terminal;
    this.clock = clock;
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Integer call() throws IOException {
    Progress progress = new Progress(terminal, shared);
    SignEntities.Outcome outcome =
        SignEntities.run(
            new SignEntities.Request(
                shared.folder(), entities, team, person, asOf.or(clock), environment),
            progress.phases());
    progress.end();
    if (outcome.refused().isPresent()) {
      throw shared.refusal(outcome.refused().get());
    }
    outcome.told().ifPresent(terminal.out()::print);
    return new Diagnostics(terminal, shared).end(outcome.findings(), outcome.texts());
  }
}
