package plumbline.app;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.page.Digest;
import plumbline.page.WeekDigest;
import plumbline.page.Words;
import plumbline.report.DigestMarkdown;
import plumbline.site.DigestMail;
import plumbline.snapshot.Ledger;

/** Tells a closed week on one screen, from its snapshot alone. */
public final class TellWeek {

  private TellWeek() {}

  /** In which form. */
  public enum Form {
    MARKDOWN,
    HTML
  }

  /**
   * What to tell.
   *
   * @param week by name; the newest closed one where absent
   * @param site where the pages stand; nothing is linked where absent
   */
  public record Request(
      CharterFolder folder, Optional<String> week, Form form, Optional<URI> site) {}

  /**
   * What came of it.
   *
   * @param text absent where no such week is closed
   * @param findings snapshots that are not as they were written
   * @param refused why there is none, for the user
   */
  public record Outcome(Optional<String> text, List<Finding> findings, Optional<String> refused) {}

  /** Tells the last that was published of the week: its newest correction, if there is any. */
  public static Outcome run(Request request) {
    Findings findings = new Findings();
    Ledger ledger = new SnapshotFolder(request.folder.root()).read(findings);
    Optional<Ledger.Closed> closed =
        request.week.isPresent()
            ? ledger.week(request.week.get())
            : ledger.weeks().stream().reduce((first, second) -> second);
    return new Outcome(
        closed.map(week -> written(week.newest(), request)),
        findings.inFileOrder(),
        closed.isPresent() ? Optional.empty() : Optional.of(none(request, ledger)));
  }

  private static String written(Ledger.Entry entry, Request request) {
    Locale locale = Locale.forLanguageTag(entry.snapshot().shop().locale());
    Digest digest = WeekDigest.of(entry, Words.of(locale));
    return switch (request.form) {
      case MARKDOWN -> DigestMarkdown.of(digest, request.site);
      case HTML -> DigestMail.html(digest, request.site);
    };
  }

  private static String none(Request request, Ledger ledger) {
    if (ledger.weeks().isEmpty()) {
      return "no week is closed in "
          + request.folder.root().resolve(SnapshotFolder.NAME)
          + ": close one by `plumbline snapshot`";
    }
    String newest = ledger.weeks().get(ledger.weeks().size() - 1).week();
    return "--week: "
        + request.week.orElse("")
        + " is not closed; the newest closed week is "
        + newest;
  }
}
