package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Goal;
import plumbline.charter.MetricId;
import plumbline.charter.Unit;
import plumbline.metric.weigh.Prospect;
import plumbline.metric.weigh.Weighing;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;

/** The options of a decision against the goals: a table, and the reasoning in words. */
final class DecisionWeights {

  private final Telling telling;
  private final Voice voice;
  private final EffectWords effects;

  DecisionWeights(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
    this.effects = new EffectWords(voice);
  }

  Section section(Weighing weighing) {
    List<Block> blocks = new ArrayList<>();
    if (!weighing.options().isEmpty()) {
      blocks.add(new Block.Entries(new DecisionWords(telling).reasoning(weighing)));
      blocks.add(new Block.Rows(table(weighing)));
      elsewhere(weighing).ifPresent(blocks::add);
    }
    String tolerance =
        voice.numbers().amount(telling.charter().hierarchyThresholds().equality(), Unit.PERCENT);
    blocks.add(new Block.Note(Phrase.of(voice.say("weigh.rule", tolerance))));
    return new Section("weights", voice.say("weigh.title"), "", blocks, List.of());
  }

  /** A column for each goal that some option moves. */
  private Table table(Weighing weighing) {
    List<Integer> moved = moved(weighing);
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(voice.say("column.place"), Kind.RANK));
    columns.add(Column.of(voice.say("column.option"), Kind.HEAD));
    moved.forEach(
        index ->
            columns.add(
                Column.of(voice.metric(weighing.goals().get(index).metric()).title(), Kind.TEXT)));
    List<Row> rows = new ArrayList<>();
    for (Weighing.Weighed weighed : weighing.options()) {
      List<Table.Cell> cells = new ArrayList<>();
      cells.add(Table.text(weighed.place().map(place -> Integer.toString(place)).orElse("–")));
      cells.add(
          new Table.Text(
              Phrase.of(weighed.option().option()),
              weighed.fallsOut() ? voice.say("weigh.falls-out") : ""));
      for (int index : moved) {
        MetricId metric = weighing.goals().get(index).metric();
        cells.add(effects.cell(weighed.prospects().get(index), metric));
      }
      rows.add(new Row(cells));
    }
    return new Table(voice.say("weigh.title"), columns, rows);
  }

  private static List<Integer> moved(Weighing weighing) {
    List<Integer> moved = new ArrayList<>();
    for (int i = 0; i < weighing.goals().size(); i++) {
      int index = i;
      if (weighing.options().stream()
          .anyMatch(
              weighed -> !weighed.prospects().get(index).equals(Optional.of(Prospect.NONE)))) {
        moved.add(i);
      }
    }
    return moved;
  }

  /** Effects on metrics that no goal is measured by, which do not count. */
  private Optional<Block> elsewhere(Weighing weighing) {
    List<MetricId> counted = weighing.goals().stream().map(Goal::metric).toList();
    List<MetricId> others =
        weighing.options().stream()
            .flatMap(weighed -> weighed.option().expects().stream())
            .map(effect -> effect.metric())
            .filter(metric -> !counted.contains(metric))
            .distinct()
            .toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Note(
                Phrase.of(voice.say("weigh.elsewhere") + " ")
                    .then(voice.metricLinks(others))
                    .then(".")));
  }
}
