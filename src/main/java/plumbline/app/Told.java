package plumbline.app;

import java.util.ArrayList;
import java.util.List;
import plumbline.check.exception.Exceptions;
import plumbline.diagnostic.Finding;
import plumbline.report.Remark;

/**
 * What a command says of a charter.
 *
 * @param open the findings that stand, in file order
 * @param accepted what the charter accepts for a while, with the sentence that says so
 */
public record Told(List<Finding> open, List<Remark> accepted) {

  public Told {
    open = List.copyOf(open);
    accepted = List.copyOf(accepted);
  }

  /** The findings parted by the exceptions. */
  static Told of(List<Finding> findings, Exceptions exceptions, boolean all) {
    Exceptions.Judged judged = exceptions.judge(findings, all);
    return new Told(
        judged.open(),
        judged.accepted().stream()
            .map(one -> Remark.of(one.finding()).accepted(exceptions.told(one.by())))
            .toList());
  }

  /** Those that stand, then those that are accepted. */
  List<Remark> remarks() {
    List<Remark> all = new ArrayList<>(open.stream().map(Remark::of).toList());
    all.addAll(accepted);
    return all;
  }

  /** A line for each that is accepted: rule, message, place, and why. */
  public List<String> acceptedLines() {
    return accepted.stream().map(Remark::line).toList();
  }
}
