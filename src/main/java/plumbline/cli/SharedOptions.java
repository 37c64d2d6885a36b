package plumbline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import plumbline.app.CharterFolder;

/** What every command on a charter has: its options, help and version, and a way to refuse. */
@Command(mixinStandardHelpOptions = true, versionProvider = VersionText.class)
final class SharedOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--charter",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The folder that holds charter/ and metrics/ (default: the working folder).")
  private Path charter = Path.of(".");

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing but results and errors.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Tell how long each step took.")
  private boolean verbose;

  /** The folder named; a usage error of the command if there is none. */
  CharterFolder folder() {
    if (!Files.isDirectory(charter)) {
      throw refusal("--charter: there is no folder `" + charter + "`");
    }
    return new CharterFolder(charter.normalize());
  }

  /** What is thrown where the command cannot do what it was given. */
  ParameterException refusal(String why) {
    return new ParameterException(command.commandLine(), why);
  }

  boolean quiet() {
    return quiet;
  }

  boolean verbose() {
    return verbose && !quiet;
  }
}
