package plumbline.cli;

import java.util.List;
import java.util.Map;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.FindingText;

/** Writes findings to standard error, where they are not the result of the command. */
record Diagnostics(Terminal terminal, SharedOptions options) {

  /**
   * Tells all findings, or with {@code --quiet} the errors only.
   *
   * @param texts of the files, for excerpts
   */
  void tell(List<Finding> findings, Map<String, String> texts) {
    List<Finding> told =
        options.quiet() ? findings.stream().filter(Finding::isError).toList() : findings;
    if (!told.isEmpty()) {
      terminal.err().print(new FindingText(texts, terminal.palette()).of(told));
      terminal.err().flush();
    }
  }

  /** Tells the findings likewise, and with which code the command ends: errors fail it. */
  int end(List<Finding> findings, Map<String, String> texts) {
    tell(findings, texts);
    return new GateOption().exit(findings).number();
  }
}
