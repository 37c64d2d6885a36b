package plumbline.engine;

import plumbline.diagnostic.Finding;

/** Ends the work on one source: what was asked cannot be answered, and the finding says why. */
final class DataProblem extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  DataProblem(Finding finding) {
    super(finding.message(), null, false, false);
    this.finding = finding;
  }

  Finding finding() {
    return finding;
  }
}
