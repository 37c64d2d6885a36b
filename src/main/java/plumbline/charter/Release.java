package plumbline.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something that changes for everybody. */
@Doc("Something that changes for everybody.")
public record Release(
    Origin origin,
    ReleaseId id,
    @Doc(value = "What changes, in a few words.", example = "New checkout") String what,
    @Doc("The parts of the shop that change; the whole shop if left out.") List<SurfaceId> surfaces,
    @Doc("The day it goes out.") LocalDate on,
    @Doc("The last day of going out, where that takes several.") Optional<LocalDate> until,
    @Doc("The metrics that it should move.") List<MetricId> metrics,
    @Doc("Who answers for it.") Optional<PersonId> owner,
    @Doc("What must be done before it can go out.") List<Dependency> dependsOn,
    @Doc("Why, and what exactly.") Optional<Markdown> because,
    @Doc("Earlier ids of the same release.") List<ReleaseId> previously) {

  /** The last day of going out. */
  public LocalDate last() {
    return until.orElse(on);
  }
}
