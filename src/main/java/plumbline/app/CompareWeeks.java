package plumbline.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.page.WeeksApartPage;
import plumbline.page.Words;
import plumbline.page.part.Page;
import plumbline.report.PageMarkdown;
import plumbline.report.PageText;
import plumbline.snapshot.Ledger;
import plumbline.snapshot.Snapshot;

/** Tells what differs between two closed weeks, from their snapshots alone. */
public final class CompareWeeks {

  private CompareWeeks() {}

  /** In which form. */
  public enum Form {
    TEXT,
    MARKDOWN,
    JSON
  }

  /**
   * What to compare.
   *
   * @param before the earlier week by name
   * @param now the later one; the newest closed one where absent
   */
  public record Request(CharterFolder folder, String before, Optional<String> now, Form form) {}

  /**
   * What came of it.
   *
   * @param text absent where one of the weeks is not closed
   * @param findings snapshots that are not as they were written
   * @param refused why there is none, for the user
   */
  public record Outcome(Optional<String> text, List<Finding> findings, Optional<String> refused) {}

  /** Compares the last that was published of each week. */
  public static Outcome run(Request request) {
    Findings findings = new Findings();
    Ledger ledger = new SnapshotFolder(request.folder.root()).read(findings);
    Optional<Ledger.Closed> newest = ledger.weeks().stream().reduce((first, second) -> second);
    String last = request.now.or(() -> newest.map(Ledger.Closed::week)).orElse(request.before);
    for (String week : List.of(request.before, last)) {
      if (ledger.week(week).isEmpty()) {
        String known = newest.map(one -> "; the newest closed week is " + one.week()).orElse("");
        return new Outcome(
            Optional.empty(),
            findings.inFileOrder(),
            Optional.of("the week " + week + " is not closed" + known));
      }
    }
    Ledger.Entry earlier = ledger.week(request.before).orElseThrow().newest();
    Ledger.Entry later = ledger.week(last).orElseThrow().newest();
    Words words = Words.of(Locale.forLanguageTag(later.snapshot().shop().locale()));
    Page page = page(ledger, earlier, later, words);
    return new Outcome(
        Optional.of(written(page, request.form, words)), findings.inFileOrder(), Optional.empty());
  }

  private static Page page(Ledger ledger, Ledger.Entry earlier, Ledger.Entry later, Words words) {
    List<Snapshot.CharterChange> changes = new ArrayList<>();
    for (Ledger.Closed closed : ledger.weeks()) {
      Snapshot snapshot = closed.newest().snapshot();
      boolean between =
          snapshot.week().firstDay().isAfter(earlier.snapshot().week().firstDay())
              && !snapshot.week().firstDay().isAfter(later.snapshot().week().firstDay());
      if (between) {
        changes.addAll(0, snapshot.changes());
      }
    }
    return WeeksApartPage.of(earlier, later, changes, words);
  }

  private static String written(Page page, Form form, Words words) {
    return switch (form) {
      case TEXT -> PageText.of(page);
      case MARKDOWN -> PageMarkdown.of(page, words);
      case JSON -> page.files().get(0).text();
    };
  }
}
