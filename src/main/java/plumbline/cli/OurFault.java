package plumbline.cli;

/** Owns up to a fault of the program, with all that is needed to mend it. */
record OurFault(Terminal terminal) {

  int report(Throwable fault) {
    terminal.err().println("plumbline: this is a fault of the program, not of your charter.");
    terminal
        .err()
        .println(
            "Please report it with the command you ran, the text below and, if you may share it,"
                + " the charter:");
    terminal.err().println();
    terminal.err().println(String.join(System.lineSeparator(), new VersionText().getVersion()));
    fault.printStackTrace(terminal.err());
    terminal.err().flush();
    return ExitCode.OUR_FAULT.number();
  }
}
