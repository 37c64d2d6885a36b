package plumbline.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import plumbline.git.Head;
import plumbline.metric.evaluation.Values;
import plumbline.metric.plan.Answers;
import plumbline.metric.plan.Plan;
import plumbline.reader.FileVersions;
import plumbline.snapshot.Ledger;

/**
 * What one look at a charter leaves for the next, so that nothing is read twice while its files are
 * being written. Whatever is remembered is used only where reading it again would tell the same. A
 * new one remembers nothing.
 *
 * <p>For one look at a time.
 */
final class Memory {

  private final FileVersions read = new FileVersions();
  private final DataMemory data = new DataMemory();
  private Optional<Asking> asked = Optional.empty();

  private volatile Optional<Weeks> weeks = Optional.empty();
  private Optional<Values> values = Optional.empty();

  private record Asking(CompletableFuture<Optional<Head>> head, CharterPast past) {}

  private record Weeks(SortedMap<String, String> texts, Ledger ledger) {}

  /** The closed weeks that some files tell of. */
  Ledger ledger(SortedMap<String, String> texts) {
    Optional<Weeks> same = weeks.filter(known -> known.texts.equals(texts));
    if (same.isPresent()) {
      return same.get().ledger;
    }
    Ledger ledger = Ledger.of(texts);
    weeks = Optional.of(new Weeks(texts, ledger));
    return ledger;
  }

  /** The values that follow from answers; those that nothing changed are not worked out again. */
  Values values(Plan plan, Answers answers) {
    Values now =
        values
            .map(before -> Values.of(plan, answers, before))
            .orElseGet(() -> Values.of(plan, answers));
    values = Optional.of(now);
    return now;
  }

  /** What the data answered. */
  DataMemory data() {
    return data;
  }

  /**
   * How a charter came to be, asked beside other work; the same from the same commit.
   *
   * @param head that the files stand at now
   */
  CharterPast past(Path root, CompletableFuture<Optional<Head>> head, Phases phases) {
    CharterPast now =
        asked
            .map(
                before ->
                    CharterPast.asked(root, phases, read, before.past, isAt(before.head, head)))
            .orElseGet(() -> CharterPast.asked(root, phases, read));
    asked = Optional.of(new Asking(head, now));
    return now;
  }

  private static CompletableFuture<Boolean> isAt(
      CompletableFuture<Optional<Head>> before, CompletableFuture<Optional<Head>> now) {
    return before.thenCombine(
        now, (was, is) -> is.isPresent() && was.map(Head::commit).equals(is.map(Head::commit)));
  }
}
