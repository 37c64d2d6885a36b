package plumbline.cli;

import java.util.List;
import picocli.CommandLine.Option;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Severity;

/** Which findings make a command fail. */
final class GateOption {

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "error",
      description =
          "The least grave finding that fails the command: error, warning or note"
              + " (default: error).")
  private Severity failOn = Severity.ERROR;

  /**
   * What the findings come to. Errors in the charter's files go before errors in its data, as these
   * may follow from those.
   */
  ExitCode exit(List<Finding> findings) {
    if (findings.stream().anyMatch(finding -> finding.isError() && isOfFiles(finding.code()))) {
      return ExitCode.CHARTER_INVALID;
    }
    if (findings.stream().anyMatch(finding -> finding.isError() && isOfData(finding.code()))) {
      return ExitCode.DATA_UNREADABLE;
    }
    boolean gated =
        findings.stream().anyMatch(finding -> finding.severity().compareTo(failOn) <= 0);
    return gated ? ExitCode.FINDINGS : ExitCode.FINE;
  }

  private static boolean isOfFiles(Code code) {
    return code.id().compareTo("PL-0500") < 0;
  }

  private static boolean isOfData(Code code) {
    return code.id().startsWith("PL-05");
  }
}
