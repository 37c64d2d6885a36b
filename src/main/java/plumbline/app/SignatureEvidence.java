package plumbline.app;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.Charter;
import plumbline.charter.Person;
import plumbline.charter.SignOffs;
import plumbline.charter.SignOffs.SignOff;
import plumbline.diff.Meaning;
import plumbline.diff.Signable;
import plumbline.git.Appearances;
import plumbline.git.Authorship;
import plumbline.git.CommitSignature;
import plumbline.history.Known;
import plumbline.history.signoff.Evidence;
import plumbline.history.signoff.Proof;
import plumbline.history.signoff.SignedText;
import plumbline.reader.CharterReader;

/** Asks git who wrote the signatures of a charter, and what they were under. */
final class SignatureEvidence {

  private final CharterFiles.Place place;
  private final Optional<Known> known;
  private final Charter charter;
  private final Meaning meaning;
  private final List<Signable> signables;

  private SignatureEvidence(CharterFiles.Place place, Charter charter, Optional<Known> known) {
    this.place = place;
    this.known = known;
    this.charter = charter;
    this.meaning = new Meaning(charter);
    this.signables = Signable.of(charter);
  }

  /**
   * What the repository tells; asked only for what is in doubt.
   *
   * @param known the history of the place, where it was read already
   */
  static Evidence of(CharterFiles.Place place, Charter charter, Optional<Known> known) {
    return charter.signatures().isEmpty()
        ? Evidence.NONE
        : new SignatureEvidence(place, charter, known).evidence();
  }

  private Evidence evidence() {
    Set<SignOff> outdated = new LinkedHashSet<>();
    for (SignOff line : charter.signatures()) {
      what(line)
          .filter(what -> !meaning.isSigned(what, line.digest()))
          .ifPresent(w -> outdated.add(line));
    }
    Optional<SignOffs.Proof> asked = charter.signOffs().flatMap(SignOffs::verify);
    Map<SignOff, Proof> proofs = new HashMap<>();
    asked.ifPresent(how -> proofs.putAll(proofs(how)));
    return new Evidence(proofs, outdated.isEmpty() ? Map.of() : texts(outdated));
  }

  private Map<SignOff, SignedText> texts(Set<SignOff> outdated) {
    SignedTexts texts = new SignedTexts(charter, outdated);
    return known.map(texts::in).orElseGet(() -> texts.behind(place));
  }

  private Optional<Signable> what(SignOff line) {
    return signables.stream().filter(one -> one.isCalled(line.entity())).findFirst();
  }

  private Map<SignOff, Proof> proofs(SignOffs.Proof how) {
    Map<String, SignOff> sought = new HashMap<>();
    charter.signatures().forEach(line -> sought.put(key(line), line));
    Map<String, Appearances.Answer> answers =
        Appearances.of(
            new Appearances.Search(
                place.folder(),
                place.revision().orElse("HEAD"),
                CharterFolder.PARTS,
                CharterFolder::isRead,
                CharterFolder.MOST_BYTES,
                SignatureEvidence::keys),
            sought.keySet());
    Map<SignOff, Proof> proofs = new HashMap<>();
    answers.forEach(
        (key, answer) ->
            Optional.ofNullable(sought.get(key))
                .ifPresent(line -> proofs.put(line, proof(line, answer, how))));
    return proofs;
  }

  /** The signatures that a file holds, each by all it says; a file that cannot be read has none. */
  private static Set<String> keys(byte[] bytes) {
    Set<String> keys = new HashSet<>();
    if (new String(bytes, StandardCharsets.UTF_8).contains("sign_offs")) {
      CharterReader.signatures(bytes).forEach(line -> keys.add(key(line)));
    }
    return keys;
  }

  private static String key(SignOff line) {
    return line.entity()
        + " "
        + line.team()
        + " "
        + line.by()
        + " "
        + line.on()
        + " "
        + line.digest();
  }

  private Proof proof(SignOff line, Appearances.Answer answer, SignOffs.Proof how) {
    if (answer instanceof Appearances.By by) {
      Optional<Person> person =
          charter.people().stream()
              .filter(one -> one.id().equals(line.by()) || one.previously().contains(line.by()))
              .findFirst();
      List<Proof> each =
          by.commits().stream().map(commit -> proof(commit, person.orElseThrow(), how)).toList();
      return each.stream().filter(Proof.Proven.class::isInstance).findFirst().orElse(each.get(0));
    }
    return new Proof.Unknown(
        answer instanceof Appearances.NotCommitted
            ? Proof.Obstacle.NOT_COMMITTED
            : answer instanceof Appearances.CutOff
                ? Proof.Obstacle.SHALLOW
                : Proof.Obstacle.NO_REPOSITORY);
  }

  private static Proof proof(Authorship commit, Person person, SignOffs.Proof how) {
    Optional<CommitSignature.Verdict> key =
        commit.signature().map(signature -> signature.by(person.keys()));
    if (key.equals(Optional.of(CommitSignature.Verdict.HOLDS))) {
      return new Proof.Proven(commit.commit(), Proof.By.KEY);
    } else if (key.equals(Optional.of(CommitSignature.Verdict.BROKEN))) {
      return refuted(commit, Proof.Objection.BROKEN_SIGNATURE);
    } else if (how == SignOffs.Proof.KEY) {
      return refuted(
          commit, key.isPresent() ? Proof.Objection.OTHER_KEY : Proof.Objection.UNSIGNED);
    }
    boolean own =
        person.email().map(email -> email.equalsIgnoreCase(commit.address())).orElse(false);
    return own
        ? new Proof.Proven(commit.commit(), Proof.By.ADDRESS)
        : refuted(commit, Proof.Objection.OTHER_AUTHOR);
  }

  private static Proof refuted(Authorship commit, Proof.Objection why) {
    return new Proof.Refuted(commit.commit(), commit.author(), why);
  }
}
