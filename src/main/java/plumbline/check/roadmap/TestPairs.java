package plumbline.check.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Experiment;
import plumbline.metric.calendar.DayRange;

/** Experiments that run at once and may meet the same visitors. */
final class TestPairs {

  private TestPairs() {}

  /**
   * Two experiments.
   *
   * @param earlier the one written first
   * @param days those they share
   */
  record Pair(Experiment earlier, Experiment later, DayRange days) {}

  /** Every two that share a day and some visitors, unless those are kept apart. */
  static List<Pair> in(Charter charter, Nesting nesting) {
    List<Pair> pairs = new ArrayList<>();
    List<Experiment> all = charter.experiments();
    for (int later = 1; later < all.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        pair(all.get(earlier), all.get(later), nesting).ifPresent(pairs::add);
      }
    }
    return pairs;
  }

  private static Optional<Pair> pair(Experiment earlier, Experiment later, Nesting nesting) {
    boolean apart =
        earlier.apartFrom().contains(later.id()) || later.apartFrom().contains(earlier.id());
    if (apart || !nesting.share(earlier.audience(), later.audience())) {
      return Optional.empty();
    }
    return Work.days(earlier)
        .flatMap(one -> Work.days(later).flatMap(other -> Work.shared(one, other)))
        .map(days -> new Pair(earlier, later, days));
  }
}
