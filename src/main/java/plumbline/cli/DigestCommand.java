package plumbline.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plumbline.app.TellWeek;

/** {@code plumbline digest}. */
@Command(
    name = "digest",
    description = "Tells a closed week on one screen, for a chat, an issue or a mail.")
final class DigestCommand implements Callable<Integer> {

  private final Terminal terminal;
  @Mixin private SharedOptions shared = new SharedOptions();

  @Option(
      names = "--week",
      paramLabel = "WEEK",
      description = "The week, such as 2026-W47 (default: the newest that is closed).")
  private Optional<String> week = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "markdown (default), or html for a mail.")
  private TellWeek.Form form = TellWeek.Form.MARKDOWN;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      converter = BaseUrl.class,
      description = "Where the site stands, so that numbers lead to their pages.")
  private Optional<URI> site = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write it (default: standard output).")
  private Optional<Path> out = Optional.empty();

  DigestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    TellWeek.Outcome outcome =
        TellWeek.run(new TellWeek.Request(shared.folder(), week, form, site));
    if (outcome.refused().isPresent()) {
      new Diagnostics(terminal, shared).tell(outcome.findings(), Map.of());
      throw shared.refusal(outcome.refused().get());
    }
    String text = outcome.text().orElseThrow();
    if (out.isPresent()) {
      write(out.get(), text);
    } else {
      terminal.out().print(text);
    }
    new Diagnostics(terminal, shared).tell(outcome.findings(), Map.of());
    return new GateOption().exit(outcome.findings()).number();
  }

  private void write(Path file, String text) {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (NoSuchFileException nowhere) {
      throw shared.refusal("--out: there is no folder `" + file.getParent() + "`");
    } catch (IOException unwritable) {
      throw shared.refusal("--out: `" + file + "` cannot be written: " + unwritable.getMessage());
    }
  }
}
