package plumbline.history.signoff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.Charter;
import plumbline.charter.Reference;
import plumbline.charter.SignOffs.SignOff;
import plumbline.charter.Team;
import plumbline.charter.TeamId;
import plumbline.diff.Change;
import plumbline.diff.Changes;
import plumbline.diff.Meaning;
import plumbline.diff.Signable;
import plumbline.history.signoff.Signature.Standing;

/** The signatures of a charter: for each thing that is to be signed, how each team stands to it. */
public final class Signatures {

  private final Charter charter;
  private final LocalDate today;
  private final Evidence evidence;
  private final Meaning meaning;
  private final List<Signable> signables;
  private final List<Signature> all = new ArrayList<>();

  private Signatures(Charter charter, LocalDate today, Evidence evidence) {
    this.charter = charter;
    this.today = today;
    this.evidence = evidence;
    this.meaning = new Meaning(charter);
    this.signables = Signable.of(charter);
  }

  /**
   * How the signatures of a charter stand.
   *
   * @param charter read without errors
   * @param today no signature is of a later day
   */
  public static Signatures of(Charter charter, LocalDate today, Evidence evidence) {
    Signatures signatures = new Signatures(charter, today, evidence);
    signatures.signables.forEach(signatures::collect);
    return signatures;
  }

  /** Each team's signature under each thing, in order of the charter, those asked for first. */
  public List<Signature> all() {
    return List.copyOf(all);
  }

  /** Those under one thing. */
  public List<Signature> under(Reference what) {
    return all.stream().filter(one -> one.what().isCalled(what)).toList();
  }

  /** The signature of one team under one thing; absent where it neither signed nor is asked to. */
  public Optional<Signature> under(Reference what, TeamId team) {
    return under(what).stream().filter(one -> one.team().equals(team)).findFirst();
  }

  /** Those that are asked for and not in force. */
  public List<Signature> open() {
    return all.stream().filter(Signature::isOpen).toList();
  }

  /** What a line signs; absent where its entity is of a kind that nobody signs. */
  Optional<Signable> what(SignOff line) {
    return signables.stream().filter(one -> one.isCalled(line.entity())).findFirst();
  }

  /** What else than its own entity a digest signs: a line that was copied. */
  Optional<Signable> otherwise(SignOff line) {
    return signables.stream()
        .filter(one -> !one.isCalled(line.entity()))
        .filter(one -> meaning.isSigned(one, line.digest()))
        .findFirst();
  }

  /** The team a line is of, by its id or an earlier one. */
  Optional<Team> team(TeamId id) {
    return charter.teams().stream()
        .filter(team -> team.id().equals(id) || team.previously().contains(id))
        .findFirst();
  }

  /** Whether the person of a line belongs to its team today. */
  boolean mayBeSigned(SignOff line) {
    Optional<Team> team = team(line.team());
    return charter.people().stream()
        .filter(person -> person.id().equals(line.by()) || person.previously().contains(line.by()))
        .anyMatch(person -> team.map(one -> one.includes(person.id())).orElse(false));
  }

  /** Whether the meaning of what a line signs rests on one of some entities, by reference. */
  boolean restsOnAny(SignOff line, Set<String> entities) {
    return what(line)
        .map(meaning::rests)
        .map(rests -> rests.stream().anyMatch(entities::contains))
        .orElse(false);
  }

  boolean isInFuture(SignOff line) {
    return line.on().isAfter(today);
  }

  Proof proof(SignOff line) {
    boolean asked = charter.signOffs().flatMap(all -> all.verify()).isPresent();
    return asked
        ? evidence.proofs().getOrDefault(line, new Proof.Unknown(Proof.Obstacle.NOT_LOOKED))
        : new Proof.NotAsked();
  }

  private void collect(Signable what) {
    Set<TeamId> teams = new LinkedHashSet<>(what.teams());
    List<SignOff> lines =
        charter.signatures().stream().filter(line -> what.isCalled(line.entity())).toList();
    lines.forEach(line -> teams.add(team(line.team()).map(Team::id).orElse(line.team())));
    for (TeamId team : teams) {
      Optional<Signature> best =
          lines.stream()
              .filter(line -> team(line.team()).map(Team::id).equals(Optional.of(team)))
              .map(line -> signature(what, team, line))
              .min(
                  Comparator.comparing(Signature::standing)
                      .thenComparing(
                          one -> one.line().orElseThrow().on(), Comparator.reverseOrder()));
      all.add(best.orElseGet(() -> missing(what, team)));
    }
  }

  private static Signature missing(Signable what, TeamId team) {
    return new Signature(
        what,
        team,
        true,
        Standing.MISSING,
        Optional.empty(),
        new Proof.NotAsked(),
        Optional.empty(),
        List.of());
  }

  private Signature signature(Signable what, TeamId team, SignOff line) {
    Standing standing = standing(what, line);
    boolean current = meaning.isSigned(what, line.digest());
    Optional<SignedText> text = current ? Optional.empty() : Optional.of(text(line));
    List<Change> since =
        text.filter(SignedText.Found.class::isInstance)
            .map(found -> since(what, ((SignedText.Found) found).charter()))
            .orElse(List.of());
    boolean asked = what.teams().contains(team);
    return new Signature(what, team, asked, standing, Optional.of(line), proof(line), text, since);
  }

  private SignedText text(SignOff line) {
    SignedText unknown = new SignedText.OutOfReach(SignedText.Reason.NOT_LOOKED);
    return evidence.texts().getOrDefault(line, unknown);
  }

  private Standing standing(Signable what, SignOff line) {
    Proof proof = proof(line);
    if (!mayBeSigned(line) || isInFuture(line) || proof instanceof Proof.Refuted) {
      return Standing.VOID;
    } else if (!meaning.isSigned(what, line.digest())) {
      return text(line) instanceof SignedText.Nowhere ? Standing.VOID : Standing.STALE;
    }
    return proof instanceof Proof.Unknown ? Standing.UNPROVEN : Standing.SIGNED;
  }

  private List<Change> since(Signable what, Charter then) {
    Meaning before = new Meaning(then);
    List<Signable> earlier =
        Signable.of(then).stream().filter(old -> what.isCalled(old.reference())).toList();
    return Changes.between(then, charter).stream()
        .filter(
            change ->
                meaning.concerns(change, what)
                    || earlier.stream().anyMatch(old -> before.concerns(change, old)))
        .toList();
  }
}
