package plumbline.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.Charter;
import plumbline.charter.Weight;
import plumbline.diagnostic.Finding;
import plumbline.diff.Change;
import plumbline.diff.Changes;
import plumbline.diff.Effects;
import plumbline.diff.Signers;
import plumbline.git.Revision;
import plumbline.page.BuildFacts;
import plumbline.page.Compared;
import plumbline.page.DiffPage;
import plumbline.page.Words;
import plumbline.page.part.Page;
import plumbline.report.PageMarkdown;
import plumbline.report.PageText;

/** Tells what a change of a charter means and what it does to the numbers. */
public final class CompareCharters {

  private final Request request;
  private final Phases phases;

  private CompareCharters(Request request, Phases phases) {
    this.request = request;
    this.phases = phases;
  }

  /**
   * What to compare.
   *
   * @param folder whose charter, and by default whose data, are looked at
   * @param base a revision of its repository, or a folder with a charter
   * @param head likewise; the files of {@code folder} as they are where absent
   * @param data the folder whose exports both sides are computed on; {@code folder} where absent
   * @param version of the program
   */
  public record Request(
      CharterFolder folder,
      String base,
      Optional<String> head,
      Optional<Path> data,
      AsOf asOf,
      String version) {}

  /**
   * What came of it.
   *
   * @param report absent where one of the sides cannot be read
   * @param findings of the side that cannot be read, else of the later one; in file order
   * @param texts of the files of that side, for excerpts
   * @param refused why a side cannot be found, for the user; empty where both were
   */
  public record Outcome(
      Optional<Report> report,
      List<Finding> findings,
      Map<String, String> texts,
      Optional<String> refused) {}

  /**
   * The change in every form.
   *
   * @param meaning whether meaning changes
   * @param flipped whether a verdict is another one
   */
  public record Report(Page page, boolean meaning, boolean flipped) {

    /** For a terminal. */
    public String text() {
      return PageText.of(page);
    }

    /** For a comment in a code forge. */
    public String markdown() {
      return PageMarkdown.comment(page, Words.english());
    }

    /** For another program. */
    public String json() {
      return page.files().get(0).text();
    }
  }

  /** Compares two versions of a charter on the same data. */
  public static Outcome run(Request request, Phases phases) {
    return new CompareCharters(request, phases).outcome();
  }

  /** One side, once it is found. */
  private record Side(String name, CharterFiles files) {}

  private sealed interface Found {}

  private record At(Side side) implements Found {}

  private record Nowhere(String why) implements Found {}

  private Outcome outcome() {
    Found base = find(request.base);
    Found head = request.head.map(this::find).orElseGet(() -> new At(workingTree()));
    if (base instanceof Nowhere missing) {
      return refused(missing);
    } else if (head instanceof Nowhere missing) {
      return refused(missing);
    }
    return compare(((At) base).side, ((At) head).side);
  }

  private static Outcome refused(Nowhere missing) {
    return new Outcome(Optional.empty(), List.of(), Map.of(), Optional.of(missing.why));
  }

  private Path data() {
    return request.data.orElse(request.folder.root());
  }

  private Side workingTree() {
    return new Side("the working tree", new CharterFiles.OverOtherData(request.folder, data()));
  }

  /** A folder with a charter goes before a revision of the same name. */
  private Found find(String name) {
    Path folder = folder(name);
    if (Files.isDirectory(folder.resolve(CharterFolder.PARTS.get(0)))) {
      CharterFolder other = new CharterFolder(folder.normalize());
      return new At(new Side(name, new CharterFiles.OverOtherData(other, data())));
    }
    Revision.Answer answer =
        phases.time(
            "read " + name,
            () ->
                Revision.read(
                    request.folder.root(),
                    name,
                    CharterFolder.PARTS,
                    CharterFolder::isRead,
                    CharterFolder.MOST_BYTES));
    if (answer instanceof Revision.Found found) {
      Revision revision = found.revision();
      String told =
          name.startsWith(revision.commit()) ? name : name + " (" + revision.commit() + ")";
      return new At(new Side(told, new CharterFiles.OfRevision(revision.files(), data())));
    }
    return new Nowhere(why(name, ((Revision.NotFound) answer).why()));
  }

  private static Path folder(String name) {
    try {
      return Path.of(name);
    } catch (java.nio.file.InvalidPathException noPath) {
      return Path.of("");
    }
  }

  private String why(String name, Revision.Why why) {
    return switch (why) {
      case NO_REPOSITORY ->
          "`"
              + name
              + "` is no folder with a charter, and `"
              + request.folder.root()
              + "` lies in no git repository";
      case UNKNOWN -> "`" + name + "` is neither a folder with a charter nor a revision";
      case SHALLOW ->
          "`"
              + name
              + "` is not in this shallow clone; fetch its history, as with `git fetch --unshallow`";
      case AMBIGUOUS -> "`" + name + "` fits several commits; give more digits";
    };
  }

  private Outcome compare(Side base, Side head) {
    Chain earlier = new Chain(base.files, request.asOf, phases);
    Chain later = new Chain(head.files, request.asOf, phases);
    Optional<Chain.Defined> before = earlier.define();
    Optional<Chain.Defined> after = later.define();
    if (after.isEmpty()) {
      return new Outcome(Optional.empty(), later.findings(), later.texts(), Optional.empty());
    } else if (before.isEmpty()) {
      return new Outcome(Optional.empty(), earlier.findings(), earlier.texts(), Optional.empty());
    }
    Charter charter = after.get().charter();
    List<Change> changes = Changes.between(before.get().charter(), charter);
    boolean meaning = Changes.any(changes, Weight.MEANING);
    Optional<Effects> effects =
        meaning ? effects(earlier, before.get(), later, after.get(), changes) : Optional.empty();
    Compared compared =
        new Compared(
            base.name,
            head.name,
            charter,
            changes,
            new Signers(before.get().charter(), charter, after.get().definitions()),
            effects,
            errors(earlier, later),
            added(earlier.findings(), later.findings()),
            new BuildFacts(
                Optional.empty(), request.asOf.in(charter.charter().timeZone()), request.version));
    Page page = DiffPage.of(compared, Words.english());
    boolean flipped = effects.map(Effects::flips).orElse(0) > 0;
    return new Outcome(
        Optional.of(new Report(page, meaning, flipped)),
        later.findings(),
        later.texts(),
        Optional.empty());
  }

  private static Optional<Effects> effects(
      Chain earlier, Chain.Defined before, Chain later, Chain.Defined after, List<Change> changes) {
    Optional<Chain.Computed> was = earlier.compute(before, Chain.Reach.EVERY_SOURCE);
    Optional<Chain.Computed> is = later.compute(after, Chain.Reach.EVERY_SOURCE);
    was.ifPresent(earlier::judge);
    is.ifPresent(later::judge);
    return was.flatMap(old -> is.map(now -> Effects.of(old.values(), now.values(), changes)));
  }

  /** Of a charter without errors only its data can be at fault. */
  private static List<Finding> errors(Chain earlier, Chain later) {
    return java.util.stream.Stream.concat(earlier.findings().stream(), later.findings().stream())
        .filter(Finding::isError)
        .distinct()
        .toList();
  }

  /** What the later side is told and the earlier one was not, wherever it stands. */
  private static List<Finding> added(List<Finding> before, List<Finding> after) {
    Set<String> known = new HashSet<>();
    before.forEach(finding -> known.add(finding.code() + finding.message()));
    return after.stream()
        .filter(finding -> !finding.isError())
        .filter(finding -> !known.contains(finding.code() + finding.message()))
        .toList();
  }
}
