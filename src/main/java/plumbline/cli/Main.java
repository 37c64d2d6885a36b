package plumbline.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The program. */
public final class Main {

  private Main() {}

  /** Runs the command that the arguments name and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // The text of a charter is UTF-8, whatever the machine's own encoding.
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    Map<String, String> environment = System.getenv();
    Terminal terminal = Terminal.of(out, err, Terminal.isWatched(), environment);
    int exit = run(List.of(arguments), terminal, environment, Clock.systemUTC());
    out.flush();
    err.flush();
    System.exit(exit);
  }

  /**
   * Runs one command without touching the process.
   *
   * @param environment of which {@code NO_COLOR} and {@code TERM} count, and what tells git's user
   * @param clock asked once, where no as-of instant is given
   * @return the exit code
   */
  public static int run(
      List<String> arguments,
      PrintStream out,
      PrintStream err,
      Map<String, String> environment,
      Clock clock) {
    return run(arguments, Terminal.of(out, err, false, environment), environment, clock);
  }

  private static int run(
      List<String> arguments, Terminal terminal, Map<String, String> environment, Clock clock) {
    try {
      return commandLine(terminal, environment, clock).execute(arguments.toArray(String[]::new));
    } catch (StackOverflowError | OutOfMemoryError exhausted) {
      return new OurFault(terminal).report(exhausted);
    }
  }

  private static CommandLine commandLine(
      Terminal terminal, Map<String, String> environment, Clock clock) {
    FaultHandlers handlers = new FaultHandlers(terminal);
    return new CommandLine(new PlumblineCommand())
        .addSubcommand(new BuildCommand(terminal, clock))
        .addSubcommand(new CheckCommand(terminal, clock))
        .addSubcommand(new DiffCommand(terminal, clock))
        .addSubcommand(new ExplainCommand(terminal, clock))
        .addSubcommand(new HistoryCommand(terminal, clock))
        .addSubcommand(new InitCommand(terminal, clock))
        .addSubcommand(new SchemaCommand(terminal))
        .addSubcommand(new CodeownersCommand(terminal, clock))
        .addSubcommand(new SignCommand(terminal, clock, environment))
        .addSubcommand(new SnapshotCommand(terminal, clock))
        .setOut(writer(terminal.out()))
        .setErr(writer(terminal.err()))
        .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setAbbreviatedOptionsAllowed(false)
        .setParameterExceptionHandler(handlers)
        .setExecutionExceptionHandler(handlers);
  }

  private static java.io.PrintWriter writer(PrintStream stream) {
    return new java.io.PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
