package plumbline.metric.judge;

import java.util.List;
import java.util.Optional;
import plumbline.charter.SourceId;
import plumbline.metric.value.Point;
import plumbline.metric.value.Series;
import plumbline.metric.value.Value;

/**
 * The newest value a verdict can rest on, or why there is none.
 *
 * @param point the newest point whose period is complete
 * @param missing why no verdict can rest on it
 */
public record Evidence(Optional<Point> point, Optional<Missing> missing) {

  /** Why there is no verdict. */
  public sealed interface Missing {}

  /** Data are older than promised. */
  public record Stale(List<SourceId> sources) implements Missing {
    public Stale {
      sources = List.copyOf(sources);
    }
  }

  /** No period is complete yet. */
  public record NothingComplete() implements Missing {}

  /** The newest complete period has no value. */
  public record NoValue(Point point, Value.Absent because) implements Missing {}

  /** There is no baseline, so there is no path to compare with. */
  public record NoBaseline() implements Missing {}

  /**
   * The evidence of a series.
   *
   * @param stale the sources of the metric that are older than promised
   */
  public static Evidence of(Series series, List<SourceId> stale) {
    Optional<Point> newest = series.lastComplete();
    if (!stale.isEmpty()) {
      return new Evidence(newest, Optional.of(new Stale(stale)));
    }
    if (newest.isEmpty()) {
      return new Evidence(newest, Optional.of(new NothingComplete()));
    }
    return newest.get().value() instanceof Value.Absent absent
        ? new Evidence(newest, Optional.of(new NoValue(newest.get(), absent)))
        : new Evidence(newest, Optional.empty());
  }
}
