package plumbline.check.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.charter.Charter;
import plumbline.charter.Dependency;
import plumbline.charter.Experiment;
import plumbline.charter.Freeze;
import plumbline.charter.Id;
import plumbline.charter.Origin;
import plumbline.charter.Release;
import plumbline.charter.SurfaceId;
import plumbline.metric.calendar.DayRange;

/**
 * An experiment or a release as something that takes some days on some surfaces.
 *
 * @param what in a few words
 * @param surfaces empty for the whole shop
 * @param startKey the key of the first day
 */
public record Work(
    Id id,
    String what,
    Origin origin,
    DayRange days,
    List<SurfaceId> surfaces,
    List<Dependency> dependsOn,
    String startKey) {

  /** All experiments, then all releases; those that end before they begin are left out. */
  static List<Work> in(Charter charter) {
    return Stream.concat(
            charter.experiments().stream().flatMap(experiment -> of(experiment).stream()),
            charter.releases().stream().flatMap(release -> of(release).stream()))
        .toList();
  }

  static Optional<Work> of(Experiment experiment) {
    return days(experiment)
        .map(
            days ->
                new Work(
                    experiment.id(),
                    experiment.what(),
                    experiment.origin(),
                    days,
                    List.of(experiment.surface()),
                    experiment.dependsOn(),
                    "start"));
  }

  static Optional<Work> of(Release release) {
    return days(release.on(), release.last())
        .map(
            days ->
                new Work(
                    release.id(),
                    release.what(),
                    release.origin(),
                    days,
                    release.surfaces(),
                    release.dependsOn(),
                    "on"));
  }

  /** The days of an experiment; absent where it ends before it begins. */
  public static Optional<DayRange> days(Experiment experiment) {
    return days(experiment.start(), experiment.end());
  }

  /** The days of a freeze; absent where it ends before it begins. */
  public static Optional<DayRange> days(Freeze freeze) {
    return days(freeze.start(), freeze.end());
  }

  /** The days of a release; absent where it ends before it begins. */
  public static Optional<DayRange> days(Release release) {
    return days(release.on(), release.last());
  }

  private static Optional<DayRange> days(LocalDate first, LocalDate last) {
    return last.isBefore(first)
        ? Optional.empty()
        : Optional.of(new DayRange(first, last.plusDays(1)));
  }

  /** The days that two ranges share; absent where there are none. */
  static Optional<DayRange> shared(DayRange one, DayRange other) {
    LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
    LocalDate until = one.until().isBefore(other.until()) ? one.until() : other.until();
    return from.isBefore(until) ? Optional.of(new DayRange(from, until)) : Optional.empty();
  }

  /** As in "experiment `x`". */
  String name() {
    return id.kind() + " `" + id.value() + "`";
  }
}
