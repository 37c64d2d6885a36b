package plumbline.app;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.Charter;
import plumbline.charter.Reference;
import plumbline.charter.TeamId;
import plumbline.charter.Weight;
import plumbline.check.exception.Exceptions;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diff.Affected;
import plumbline.diff.Change;
import plumbline.diff.Changes;
import plumbline.diff.Conflicts;
import plumbline.diff.Effects;
import plumbline.diff.Signers;
import plumbline.git.TextDifference;
import plumbline.history.signoff.Signature;
import plumbline.history.signoff.Signatures;
import plumbline.page.BuildFacts;
import plumbline.page.Compared;

/**
 * Compares two charters whose files were read without errors.
 *
 * <p>Numbers are computed only where meaning changes, and only for a side that has none yet.
 */
final class Comparing {

  private static final Set<Code> OF_THE_PAST =
      EnumSet.of(Code.SHALLOW_HISTORY, Code.UNREADABLE_HISTORY, Code.GOALPOST_MOVED);

  private final One before;
  private final One after;

  /** One version of a charter. */
  record One(String name, Chain chain, Chain.Defined defined, Optional<Chain.Computed> computed) {

    private Charter charter() {
      return defined.charter();
    }

    private Optional<Chain.Computed> values() {
      if (computed.isPresent()) {
        return computed;
      }
      Optional<Chain.Computed> now = chain.compute(defined, Chain.Reach.EVERY_SOURCE);
      now.ifPresent(chain::judge);
      return now;
    }
  }

  Comparing(One before, One after) {
    this.before = before;
    this.after = after;
  }

  Compared compared(BuildFacts facts) {
    List<Change> all = Changes.between(before.charter(), after.charter());
    boolean meaning = Changes.any(all, Weight.MEANING);
    Optional<Effects> effects = meaning ? effects(all) : Optional.empty();
    Signers signers = new Signers(before.charter(), after.charter());
    Exceptions exceptions = after.chain.exceptions().orElseThrow();
    List<Change> open = new ArrayList<>();
    List<Compared.Accepted> accepted = new ArrayList<>();
    for (Change change : all) {
      exceptions
          .accepting(change.code(), change.fingerprint())
          .ifPresentOrElse(
              by -> accepted.add(new Compared.Accepted(change, by)), () -> open.add(change));
    }
    List<Finding> later = new ArrayList<>(after.chain.told(false).open());
    later.addAll(exceptions.unusedOfChanges());
    List<Finding> added = added(before.chain.findings(), later);
    return new Compared(
        before.name,
        after.name,
        after.charter(),
        open,
        accepted,
        signers,
        after.chain.signatures().orElseThrow(),
        missing(signers, all),
        effects,
        Affected.of(after.charter(), after.defined.definitions(), all),
        meaning && effects.isEmpty() ? errors() : List.of(),
        added.stream().filter(Conflicts::isOne).toList(),
        added.stream().filter(finding -> !Conflicts.isOne(finding)).toList(),
        (int) later.stream().filter(Conflicts::isOne).filter(f -> !added.contains(f)).count(),
        TextDifference.of(before.chain.texts(), after.chain.texts()),
        facts);
  }

  /** Both sides are tried, so that all that stands in the way is told at once. */
  private Optional<Effects> effects(List<Change> changes) {
    Optional<Chain.Computed> was = before.values();
    Optional<Chain.Computed> is = after.values();
    return was.flatMap(old -> is.map(now -> Effects.of(old.values(), now.values(), changes)));
  }

  /**
   * The teams whose signature under what a change makes out of date is not in force. What is gone
   * can no longer be signed, so all its teams are missing.
   */
  private Map<Change, List<TeamId>> missing(Signers signers, List<Change> changes) {
    Signatures signatures = after.chain.signatures().orElseThrow();
    Map<Change, List<TeamId>> missing = new HashMap<>();
    for (Change change : changes) {
      Signers.Signing signing = signers.of(change);
      List<TeamId> open =
          signing.teams().stream()
              .filter(team -> !isSigned(signing.of(team), team, signatures))
              .toList();
      if (!open.isEmpty()) {
        missing.put(change, open);
      }
    }
    return missing;
  }

  /** Whether the team signed all of it: one signature does not stand in for another. */
  private static boolean isSigned(List<Reference> entities, TeamId team, Signatures signatures) {
    return !entities.isEmpty()
        && entities.stream()
            .allMatch(
                what ->
                    signatures
                        .under(what, team)
                        .map(one -> one.standing() == Signature.Standing.SIGNED)
                        .orElse(false));
  }

  /** What kept a side from being computed: of a charter without errors only its data can. */
  private List<Finding> errors() {
    return java.util.stream.Stream.of(before, after)
        .flatMap(one -> one.chain.findings().stream())
        .filter(Finding::isError)
        .distinct()
        .toList();
  }

  /**
   * What the later side is told and the earlier one was not, wherever it stands. The past of the
   * charter, which only a build looks at, is no difference between two versions.
   */
  private static List<Finding> added(List<Finding> before, List<Finding> after) {
    Set<String> known = new HashSet<>();
    before.forEach(finding -> known.add(finding.code() + finding.message()));
    return after.stream()
        .filter(finding -> !known.contains(finding.code() + finding.message()))
        .filter(finding -> !OF_THE_PAST.contains(finding.code()))
        .toList();
  }
}
