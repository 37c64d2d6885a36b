package plumbline.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Decision;
import plumbline.charter.Experiment;
import plumbline.charter.MetricId;
import plumbline.charter.Release;
import plumbline.page.figure.TimeChart;

/** What happened that was meant to move a metric: decisions, releases and experiments. */
final class MetricMarks {

  private MetricMarks() {}

  /**
   * The marks of a metric's chart, oldest first.
   *
   * @param redefinitions of the metric
   * @param from the first day of the chart
   * @param until the day after its last
   */
  static List<TimeChart.Mark> of(
      Voice voice,
      MetricId metric,
      List<Redefinition> redefinitions,
      LocalDate from,
      LocalDate until) {
    Charter charter = voice.charter();
    List<TimeChart.Mark> marks = new ArrayList<>();
    for (Release release : charter.releases()) {
      if (release.metrics().contains(metric)) {
        String what = release.what();
        marks.add(mark(voice, release.on(), what, "chart.mark.release", what));
      }
    }
    for (Experiment experiment : charter.experiments()) {
      if (experiment.metric().equals(metric)) {
        String end = voice.dates().day(experiment.end());
        String what = experiment.what();
        marks.add(mark(voice, experiment.start(), what, "chart.mark.experiment", end, what));
      }
    }
    for (Decision decision : charter.decisions()) {
      Optional<Decision.Option> choice = decision.choice().filter(made -> expects(made, metric));
      if (choice.isPresent() && decision.decided().isPresent()) {
        String chosen = choice.get().option();
        LocalDate on = decision.decided().get().on();
        String label = voice.say("chart.mark.decided", chosen);
        marks.add(mark(voice, on, label, "chart.mark.decision", decision.question(), chosen));
      }
    }
    for (Redefinition change : redefinitions) {
      String label = voice.say("chart.mark.redefined");
      marks.add(mark(voice, change.day(), label, "chart.mark.definition", change.sentence()));
    }
    return marks.stream()
        .filter(mark -> !mark.at().isBefore(from) && mark.at().isBefore(until))
        .sorted(Comparator.comparing(TimeChart.Mark::at))
        .toList();
  }

  private static boolean expects(Decision.Option option, MetricId metric) {
    return option.expects().stream().anyMatch(effect -> effect.metric().equals(metric));
  }

  private static TimeChart.Mark mark(
      Voice voice, LocalDate on, String label, String key, Object... filled) {
    String day = voice.dates().day(on);
    return new TimeChart.Mark(on, label, voice.say("chart.mark", day, voice.say(key, filled)));
  }
}
