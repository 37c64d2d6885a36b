package plumbline.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The word {@code plumbline} alone: help and version. */
@Command(
    name = "plumbline",
    description =
        "Keeps a shop's alignment charter in YAML, computes its numbers from exported data,"
            + " and publishes both as a static site.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  fine",
      "  1  findings at or above the gate that --fail-on sets",
      "  2  the command line is not understood",
      "  3  the charter's files have errors",
      "  4  the data cannot be read",
      "  5  a fault of the program"
    })
final class PlumblineCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command?");
  }
}
