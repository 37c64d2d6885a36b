package plumbline.cli;

/** What the process tells its caller. The numbers are part of the contract with scripts. */
enum ExitCode {
  FINE(0),
  /** Findings at or above the gate that {@code --fail-on} sets. */
  FINDINGS(1),
  /** The command line is not understood. */
  USAGE(2),
  /** The charter's files have errors. */
  CHARTER_INVALID(3),
  /** The charter is sound, but its data cannot be read. */
  DATA_UNREADABLE(4),
  /** A fault of the program. */
  OUR_FAULT(5);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
