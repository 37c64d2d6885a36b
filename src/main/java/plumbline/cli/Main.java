package plumbline.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
      Optional<String> first = arguments.stream().findFirst();
      return commandLine(first, terminal, environment, clock)
          .execute(arguments.toArray(String[]::new));
    } catch (StackOverflowError | OutOfMemoryError exhausted) {
      return new OurFault(terminal).report(exhausted);
    }
  }

  /** The commands by name; each is made when it is asked for, as making it takes its time. */
  private static Map<String, Supplier<Object>> commands(
      Terminal terminal, Map<String, String> environment, Clock clock) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("build", () -> new BuildCommand(terminal, clock));
    commands.put("check", () -> new CheckCommand(terminal, clock));
    commands.put("diff", () -> new DiffCommand(terminal, clock));
    commands.put("digest", () -> new DigestCommand(terminal));
    commands.put("explain", () -> new ExplainCommand(terminal, clock));
    commands.put("history", () -> new HistoryCommand(terminal, clock));
    commands.put("init", () -> new InitCommand(terminal, clock));
    commands.put("schema", () -> new SchemaCommand(terminal));
    commands.put("serve", () -> new ServeCommand(terminal, clock));
    commands.put("codeowners", () -> new CodeownersCommand(terminal, clock));
    commands.put("sign", () -> new SignCommand(terminal, clock, environment));
    commands.put("snapshot", () -> new SnapshotCommand(terminal, clock));
    commands.put("weeks", () -> new WeeksCommand(terminal));
    return commands;
  }

  /**
   * @param first of the arguments; where it names a command, the others need not be there
   */
  private static CommandLine commandLine(
      Optional<String> first, Terminal terminal, Map<String, String> environment, Clock clock) {
    FaultHandlers handlers = new FaultHandlers(terminal);
    CommandLine all = new CommandLine(new PlumblineCommand());
    Map<String, Supplier<Object>> commands = commands(terminal, environment, clock);
    first
        .map(commands::get)
        .map(List::of)
        .orElseGet(() -> List.copyOf(commands.values()))
        .forEach(command -> all.addSubcommand(command.get()));
    return all.setOut(writer(terminal.out()))
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
