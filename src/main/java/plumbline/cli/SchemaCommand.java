package plumbline.cli;

import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plumbline.app.WriteSchema;

/** {@code plumbline schema}. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = "Writes the JSON Schema of a charter's files, for editors to complete and check.")
final class SchemaCommand implements Callable<Integer> {

  private final Terminal terminal;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      completionCandidates = MarkdownFolders.class,
      description =
          "Of the front matter of charter/FOLDER/*.md instead, or of the files of metrics/snapshots/:"
              + " ${COMPLETION-CANDIDATES}.")
  private String folder = "";

  SchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (folder.equals(WriteSchema.snapshots())) {
      terminal.out().print(WriteSchema.ofSnapshots());
      return ExitCode.FINE.number();
    }
    if (!folder.isEmpty() && !WriteSchema.markdownFolders().contains(folder)) {
      throw new ParameterException(
          spec.commandLine(),
          "no Markdown files are read from charter/"
              + folder
              + "/, only from "
              + String.join(", ", WriteSchema.markdownFolders()));
    }
    terminal.out().print(folder.isEmpty() ? WriteSchema.text() : WriteSchema.text(folder));
    return ExitCode.FINE.number();
  }

  /** The folders whose files have front matter, and that of the snapshots. */
  static final class MarkdownFolders implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.concat(
              WriteSchema.markdownFolders().stream(), Stream.of(WriteSchema.snapshots()))
          .iterator();
    }
  }
}
