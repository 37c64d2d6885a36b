package plumbline.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Tells wrong arguments and our own faults in our words.
 *
 * <p>A named class, as are all of ours that picocli calls: its interfaces are of class file version
 * 49, and Java 17 crashes when it archives a lambda of such an interface (JDK-8274944), which the
 * launcher's first build would run into.
 */
record FaultHandlers(Terminal terminal)
    implements IParameterExceptionHandler, IExecutionExceptionHandler {

  @Override
  public int handleParseException(ParameterException fault, String[] arguments) {
    CommandLine command = fault.getCommandLine();
    command.getErr().println("plumbline: " + UsageFault.told(fault));
    command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    command.getErr().flush();
    return ExitCode.USAGE.number();
  }

  @Override
  public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
    return new OurFault(terminal).report(fault);
  }
}
