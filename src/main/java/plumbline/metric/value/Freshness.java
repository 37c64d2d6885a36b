package plumbline.metric.value;

import java.time.Instant;
import java.util.Optional;
import plumbline.charter.Duration;
import plumbline.charter.SourceId;

/**
 * How old the newest row of a source is, held against what was promised.
 *
 * @param newest the time of the newest row; absent without rows
 * @param promised absent where nothing was promised
 * @param due until when the newest row is fresh; absent without rows or promise
 * @param state what follows at the as-of instant
 */
public record Freshness(
    SourceId source,
    Optional<Instant> newest,
    Optional<Duration> promised,
    Optional<Instant> due,
    State state) {

  /** Whether a promise was kept. */
  public enum State {
    FRESH,
    /** The newest row is older than promised, or there is none. */
    STALE,
    /** Nothing was promised. */
    NO_PROMISE
  }

  public boolean isStale() {
    return state == State.STALE;
  }
}
