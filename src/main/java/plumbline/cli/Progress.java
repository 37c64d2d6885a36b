package plumbline.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import plumbline.app.Phases;

/** Tells a person at a terminal which step is being taken, and afterwards how long each took. */
final class Progress {

  private static final String CLEAR_LINE = "\r\033[K";

  private final Terminal terminal;
  private final boolean live;
  private final boolean verbose;
  private final Phases phases;

  Progress(Terminal terminal, SharedOptions options) {
    this.terminal = terminal;
    this.live = terminal.interactive() && !options.quiet();
    this.verbose = options.verbose();
    this.phases = new Phases(this::begin);
  }

  /** To be told of the steps. */
  Phases phases() {
    return phases;
  }

  /** Wipes the progress line; with {@code --verbose}, lists the steps in milliseconds. */
  void end() {
    if (live) {
      terminal.err().print(CLEAR_LINE);
    }
    if (verbose) {
      for (Phases.Phase phase : phases.done()) {
        terminal.err().println(padded(millis(phase.durationNanos())) + " ms  " + phase.name());
      }
    }
    terminal.err().flush();
  }

  private void begin(String step) {
    if (live) {
      terminal.err().print(CLEAR_LINE + step + " …");
      terminal.err().flush();
    }
  }

  private static String millis(long nanos) {
    return BigDecimal.valueOf(nanos, 6).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  private static String padded(String number) {
    return " ".repeat(Math.max(0, 9 - number.length())) + number;
  }
}
