package plumbline.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.Charter;
import plumbline.charter.Reference;
import plumbline.charter.SignOffs.SignOff;
import plumbline.diff.Meaning;
import plumbline.diff.Signable;
import plumbline.git.Commit;
import plumbline.git.Past;
import plumbline.history.Entry;
import plumbline.history.Known;
import plumbline.history.Made;
import plumbline.history.signoff.SignedText;
import plumbline.reader.CharterVersions;
import plumbline.reader.Reading;

/** Looks through the past of a charter for what was signed: the newest version of each. */
final class SignedTexts {

  private final List<Signable> now;
  private final ZoneId zone;
  private final Set<SignOff> open;
  private final Map<SignOff, SignedText> found = new HashMap<>();

  /**
   * @param charter of today, which tells what the lines sign
   * @param lines that do not sign it as it is
   */
  SignedTexts(Charter charter, Set<SignOff> lines) {
    this.now = Signable.of(charter);
    this.zone = charter.charter().timeZone();
    this.open = new LinkedHashSet<>(lines);
  }

  /** What a history that was read tells. */
  Map<SignOff, SignedText> in(Known known) {
    if (known instanceof Known.Told told) {
      for (Entry.Event event : told.timeline().events()) {
        if (open.isEmpty()) {
          break;
        }
        look(event.charter(), event.made().shortId(), event.made().written().toInstant());
      }
    }
    boolean shallow = known instanceof Known.Told told && told.shallow();
    return all(shallow, known instanceof Known.Told);
  }

  /** What the history behind a revision tells, read from the newest on as far as need be. */
  Map<SignOff, SignedText> behind(CharterFiles.Place place) {
    return Past.read(
        place.folder(),
        place.revision().orElse("HEAD"),
        CharterFolder.PARTS,
        CharterFolder::isRead,
        CharterFolder.MOST_BYTES,
        past -> past instanceof Past.Told told ? in(told) : all(false, false));
  }

  private Map<SignOff, SignedText> in(Past.Told told) {
    CharterVersions versions = new CharterVersions(told.contents());
    List<Commit> commits = told.commits();
    for (int i = commits.size() - 1; i >= 0 && !open.isEmpty(); i--) {
      Commit commit = commits.get(i);
      Reading reading = versions.read(commit.files());
      // A version with errors was never signed: the command refuses it.
      reading
          .charter()
          .filter(charter -> !reading.hasErrors())
          .ifPresent(then -> look(then, Made.shortId(commit.id()), commit.written().toInstant()));
    }
    return all(told.shallow(), true);
  }

  private void look(Charter then, String commit, Instant written) {
    Meaning meant = new Meaning(then);
    List<Signable> signed = Signable.of(then);
    LocalDate day = LocalDate.ofInstant(written, zone);
    for (SignOff line : Set.copyOf(open)) {
      boolean holds =
          signed.stream()
              .filter(one -> isSame(one, line))
              .anyMatch(one -> meant.isSigned(one, line.digest()));
      if (holds) {
        found.put(line, new SignedText.Found(commit, day, then));
        open.remove(line);
      }
    }
  }

  /** The same thing as a line names, by any of the ids that it has or had. */
  private boolean isSame(Signable then, SignOff line) {
    Optional<Signable> what = now.stream().filter(one -> one.isCalled(line.entity())).findFirst();
    return then.isCalled(line.entity())
        || what.map(one -> one.isCalled(Reference.to(then.id()))).orElse(false);
  }

  private Map<SignOff, SignedText> all(boolean shallow, boolean known) {
    SignedText unfound =
        !known
            ? new SignedText.OutOfReach(SignedText.Reason.NO_REPOSITORY)
            : shallow
                ? new SignedText.OutOfReach(SignedText.Reason.SHALLOW)
                : new SignedText.Nowhere();
    open.forEach(line -> found.put(line, unfound));
    return Map.copyOf(found);
  }
}
