package plumbline.check.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Dependency;
import plumbline.charter.Experiment;
import plumbline.charter.Id;
import plumbline.charter.Release;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.metric.calendar.DayRange;

/**
 * Something that begins before what it depends on is done. An experiment or a release must be over
 * on the day before; anything else may be ready on the very day.
 *
 * @param free the first day on which the dependency is done
 */
public record LateDependency(Work work, Dependency dependency, LocalDate free, DayRange days)
    implements Conflict {

  static List<LateDependency> find(Charter charter) {
    List<LateDependency> found = new ArrayList<>();
    for (Work work : Work.in(charter)) {
      for (Dependency dependency : work.dependsOn()) {
        free(charter, dependency)
            .filter(free -> free.isAfter(work.days().from()))
            .ifPresent(
                free ->
                    found.add(
                        new LateDependency(
                            work, dependency, free, new DayRange(work.days().from(), free))));
      }
    }
    return found;
  }

  /** Absent for something without a date. */
  private static Optional<LocalDate> free(Charter charter, Dependency dependency) {
    return dependency
        .experiment()
        .flatMap(charter::experiment)
        .map(Experiment::end)
        .or(() -> dependency.release().flatMap(charter::release).map(Release::last))
        .map(last -> last.plusDays(1))
        .or(dependency::ready);
  }

  @Override
  public List<Id> between() {
    List<Id> ids = new ArrayList<>(List.of(work.id()));
    dependency.experiment().ifPresent(ids::add);
    dependency.release().ifPresent(ids::add);
    return ids;
  }

  @Override
  public Code code() {
    return Code.LATE_DEPENDENCY;
  }

  /** As in "experiment `x`", or in the user's own words. */
  private String name() {
    return dependency
        .experiment()
        .map(id -> "experiment `" + id + "`")
        .or(() -> dependency.release().map(id -> "release `" + id + "`"))
        .or(dependency::what)
        .orElse("something");
  }

  @Override
  public Finding finding() {
    return Finding.of(
            code(),
            dependency.origin().span(),
            work.name()
                + " begins on "
                + work.days().from()
                + ", but depends on "
                + name()
                + ", which is not done before "
                + free)
        .help("begin on " + free + " at the earliest, or see that it is done sooner");
  }
}
