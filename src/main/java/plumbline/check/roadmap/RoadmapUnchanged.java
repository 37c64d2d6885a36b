package plumbline.check.roadmap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Charter;

/**
 * A roadmap whose files stayed as they are for longer than they may.
 *
 * @param history what is known of them
 * @param course days since the newest change
 */
public record RoadmapUnchanged(
    RoadmapHistory history, Standing standing, Optional<LocalDate> since, SignCourse course)
    implements WarningSign {

  static RoadmapUnchanged find(Charter charter, RoadmapHistory history, LocalDate today) {
    RoadmapRules rules = RoadmapRules.of(charter);
    SignCourse course = course(history, rules, today);
    if (history instanceof RoadmapHistory.Changed changed) {
      LocalDate last = rules.unchanged().after(changed.on());
      return today.isAfter(last)
          ? new RoadmapUnchanged(history, Standing.SHOWS, Optional.of(last.plusDays(1)), course)
          : new RoadmapUnchanged(history, Standing.CLEAR, Optional.empty(), course);
    } else if (history instanceof RoadmapHistory.NotSince notSince) {
      LocalDate last = rules.unchanged().after(notSince.known());
      return today.isAfter(last)
          ? new RoadmapUnchanged(history, Standing.SHOWS, Optional.of(last.plusDays(1)), course)
          : new RoadmapUnchanged(history, Standing.CANNOT_TELL, Optional.empty(), course);
    }
    return new RoadmapUnchanged(history, Standing.CANNOT_TELL, Optional.empty(), course);
  }

  private static SignCourse course(RoadmapHistory history, RoadmapRules rules, LocalDate today) {
    List<LocalDate> changes =
        history instanceof RoadmapHistory.Changed changed ? changed.days() : List.of();
    LocalDate newest = changes.isEmpty() ? today : changes.get(0);
    return SignCourse.of(
        today,
        days(newest, rules.unchanged().after(newest)),
        day ->
            changes.stream()
                .filter(change -> !change.isAfter(day))
                .findFirst()
                .map(change -> days(change, day)));
  }

  private static BigDecimal days(LocalDate from, LocalDate until) {
    return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, until));
  }
}
