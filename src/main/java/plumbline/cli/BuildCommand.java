package plumbline.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plumbline.app.BuildSite;

/** {@code plumbline build}. */
@Command(
    name = "build",
    description = "Computes the numbers of a charter and publishes it with them as a site.")
final class BuildCommand implements Callable<Integer> {

  private final Terminal terminal;
  private final Clock clock;
  @Mixin private SharedOptions shared = new SharedOptions();
  @Mixin private AsOfOption asOf = new AsOfOption();
  @Mixin private GateOption gate = new GateOption();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "target/site",
      description = "The folder of the site, replaced in whole (default: target/site).")
  private Path out = Path.of("target/site");

  @Option(
      names = "--compare",
      paramLabel = "BASE",
      description =
          "A revision of the repository, or a folder with a charter: marks on the site what differs"
              + " from it, for a preview.")
  private Optional<String> compare = Optional.empty();

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      converter = BaseUrl.class,
      description =
          "The address the site is to stand under, such as https://charter.example.com/,"
              + " told to search engines and feeds; no page needs it.")
  private Optional<URI> base = Optional.empty();

  BuildCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Progress progress = new Progress(terminal, shared);
    BuildSite.Outcome outcome = build(progress);
    progress.end();
    new Diagnostics(terminal, shared).tell(outcome.findings(), outcome.texts());
    outcome.published().ifPresent(this::tell);
    return gate.exit(outcome.findings()).number();
  }

  private BuildSite.Outcome build(Progress progress) {
    BuildSite.Request request =
        new BuildSite.Request(
            shared.folder(), out, asOf.or(clock), compare, VersionText.version(), base);
    try {
      return BuildSite.run(request, progress.phases());
    } catch (DirectoryNotEmptyException theirs) {
      throw shared.refusal(
          "--out: `" + out + "` holds other files than a site: name a folder that is new or empty");
    } catch (IOException unwritable) {
      throw shared.refusal("--out: `" + out + "` cannot be written: " + unwritable.getMessage());
    }
  }

  private void tell(BuildSite.Published site) {
    if (!shared.quiet()) {
      terminal
          .out()
          .println(
              site.pages()
                  + " pages, "
                  + site.bytes() / 1024
                  + " KiB: "
                  + out.resolve("index.html"));
    }
  }
}
