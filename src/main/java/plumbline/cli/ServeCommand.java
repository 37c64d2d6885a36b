package plumbline.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plumbline.app.CharterFolder;
import plumbline.app.ServeSite;

/** {@code plumbline serve}. */
@Command(
    name = "serve",
    description =
        "Shows the site on this machine and keeps it as the files are: every save is seen at once,"
            + " and what is broken is told on the page. Ctrl-C ends it.")
final class ServeCommand implements Callable<Integer> {

  private static final int HIGHEST_PORT = 65535;

  private final Terminal terminal;
  private final Clock clock;
  @Mixin private SharedOptions shared = new SharedOptions();
  @Mixin private AsOfOption asOf = new AsOfOption();

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The folder that holds charter/ and metrics/, as --charter.")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8686",
      description = "Where to listen on 127.0.0.1 (default: 8686); 0 for any port that is free.")
  private int port = 8686;

  ServeCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    if (port < 0 || port > HIGHEST_PORT) {
      throw shared.refusal("--port: " + port + " is no port; they go from 1 to " + HIGHEST_PORT);
    }
    ServeSite.Request request =
        new ServeSite.Request(folder(), port, asOf.given(), clock, VersionText.version());
    Rounds rounds = new Rounds(terminal, shared, request.folder());
    try (ServeSite site = new ServeSite(request, rounds)) {
      rounds.begin(site.address());
      Runtime.getRuntime().addShutdownHook(new Thread(site::close, "end of the preview"));
      site.run();
      return ExitCode.FINE.number();
    } catch (BindException taken) {
      throw shared.refusal(
          "port "
              + port
              + " is taken, perhaps by another preview; choose one with `--port "
              + (port == HIGHEST_PORT ? port - 1 : port + 1)
              + "`, or any that is free with `--port 0`");
    }
  }

  private CharterFolder folder() {
    if (folder.isEmpty()) {
      return shared.folder();
    } else if (!Files.isDirectory(folder.get())) {
      throw shared.refusal("there is no folder `" + folder.get() + "`");
    }
    return new CharterFolder(folder.get().normalize());
  }
}
