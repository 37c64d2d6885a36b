package plumbline.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Gathers findings while work goes on, so that all are reported and not only the first. */
public final class Findings {

  private final List<Finding> all = new ArrayList<>();

  public void add(Finding finding) {
    all.add(finding);
  }

  public void addAll(Collection<Finding> findings) {
    all.addAll(findings);
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  public boolean hasErrors() {
    return all.stream().anyMatch(Finding::isError);
  }

  /** Whether something of this code was found. */
  public boolean has(Code code) {
    return all.stream().anyMatch(finding -> finding.code() == code);
  }

  /** Everything found so far in file order, each finding once. */
  public List<Finding> inFileOrder() {
    return all.stream().distinct().sorted().toList();
  }
}
