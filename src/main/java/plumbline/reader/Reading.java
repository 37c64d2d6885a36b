package plumbline.reader;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.diagnostic.Finding;

/**
 * What came of reading a charter's files.
 *
 * @param charter what could be read; absent where the {@code charter} mapping is missing or broken.
 *     Entities with something wrong in what they must have are left out of it
 * @param findings in file order; with an error among them nothing is to be published
 * @param texts the text of each file by its name, for excerpts; files that could not be decoded are
 *     missing
 * @param whole whether every entity in the files is in the charter. If not, a name that is found
 *     nowhere may be that of an entity left out, and is not worth a finding
 */
public record Reading(
    Optional<Charter> charter, List<Finding> findings, Map<String, String> texts, boolean whole) {

  public Reading {
    findings = List.copyOf(findings);
    texts = Map.copyOf(texts);
  }

  public boolean hasErrors() {
    return findings.stream().anyMatch(Finding::isError);
  }
}
