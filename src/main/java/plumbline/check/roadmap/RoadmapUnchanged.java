package plumbline.check.roadmap;

import java.time.LocalDate;
import java.util.Optional;
import plumbline.charter.Charter;

/**
 * A roadmap whose files stayed as they are for longer than they may.
 *
 * @param history what is known of them
 */
public record RoadmapUnchanged(RoadmapHistory history, Standing standing, Optional<LocalDate> since)
    implements WarningSign {

  static RoadmapUnchanged find(Charter charter, RoadmapHistory history, LocalDate today) {
    RoadmapRules rules = RoadmapRules.of(charter);
    if (history instanceof RoadmapHistory.Changed changed) {
      LocalDate last = rules.unchanged().after(changed.on());
      return today.isAfter(last)
          ? new RoadmapUnchanged(history, Standing.SHOWS, Optional.of(last.plusDays(1)))
          : new RoadmapUnchanged(history, Standing.CLEAR, Optional.empty());
    } else if (history instanceof RoadmapHistory.NotSince notSince) {
      LocalDate last = rules.unchanged().after(notSince.known());
      return today.isAfter(last)
          ? new RoadmapUnchanged(history, Standing.SHOWS, Optional.of(last.plusDays(1)))
          : new RoadmapUnchanged(history, Standing.CANNOT_TELL, Optional.empty());
    }
    return new RoadmapUnchanged(history, Standing.CANNOT_TELL, Optional.empty());
  }
}
