package plumbline.check.exception;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.AcceptedException;
import plumbline.charter.Authority;
import plumbline.charter.Charter;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;

/**
 * Applies the exceptions of one charter on one day.
 *
 * <p>An exception is in force up to and on its last day, and only where its approver is the
 * charter's authority or deputy; a charter without an authority takes anybody named in it. Errors
 * are never accepted, as nothing could be published with one.
 */
public final class Exceptions {

  private final Charter charter;
  private final LocalDate today;
  private final Set<AcceptedException> met = new LinkedHashSet<>();

  /**
   * @param today in the charter's zone
   */
  public Exceptions(Charter charter, LocalDate today) {
    this.charter = charter;
    this.today = today;
  }

  /** A finding with the exception that accepts it. */
  public record Accepted(Finding finding, AcceptedException by) {}

  /**
   * Findings, parted.
   *
   * @param open those that stand, with those about the exceptions themselves; in file order
   * @param accepted in file order
   */
  public record Judged(List<Finding> open, List<Accepted> accepted) {
    public Judged {
      open = List.copyOf(open);
      accepted = List.copyOf(accepted);
    }
  }

  /**
   * Parts findings.
   *
   * @param all whether they are everything that could be found, so that an exception without its
   *     finding is not needed
   */
  public Judged judge(List<Finding> findings, boolean all) {
    List<Finding> open = new ArrayList<>();
    List<Accepted> accepted = new ArrayList<>();
    for (Finding finding : findings) {
      Optional<AcceptedException> by =
          finding.isError()
              ? Optional.empty()
              : accepting(finding.code().id(), finding.fingerprint());
      by.ifPresentOrElse(
          exception -> accepted.add(new Accepted(finding, exception)), () -> open.add(finding));
    }
    open.addAll(onExceptions(findings, all));
    open.sort(Comparator.naturalOrder());
    return new Judged(open, accepted);
  }

  /** The exception in force that accepts this. */
  public Optional<AcceptedException> accepting(String rule, String fingerprint) {
    List<AcceptedException> fitting =
        charter.exceptions().stream()
            .filter(one -> one.rule().equals(rule) && one.fingerprint().equals(fingerprint))
            .toList();
    met.addAll(fitting);
    return fitting.stream().filter(one -> !isOver(one) && hasAuthority(one)).findFirst();
  }

  /** Notes on exceptions of changes that no call of {@link #accepting} has asked for. */
  public List<Finding> unusedOfChanges() {
    return charter.exceptions().stream()
        .filter(one -> one.isOfChange() && !met.contains(one) && !isOver(one))
        .map(one -> unused(one, "no change"))
        .toList();
  }

  /** Until when, by whom and why something is accepted: a sentence without a full stop. */
  public String told(AcceptedException one) {
    return one.told(charter);
  }

  private List<Finding> onExceptions(List<Finding> findings, boolean all) {
    List<Finding> about = new ArrayList<>();
    for (AcceptedException one : charter.exceptions()) {
      if (isOver(one)) {
        about.add(expired(one));
      } else if (!hasAuthority(one)) {
        about.add(withoutAuthority(one));
      } else if (!one.isOfChange()
          && findings.stream().anyMatch(f -> f.isError() && fits(one, f))) {
        about.add(ofError(one));
      } else if (all && !one.isOfChange() && findings.stream().noneMatch(f -> fits(one, f))) {
        about.add(unused(one, "nothing"));
      }
    }
    return about;
  }

  private static boolean fits(AcceptedException one, Finding finding) {
    return one.rule().equals(finding.code().id())
        && one.fingerprint().equals(finding.fingerprint());
  }

  private boolean isOver(AcceptedException one) {
    return one.until().isBefore(today);
  }

  private boolean hasAuthority(AcceptedException one) {
    Optional<Authority> authority = charter.charter().authority();
    return authority.map(who -> who.includes(one.approver())).orElse(true);
  }

  private static Finding expired(AcceptedException one) {
    return Finding.of(
            Code.EXCEPTION_EXPIRED,
            one.origin().of("until"),
            "the exception `" + one.id() + "` ended on " + one.until())
        .help("mend what it accepted, or have it accepted again until a later day");
  }

  private static Finding withoutAuthority(AcceptedException one) {
    return Finding.of(
            Code.EXCEPTION_WITHOUT_AUTHORITY,
            one.origin().of("approver"),
            "`"
                + one.approver()
                + "` may not accept exceptions, so `"
                + one.id()
                + "` has no effect")
        .help("name the charter's authority or deputy");
  }

  private static Finding ofError(AcceptedException one) {
    return Finding.of(
            Code.ERROR_NOT_ACCEPTED,
            one.origin().of("rule"),
            "`" + one.id() + "` has no effect, as an error cannot be accepted")
        .help("mend the error");
  }

  private static Finding unused(AcceptedException one, String what) {
    return Finding.of(
            Code.EXCEPTION_UNUSED,
            one.origin().of("fingerprint"),
            what
                + " has the rule `"
                + one.rule()
                + "` and the fingerprint `"
                + one.fingerprint()
                + "`")
        .help("take the exception out, or copy the fingerprint again");
  }
}
