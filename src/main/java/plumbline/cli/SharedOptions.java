package plumbline.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import plumbline.app.CharterFolder;

/** The options that every command on a charter has. */
final class SharedOptions {

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
  CharterFolder folder(CommandSpec command) {
    if (!Files.isDirectory(charter)) {
      throw new ParameterException(
          command.commandLine(), "--charter: there is no folder `" + charter + "`");
    }
    return new CharterFolder(charter.normalize());
  }

  boolean quiet() {
    return quiet;
  }

  boolean verbose() {
    return verbose && !quiet;
  }
}
