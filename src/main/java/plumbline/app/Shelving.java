package plumbline.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.Span;
import plumbline.snapshot.Differences;
import plumbline.snapshot.Differences.Difference;
import plumbline.snapshot.Ledger;
import plumbline.snapshot.Snapshot;
import plumbline.snapshot.SnapshotText;

/**
 * Puts a snapshot to the others, which are never rewritten: only what was provisional gives way to
 * what is final, and a correction stands beside what it corrects.
 */
final class Shelving {

  private static final int MOST_DIFFERENCES = 8;
  private static final int MOST_TRIES = 5;

  private final CloseWeek.Request request;
  private final SnapshotFolder folder;
  private final Function<Optional<Snapshot.Correction>, Snapshot> closing;
  private final Snapshot snapshot;
  private final String week;
  private final Map<String, String> texts;

  /**
   * What is to be put where.
   *
   * @param closing the snapshot, as the correction of another one or as the first
   */
  Shelving(
      CloseWeek.Request request,
      Function<Optional<Snapshot.Correction>, Snapshot> closing,
      Map<String, String> texts) {
    this.request = request;
    this.folder = new SnapshotFolder(request.folder().root());
    this.closing = closing;
    this.snapshot = closing.apply(Optional.empty());
    this.week = snapshot.week().name();
    this.texts = texts;
  }

  /** Another process may close the same week at the same time; then this one looks again. */
  CloseWeek.Outcome keep() throws IOException {
    for (int i = 0; i < MOST_TRIES; i++) {
      Optional<CloseWeek.Outcome> done = tryOnce();
      if (done.isPresent()) {
        return done.get();
      }
    }
    throw new IOException("other processes are closing " + week + " again and again");
  }

  /** Absent where another process was faster. */
  private Optional<CloseWeek.Outcome> tryOnce() throws IOException {
    Findings findings = new Findings();
    Ledger ledger = folder.read(findings);
    List<Ledger.Problem> problems = ledger.problemsOf(week);
    Optional<Ledger.Closed> closed = ledger.week(week);
    if (!problems.isEmpty() && request.correct().isEmpty()) {
      return Optional.of(found(problems.stream().map(SnapshotFolder::finding).sorted().toList()));
    } else if (closed.isEmpty() && problems.isEmpty()) {
      return request.correct().isPresent()
          ? Optional.of(CloseWeek.Outcome.refused("--correct: " + week + " is not closed yet"))
          : created(Ledger.fileOf(week, 0), snapshot, "closed");
    }
    List<Difference> differences =
        closed
            .map(
                known ->
                    Differences.between(
                        known.newest().snapshot(), snapshot, request.correct().isPresent()))
            .orElse(List.of());
    boolean becomesFinal =
        closed.filter(known -> known.newest().snapshot().isProvisional()).isPresent()
            && !snapshot.isProvisional();
    if (closed.isPresent() && problems.isEmpty() && differences.isEmpty() && !becomesFinal) {
      return Optional.of(
          told(week + " is closed already, and nothing differs", closed.get().newest().file()));
    } else if (request.correct().isPresent()) {
      return corrected(closed, problems);
    } else if (closed.isPresent() && closed.get().newest().snapshot().isProvisional()) {
      String file = closed.get().newest().file();
      folder.replace(file, SnapshotText.of(snapshot));
      return Optional.of(told(week + " is closed in place of the provisional one", file));
    }
    return Optional.of(found(List.of(differs(closed.orElseThrow(), differences))));
  }

  private Optional<CloseWeek.Outcome> corrected(
      Optional<Ledger.Closed> closed, List<Ledger.Problem> problems) throws IOException {
    List<Integer> numbers = new ArrayList<>();
    closed.ifPresent(known -> known.entries().forEach(entry -> numbers.add(entry.number())));
    int number = numbers.stream().max(Integer::compare).orElse(0) + 1;
    while (hasFile(problems, number)) {
      number++;
    }
    Snapshot.Correction correction =
        new Snapshot.Correction(
            number,
            request.correct().orElseThrow(),
            closed.map(known -> known.newest().file()).orElseGet(() -> problems.get(0).file()),
            closed.map(known -> known.newest().digest()).orElse(""));
    return created(
        Ledger.fileOf(week, number), closing.apply(Optional.of(correction)), "corrected");
  }

  private boolean hasFile(List<Ledger.Problem> problems, int number) {
    return problems.stream().anyMatch(p -> p.file().equals(Ledger.fileOf(week, number)));
  }

  private Optional<CloseWeek.Outcome> created(String file, Snapshot whole, String done)
      throws IOException {
    String how = whole.isProvisional() ? " for the time being" : "";
    return folder.create(file, SnapshotText.of(whole))
        ? Optional.of(told(week + " is " + done + how, file))
        : Optional.empty();
  }

  private CloseWeek.Outcome told(String what, String file) {
    return new CloseWeek.Outcome(
        Optional.of(what + ": " + folder.place(file)), List.of(), texts, Optional.empty());
  }

  private CloseWeek.Outcome found(List<Finding> findings) {
    return new CloseWeek.Outcome(Optional.empty(), findings, texts, Optional.empty());
  }

  private Finding differs(Ledger.Closed closed, List<Difference> differences) {
    Finding finding =
        Finding.of(
            Code.CLOSED_WEEK_DIFFERS,
            Span.startOf(SnapshotFolder.NAME + "/" + closed.newest().file()),
            week + " is closed, and would say something else today");
    for (Difference one : differences.subList(0, Math.min(MOST_DIFFERENCES, differences.size()))) {
      finding = finding.help(told(one));
    }
    int more = differences.size() - MOST_DIFFERENCES;
    if (more > 0) {
      finding = finding.help("and " + more + " more");
    }
    return finding.help("correct it by --correct \"REASON\", which keeps what was published");
  }

  private static String told(Difference one) {
    if (one.before().isEmpty()) {
      return one.what() + " is new: " + one.now();
    }
    return one.what()
        + (one.now().isEmpty()
            ? " is gone: " + one.before()
            : ": " + one.before() + " became " + one.now());
  }
}
