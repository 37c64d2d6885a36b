package plumbline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import plumbline.app.WriteSchema;

/** {@code plumbline schema}. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = "Writes the JSON Schema of a charter's files, for editors to complete and check.")
final class SchemaCommand implements Callable<Integer> {

  private final Terminal terminal;

  SchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().print(WriteSchema.text());
    return ExitCode.FINE.number();
  }
}
