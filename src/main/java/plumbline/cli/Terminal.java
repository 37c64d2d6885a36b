package plumbline.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.Map;
import plumbline.diagnostic.Palette;

/**
 * Where a command writes to.
 *
 * @param out results
 * @param err progress and diagnostics
 * @param interactive whether a person watches: a progress line and colours are then welcome
 * @param colour whether colours may be used
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive, boolean colour) {

  /**
   * The terminal as the environment asks for it.
   *
   * <p>Sources: no-color.org; {@code TERM=dumb} by convention.
   */
  static Terminal of(
      PrintStream out, PrintStream err, boolean interactive, Map<String, String> environment) {
    boolean refused =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "").equals("dumb");
    return new Terminal(out, err, interactive, interactive && !refused);
  }

  /** The colours of findings. */
  Palette palette() {
    return colour ? Palette.ANSI : Palette.PLAIN;
  }

  /** Whether both input and output are a terminal's. */
  @SuppressWarnings("SystemConsoleNull") // told apart below
  static boolean isWatched() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // Since JDK 22 there may be a console without a terminal; before, there was no such method.
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException olderJdk) {
      return true;
    } catch (ReflectiveOperationException unexpected) {
      return false;
    }
  }
}
