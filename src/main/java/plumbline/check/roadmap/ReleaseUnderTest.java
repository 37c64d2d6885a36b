package plumbline.check.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Experiment;
import plumbline.charter.Id;
import plumbline.charter.Release;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.metric.calendar.DayRange;

/** A release that changes a surface while an experiment runs on it. */
public record ReleaseUnderTest(Release release, Experiment experiment, DayRange days)
    implements Conflict {

  static List<ReleaseUnderTest> find(Charter charter) {
    Nesting nesting = new Nesting(charter);
    List<ReleaseUnderTest> found = new ArrayList<>();
    for (Release release : charter.releases()) {
      for (Experiment experiment : charter.experiments()) {
        if (nesting.touch(release.surfaces(), List.of(experiment.surface()))) {
          shared(release, experiment)
              .ifPresent(days -> found.add(new ReleaseUnderTest(release, experiment, days)));
        }
      }
    }
    return found;
  }

  private static Optional<DayRange> shared(Release release, Experiment experiment) {
    return Work.days(release)
        .flatMap(one -> Work.days(experiment).flatMap(other -> Work.shared(one, other)));
  }

  @Override
  public List<Id> between() {
    return List.of(release.id(), experiment.id());
  }

  @Override
  public Code code() {
    return Code.RELEASE_UNDER_TEST;
  }

  @Override
  public Finding finding() {
    return Finding.of(
            code(),
            release.origin().of("on"),
            "release `"
                + release.id()
                + "` changes `"
                + experiment.surface()
                + "` "
                + Conflict.told(days)
                + ", while experiment `"
                + experiment.id()
                + "` runs on it")
        .help("the experiment ends on " + experiment.end() + " (" + end() + ")")
        .help("release after it, or run the experiment after the release");
  }

  private String end() {
    return experiment.origin().of("end").toString();
  }
}
