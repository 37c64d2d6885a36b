package plumbline.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Doc;

/** What was read of one source. */
@Doc("What was read of one source.")
public record SourceState(
    @Doc("Its id.") String id,
    @Doc("The system of record.") Optional<String> system,
    @Doc("How many rows were read.") long rows,
    @Doc("The time of the newest row that counted.") Optional<Instant> newest,
    @Doc(value = "How old the newest row may be.", example = "2 days") Optional<String> freshWithin,
    @Doc("Whether that was kept.") State state,
    @Doc("The files that were read, in order of name.") List<DataFile> files) {

  public SourceState {
    files = List.copyOf(files);
  }

  /** Whether the data were as fresh as promised. */
  public enum State {
    FRESH,
    STALE,
    NO_PROMISE
  }

  /** A file that was read. */
  @Doc("A file that was read.")
  public record DataFile(
      @Doc("Its name from the charter's folder.") String name,
      @Doc("The SHA-256 digest of its bytes.") String sha256,
      @Doc("How many bytes it had.") long bytes,
      @Doc("How many rows it had.") long rows) {}
}
