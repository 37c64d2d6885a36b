package plumbline.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.page.part.Block;
import plumbline.page.part.Branch;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Tone;

/**
 * Which metric drives which: a tree for each shared metric, then one for everything else that
 * drives nothing further, each metric above those that drive it.
 *
 * <p>A metric has its own branches in one place only: a shared one where its tree begins, one that
 * drives several where it comes first.
 */
final class MetricTree {

  private final Telling telling;
  private final Voice voice;
  private final List<Metric> metrics;
  private final Set<MetricId> shown = new HashSet<>();

  /**
   * @param metrics that can be told, in the charter's order
   */
  MetricTree(Telling telling, List<Metric> metrics) {
    this.telling = telling;
    this.voice = telling.voice();
    this.metrics = metrics;
  }

  /** Absent where no metric drives another. */
  Optional<Section> section() {
    List<Branch> trees = new ArrayList<>();
    metrics.stream().filter(Metric::isShared).forEach(metric -> tree(metric, trees));
    metrics.stream().filter(this::drivesNothing).forEach(metric -> tree(metric, trees));
    if (trees.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Section(
            "tree",
            voice.say("metrics.tree"),
            voice.say("metrics.tree.about"),
            List.of(
                new Block.Trees(trees),
                new Block.Note(Phrase.of(voice.say("metrics.tree.caption")))),
            List.of()));
  }

  private void tree(Metric top, List<Branch> trees) {
    if (!drivers(top.id()).isEmpty() && shown.add(top.id())) {
      trees.add(branch(top, Phrase.NONE, branches(top)));
    }
  }

  private List<Branch> branches(Metric driven) {
    List<Branch> branches = new ArrayList<>();
    for (Metric driver : drivers(driven.id())) {
      boolean hasBranches = !drivers(driver.id()).isEmpty();
      boolean elsewhere = hasBranches && (driver.isShared() || !shown.add(driver.id()));
      Phrase note = elsewhere ? Phrase.of(" " + voice.say("metrics.tree.own")) : Phrase.NONE;
      branches.add(branch(driver, note, elsewhere ? List.of() : branches(driver)));
    }
    return branches;
  }

  private Branch branch(Metric metric, Phrase note, List<Branch> branches) {
    MetricTelling told = telling.metric(metric.id());
    return new Branch(
        voice.metricLink(metric.id()).then(note),
        told.reading(),
        Optional.of(told.signalMark())
            .filter(mark -> mark.tone() != Tone.NONE && !told.reading().exact().isEmpty()),
        branches);
  }

  private List<Metric> drivers(MetricId driven) {
    return metrics.stream().filter(metric -> metric.drives().contains(driven)).toList();
  }

  private boolean drivesNothing(Metric metric) {
    return metric.drives().stream().noneMatch(telling::isComputed);
  }
}
