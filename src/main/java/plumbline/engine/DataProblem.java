package plumbline.engine;

import java.nio.file.Path;
import plumbline.diagnostic.Finding;

/** Ends the work on one source: what was asked cannot be answered, and the finding says why. */
final class DataProblem extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  DataProblem(Finding finding) {
    super(finding.message(), null, false, false);
    this.finding = finding;
  }

  /** The same, with a file called as the charter knows it. */
  DataProblem calling(Path readable, String name) {
    String path = readable.toString();
    return new DataProblem(
        new Finding(
            finding.code(),
            finding.severity(),
            finding.message().replace(path, name),
            finding.span(),
            finding.help().stream().map(line -> line.replace(path, name)).toList()));
  }

  Finding finding() {
    return finding;
  }
}
