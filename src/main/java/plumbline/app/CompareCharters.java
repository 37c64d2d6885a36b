package plumbline.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.Charter;
import plumbline.charter.Weight;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Span;
import plumbline.page.BuildFacts;
import plumbline.page.Compared;
import plumbline.page.DiffPage;
import plumbline.page.Words;
import plumbline.report.ChangeRemarks;
import plumbline.report.Remark;
import plumbline.report.Remarks;

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

  /** What may fail a command, beside errors. */
  public enum Gate {
    /** What is pursued, forbidden or counted changes, and nobody accepted that. */
    MEANING,
    /** A change of meaning lacks a signature that it asks for. */
    UNSIGNED,
    /** A goal or constraint has another verdict. */
    FLIPPED,
    /** There is a conflict that was not there before. */
    CONFLICT
  }

  /**
   * What came of it.
   *
   * @param report of the change; where the sides could not be compared, of what stood in the way
   * @param findings of the side that cannot be read, else of the later one; in file order
   * @param texts of the files of that side, for excerpts
   * @param refused why a side cannot be found, for the user; empty where both were
   * @param isCompared whether both sides could be read
   * @param gates what the change runs into
   */
  public record Outcome(
      DiffReport report,
      List<Finding> findings,
      Map<String, String> texts,
      Optional<String> refused,
      boolean isCompared,
      Set<Gate> gates) {}

  /** Compares two versions of a charter on the same data. */
  public static Outcome run(Request request, Phases phases) {
    return new CompareCharters(request, phases).outcome();
  }

  private Outcome outcome() {
    Path data = request.data.orElse(request.folder.root());
    Sides sides = new Sides(request.folder, data, phases);
    Sides.Found base = sides.find(request.base);
    Sides.Found head = request.head.map(sides::find).orElseGet(sides::workingTree);
    if (base instanceof Sides.Nowhere missing) {
      return refused(missing);
    } else if (head instanceof Sides.Nowhere missing) {
      return refused(missing);
    }
    return compare((Sides.Side) base, (Sides.Side) head);
  }

  private Outcome refused(Sides.Nowhere missing) {
    Finding why = Finding.of(Code.NO_COMPARISON, Span.startOf(""), missing.why());
    String head = request.head.orElse(Sides.WORKING_TREE);
    DiffReport report = failed(request.base, head, List.of(why));
    return new Outcome(
        report,
        List.of(why),
        Map.of(),
        Optional.of(missing.why()),
        false,
        EnumSet.noneOf(Gate.class));
  }

  private Outcome compare(Sides.Side base, Sides.Side head) {
    Chain earlier = new Chain(base.files(), request.asOf, phases);
    Chain later = new Chain(head.files(), request.asOf, phases);
    Optional<Chain.Defined> before = earlier.define();
    Optional<Chain.Defined> after = later.define();
    if (before.isEmpty() || after.isEmpty()) {
      Chain broken = after.isEmpty() ? later : earlier;
      List<Finding> errors = broken.findings().stream().filter(Finding::isError).toList();
      return new Outcome(
          failed(base.name(), head.name(), errors),
          broken.findings(),
          broken.texts(),
          Optional.empty(),
          false,
          EnumSet.noneOf(Gate.class));
    }
    Charter charter = after.get().charter();
    Compared compared =
        new Comparing(
                new Comparing.One(base.name(), earlier, before.get(), Optional.empty()),
                new Comparing.One(head.name(), later, after.get(), Optional.empty()))
            .compared(
                new BuildFacts(
                    Optional.empty(),
                    request.asOf.in(charter.charter().timeZone()),
                    request.version,
                    Optional.empty()));
    Words words = Words.of(charter.charter().locale());
    DiffReport report =
        new DiffReport(
            DiffPage.of(compared, words),
            remarks(ChangeRemarks.of(compared, words), compared.notComputed().isEmpty()),
            charter.charter().name(),
            words);
    List<Finding> findings = new ArrayList<>(later.findings());
    compared.notComputed().stream().filter(one -> !findings.contains(one)).forEach(findings::add);
    return new Outcome(report, findings, later.texts(), Optional.empty(), true, gates(compared));
  }

  private DiffReport failed(String before, String after, List<Finding> reasons) {
    List<Remark> told = new ArrayList<>(reasons.stream().map(Remark::of).toList());
    Words words = Words.english();
    return new DiffReport(
        DiffPage.failed(before, after, reasons, words), remarks(told, false), "Plumbline", words);
  }

  private Remarks remarks(List<Remark> all, boolean whole) {
    return new Remarks(
        all,
        whole,
        request.folder.prefix(),
        request.asOf.in(java.time.ZoneOffset.UTC),
        request.version);
  }

  private static Set<Gate> gates(Compared compared) {
    Set<Gate> gates = EnumSet.noneOf(Gate.class);
    if (!compared.changes(Weight.MEANING).isEmpty()) {
      gates.add(Gate.MEANING);
    }
    if (compared.unsigned() > 0) {
      gates.add(Gate.UNSIGNED);
    }
    if (compared.flips() > 0) {
      gates.add(Gate.FLIPPED);
    }
    if (!compared.conflicts().isEmpty()) {
      gates.add(Gate.CONFLICT);
    }
    return gates;
  }
}
