package plumbline.app;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.charter.Charter;
import plumbline.check.NearlyDeclared;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Span;

/** What looks wrong in the columns of sources that no data is held against. */
final class SuspectColumns {

  private SuspectColumns() {}

  /** Of every source, where no data is looked at. */
  static List<Finding> ofAll(Charter charter) {
    return charter.sources().stream().flatMap(one -> NearlyDeclared.of(one).stream()).toList();
  }

  /**
   * Of the sources whose files are missing.
   *
   * @param found what the data gave reason to find
   */
  static List<Finding> withoutFiles(Charter charter, List<Finding> found) {
    Set<Span> missed =
        found.stream()
            .filter(finding -> finding.code() == Code.NO_DATA_FILES)
            .map(Finding::span)
            .collect(Collectors.toSet());
    return charter.sources().stream()
        .filter(source -> missed.contains(source.origin().of("export")))
        .flatMap(source -> NearlyDeclared.of(source).stream())
        .toList();
  }
}
