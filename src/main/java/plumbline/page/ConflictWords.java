package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import plumbline.check.roadmap.Conflict;
import plumbline.check.roadmap.LateDependency;
import plumbline.check.roadmap.MetricUnderTwoTests;
import plumbline.check.roadmap.NoDecisionOwner;
import plumbline.check.roadmap.NoGuardrail;
import plumbline.check.roadmap.OverlappingTests;
import plumbline.check.roadmap.ReleaseUnderTest;
import plumbline.check.roadmap.WorkInFreeze;
import plumbline.page.part.Phrase;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;

/** Words conflicts for readers, with links to what they are between. */
final class ConflictWords {

  private final Roadmap roadmap;
  private final Voice voice;

  ConflictWords(Roadmap roadmap) {
    this.roadmap = roadmap;
    this.voice = roadmap.telling().voice();
  }

  /** What is wrong. */
  Phrase what(Conflict conflict) {
    Phrase first = voice.link(conflict.between().get(0));
    if (conflict instanceof OverlappingTests tests) {
      return first
          .then(voice.say("conflict.and"))
          .then(roadmap.link(tests.earlier()))
          .then(voice.sayOf("conflict.overlap", voice.link(tests.later().surface())));
    } else if (conflict instanceof MetricUnderTwoTests tests) {
      return first
          .then(voice.say("conflict.and"))
          .then(roadmap.link(tests.earlier()))
          .then(voice.say("conflict.metric"))
          .then(voice.metricLink(tests.later().metric()));
    } else if (conflict instanceof ReleaseUnderTest release) {
      return first
          .then(voice.sayOf("conflict.release", voice.link(release.experiment().surface())))
          .then(roadmap.link(release.experiment()));
    } else if (conflict instanceof WorkInFreeze work) {
      return first.then(voice.sayOf("conflict.freeze", voice.link(work.freeze().id())));
    } else if (conflict instanceof LateDependency late) {
      return first.then(voice.say("conflict.dependency")).then(dependency(late));
    }
    return first.then(
        voice.say(conflict instanceof NoGuardrail ? "conflict.guardrail" : "conflict.owner"));
  }

  private Phrase dependency(LateDependency late) {
    return late.between().size() > 1
        ? voice.link(late.between().get(1))
        : Phrase.of(late.dependency().what().orElse(""));
  }

  /** What to do about it. */
  String mend(Conflict conflict) {
    DateStyle dates = voice.dates();
    if (conflict instanceof OverlappingTests) {
      return voice.say("conflict.overlap.mend");
    } else if (conflict instanceof MetricUnderTwoTests) {
      return voice.say("conflict.metric.mend");
    } else if (conflict instanceof ReleaseUnderTest release) {
      return voice.say("conflict.release.mend", dates.shortDay(release.experiment().end()));
    } else if (conflict instanceof WorkInFreeze work) {
      return voice.say(
          "conflict.freeze.mend",
          dates.shortDay(work.freeze().start()),
          dates.shortDay(work.freeze().end()));
    } else if (conflict instanceof LateDependency late) {
      return voice.say("conflict.dependency.mend", dates.shortDay(late.free()));
    }
    return voice.say(
        conflict instanceof NoDecisionOwner ? "conflict.owner.mend" : "conflict.guardrail.mend");
  }

  /**
   * Conflicts in a table.
   *
   * @param numbered whether each carries the number it has in the drawing
   */
  Table table(List<Conflict> conflicts, boolean numbered) {
    List<Column> columns = new ArrayList<>();
    if (numbered) {
      columns.add(Column.of(voice.say("column.number"), Kind.RANK));
    }
    columns.add(Column.of(voice.say("column.conflict"), Kind.HEAD));
    columns.add(Column.of(voice.say("column.days"), Kind.TEXT));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < conflicts.size(); i++) {
      Conflict conflict = conflicts.get(i);
      List<Table.Cell> cells = new ArrayList<>();
      if (numbered) {
        cells.add(Table.text(Integer.toString(i + 1)));
      }
      cells.add(new Table.Text(what(conflict), mend(conflict)));
      cells.add(Table.text(voice.dates().range(conflict.days())));
      rows.add(new Row(cells));
    }
    return new Table(voice.say("roadmap.conflicts"), columns, rows);
  }
}
