package plumbline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the command line on a charter in a folder, as a user would. */
public final class Cli {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  private final Path folder;

  public Cli(Path folder) {
    this.folder = folder;
  }

  /** What a run left: its exit code and what it wrote. */
  public record Ran(int exit, String out, String err) {}

  /** Writes a file of the charter. */
  public Cli file(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }

  /** Replaces the one place where a text stands in a file. */
  public Cli edit(String name, String text, String replacement) {
    try {
      String before = Files.readString(folder.resolve(name));
      if (before.split(java.util.regex.Pattern.quote(text), -1).length != 2) {
        throw new IllegalArgumentException("stands not once in " + name + ": " + text);
      }
      return file(name, before.replace(text, replacement));
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }

  /** Runs a command with {@code --charter} set to the folder. */
  public Ran run(String command, String... options) {
    List<String> arguments = new ArrayList<>(List.of(command, "--charter", folder.toString()));
    arguments.addAll(List.of(options));
    return plain(arguments.toArray(String[]::new));
  }

  /** The same with an environment, which is empty otherwise. */
  public Ran runIn(Map<String, String> environment, String command, String... options) {
    List<String> arguments = new ArrayList<>(List.of(command, "--charter", folder.toString()));
    arguments.addAll(List.of(options));
    return plain(environment, arguments.toArray(String[]::new));
  }

  /** Runs with these arguments and no more. */
  public static Ran plain(String... arguments) {
    return plain(Map.of(), arguments);
  }

  /** Runs with these arguments while the clock stands at an instant. */
  static Ran at(Instant now, String... arguments) {
    return plain(Clock.fixed(now, ZoneOffset.UTC), Map.of(), arguments);
  }

  private static Ran plain(Map<String, String> environment, String... arguments) {
    return plain(CLOCK, environment, arguments);
  }

  private static Ran plain(Clock clock, Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Main.run(
            List.of(arguments),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            environment,
            clock);
    return new Ran(exit, out.toString(UTF_8), err.toString(UTF_8));
  }

  /** What is said when the program itself fails. */
  static Ran failing(Throwable fault) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(err, true, UTF_8);
    int exit = new OurFault(Terminal.of(stream, stream, false, Map.of())).report(fault);
    return new Ran(exit, "", err.toString(UTF_8));
  }
}
