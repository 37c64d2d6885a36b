package plumbline.diff;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.Charter;
import plumbline.charter.Reference;
import plumbline.charter.TeamId;
import plumbline.charter.Weight;

/**
 * Who must sign a change of meaning.
 *
 * <p>What teams sign is signed by those it names, now or before, so that nobody can take a team's
 * signature away by leaving it out. A change is to be signed for everything whose digest it
 * changes: that of a metric, say, for the goals and constraints that are measured by it, directly
 * or through formulas.
 */
public final class Signers {

  private final List<Signable> earlier;
  private final List<Signable> later;
  private final Meaning before;
  private final Meaning after;

  /** The signers of the changes from one charter to another. */
  public Signers(Charter before, Charter after) {
    this.earlier = Signable.of(before);
    this.later = Signable.of(after);
    this.before = new Meaning(before);
    this.after = new Meaning(after);
  }

  /**
   * The signatures a change asks for.
   *
   * @param teams in the order they are named; empty where nobody is named to sign
   * @param because what else than the changed entity it is to be signed for, by its statement
   * @param asked what is to be signed by which of the teams, the changed entity among it where
   *     teams are named for it
   */
  public record Signing(
      List<TeamId> teams, List<String> because, Map<Reference, Set<TeamId>> asked) {
    public Signing {
      teams = List.copyOf(teams);
      because = List.copyOf(because);
      asked = Map.copyOf(asked);
    }

    /** What a team is to sign; nothing where what it signed is gone. */
    public List<Reference> of(TeamId team) {
      return asked.entrySet().stream()
          .filter(entry -> entry.getValue().contains(team))
          .map(Map.Entry::getKey)
          .sorted(Comparator.comparing(Reference::toString))
          .toList();
    }
  }

  /** Who must sign; nobody where meaning does not change. */
  public Signing of(Change change) {
    Set<TeamId> teams = new LinkedHashSet<>();
    Set<String> because = new LinkedHashSet<>();
    Map<Reference, Set<TeamId>> asked = new LinkedHashMap<>();
    if (change.weight() == Weight.MEANING) {
      for (Signable signable : later) {
        Optional<Signable> was = formerly(signable);
        if (isToSign(change, signable, was)) {
          Set<TeamId> own = new LinkedHashSet<>(signable.teams());
          was.ifPresent(old -> own.addAll(old.teams()));
          add(change, signable, own, because);
          teams.addAll(own);
          if (!own.isEmpty()) {
            asked.put(signable.reference(), Set.copyOf(own));
          }
        }
      }
      earlier.stream()
          .filter(old -> later.stream().noneMatch(one -> one.isCalled(old.reference())))
          .filter(old -> change.entity().reference().equals(old.reference().toString()))
          .forEach(old -> teams.addAll(old.teams()));
    }
    return new Signing(List.copyOf(teams), List.copyOf(because), asked);
  }

  private static void add(
      Change change, Signable signable, Set<TeamId> teams, Set<String> because) {
    boolean other = !change.entity().reference().equals(signable.reference().toString());
    if (other && !teams.isEmpty()) {
      because.add(signable.name());
    }
  }

  private Optional<Signable> formerly(Signable signable) {
    return earlier.stream().filter(old -> signable.isCalled(old.reference())).findFirst();
  }

  private boolean isToSign(Change change, Signable signable, Optional<Signable> was) {
    boolean concerns =
        after.concerns(change, signable)
            || was.map(old -> before.concerns(change, old)).orElse(false);
    return concerns && was.map(old -> !after.isSigned(signable, before.digest(old))).orElse(true);
  }
}
