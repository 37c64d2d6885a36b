package plumbline.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import plumbline.charter.Metric;
import plumbline.charter.Team;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Page.Crumb;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Steps;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;

/** All metrics: the shared ones, the tree, and those of each department. */
final class MetricPages {

  private final Telling telling;
  private final Voice voice;

  MetricPages(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
  }

  /** One after the other, each to be made on its own: they are most of the site's work. */
  List<Supplier<List<Page>>> rooms() {
    List<Supplier<List<Page>>> rooms = new ArrayList<>();
    rooms.add(() -> List.of(index()));
    inOrder().forEach(metric -> rooms.add(() -> List.of(new MetricPage(telling, metric).page())));
    return rooms;
  }

  private List<Crumb> order() {
    return inOrder().stream()
        .map(metric -> new Crumb(metric.title(), Address.of(metric.id())))
        .toList();
  }

  /** As the table of all metrics lists them: the shared ones, then by team, then the others. */
  private List<Metric> inOrder() {
    Set<Metric> all = new LinkedHashSet<>(metrics(Metric::isShared));
    telling.charter().teams().forEach(team -> all.addAll(metrics(team)));
    all.addAll(computed());
    return List.copyOf(all);
  }

  private List<Metric> metrics(Team team) {
    return metrics(metric -> metric.department().equals(Optional.of(team.id())));
  }

  /** The page at a path alone; none where there is no such page. */
  List<Page> ahead(String path) {
    if (path.equals(Address.METRICS)) {
      return List.of(index());
    }
    return computed().stream()
        .filter(metric -> Address.of(metric.id()).equals(path))
        .map(metric -> new MetricPage(telling, metric).page().with(Steps.of(path, order())))
        .toList();
  }

  private List<Metric> computed() {
    return telling.charter().metrics().stream()
        .filter(metric -> telling.isComputed(metric.id()))
        .toList();
  }

  private Page index() {
    List<Section> sections = new ArrayList<>();
    shared().ifPresent(sections::add);
    new MetricTree(telling, computed()).section().ifPresent(sections::add);
    for (Team team : telling.charter().teams()) {
      group(team.id().value(), team.name(), metrics(team)).ifPresent(sections::add);
    }
    group(
            "others",
            voice.say("metrics.others"),
            metrics(metric -> !metric.isShared() && metric.department().isEmpty()))
        .ifPresent(sections::add);
    return new Page(
        Address.METRICS,
        voice.say("metrics.title"),
        Address.METRICS,
        List.of(),
        voice.say("metrics.statement"),
        List.of(new Block.Note(Phrase.of(lead()))),
        sections,
        List.of(Api.metrics(telling)));
  }

  private String lead() {
    int count = computed().size();
    return count == 0 ? voice.say("metrics.none") : voice.count("metrics.lead", count);
  }

  /** The two or three numbers everybody answers for; absent where there are none. */
  Optional<Section> shared() {
    return group("shared", voice.say("home.shared"), metrics(Metric::isShared))
        .map(
            section ->
                new Section(
                    section.anchor(),
                    section.head(),
                    voice.say("home.shared.about"),
                    section.blocks(),
                    List.of()));
  }

  private List<Metric> metrics(java.util.function.Predicate<Metric> wanted) {
    return computed().stream().filter(wanted).toList();
  }

  private Optional<Section> group(String anchor, String head, List<Metric> metrics) {
    return metrics.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                anchor, head, "", List.of(new Block.Rows(table(head, metrics))), List.of()));
  }

  /** Metrics with their newest week, its changes, the last half year, and signal or noise. */
  Table table(String name, List<Metric> metrics) {
    List<Row> rows = new ArrayList<>();
    for (Metric metric : metrics) {
      MetricTelling told = telling.metric(metric.id());
      rows.add(
          Row.of(
              new Table.Text(
                  voice.metricLink(metric.id()),
                  voice.numbers().unitNote(metric.unit(), metric.title())),
              Table.number(told.reading()),
              Table.number(told.change(false)),
              Table.number(told.change(true)),
              new Table.Line(told.sparkline()),
              new Table.Mark(Optional.of(told.signalMark()))));
    }
    return new Table(
        name,
        List.of(
            Column.of(voice.say("column.metric"), Kind.HEAD),
            Column.of(Newest.week(telling), Kind.NUMBER),
            Column.wide(voice.say("column.on-week"), Kind.NUMBER),
            Column.wide(voice.say("column.on-year"), Kind.NUMBER),
            Column.wide(voice.say("column.half-year"), Kind.SPARK),
            Column.of(voice.say("column.move"), Kind.VERDICT)),
        rows);
  }
}
