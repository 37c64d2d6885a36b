package plumbline.snapshot;

/** What was published of all weeks, and where it differs from what came later. */
public record PublishedWeeks(Ledger ledger, Restatements restatements) {

  public static final PublishedWeeks NOTHING = new PublishedWeeks(Ledger.EMPTY, Restatements.NONE);
}
