package plumbline.history.signoff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.Charter;
import plumbline.charter.SignOffs;
import plumbline.charter.SignOffs.SignOff;
import plumbline.charter.Team;
import plumbline.charter.TeamId;
import plumbline.charter.Weight;
import plumbline.diff.Changes;
import plumbline.diff.Meaning;
import plumbline.diff.Signable;
import plumbline.history.Entry;
import plumbline.history.Timeline;

/**
 * Which teams signed what an event made of the things that are to be signed, whenever they did.
 *
 * <p>All lines count that any version of the charter has, by people who belong to the team today;
 * proof is asked for only of those in force.
 */
public final class EventSignatures {

  private final Charter now;
  private final Meaning meaning;
  private final List<Signable> signables;
  private final Set<SignOff> lines = new LinkedHashSet<>();

  /** The signatures of a timeline and of the charter that it leads to. */
  public EventSignatures(Timeline timeline, Charter now) {
    this.now = now;
    this.meaning = new Meaning(now);
    this.signables = Signable.of(now);
    lines.addAll(now.signatures());
    Optional<SignOffs> last = now.signOffs();
    for (Entry.Event event : timeline.events()) {
      if (!event.charter().signOffs().equals(last)) {
        last = event.charter().signOffs();
        lines.addAll(event.charter().signatures());
      }
    }
  }

  /**
   * How one thing was signed as an event made it.
   *
   * @param signed the teams that signed it so, of those it named then
   * @param open the others
   * @param stands whether it means the same today
   */
  public record Signed(Signable what, List<TeamId> signed, List<TeamId> open, boolean stands) {
    public Signed {
      signed = List.copyOf(signed);
      open = List.copyOf(open);
    }
  }

  /** All whose meaning an event changed and that teams are named for; nothing for the beginning. */
  public List<Signed> of(Entry.Event event) {
    if (event.before().isEmpty() || !Changes.any(event.changes(), Weight.MEANING)) {
      return List.of();
    }
    List<Signable> named =
        Signable.of(event.charter()).stream().filter(one -> !one.teams().isEmpty()).toList();
    Meaning before = new Meaning(event.before().get());
    Meaning after = new Meaning(event.charter());
    List<Signable> earlier = Signable.of(event.before().get());
    List<Signed> all = new ArrayList<>();
    for (Signable what : named) {
      boolean kept =
          earlier.stream()
              .filter(old -> what.isCalled(old.reference()))
              .anyMatch(old -> after.isSigned(what, before.digest(old)));
      if (!kept) {
        all.add(signed(what, after));
      }
    }
    return all;
  }

  private Signed signed(Signable what, Meaning then) {
    List<TeamId> signed = new ArrayList<>();
    List<TeamId> open = new ArrayList<>();
    for (TeamId team : what.teams()) {
      boolean has =
          lines.stream()
              .filter(line -> isOf(line, team))
              .anyMatch(line -> then.isSigned(what, line.digest()));
      (has ? signed : open).add(team);
    }
    String digest = then.digest(what);
    boolean stands =
        signables.stream()
            .filter(one -> one.isCalled(what.reference()))
            .anyMatch(one -> meaning.isSigned(one, digest));
    return new Signed(what, signed, open, stands);
  }

  private boolean isOf(SignOff line, TeamId team) {
    return line.team().equals(team)
        && now.teams().stream()
            .filter(one -> one.id().equals(team) || one.previously().contains(team))
            .anyMatch((Team one) -> one.includes(line.by()));
  }
}
