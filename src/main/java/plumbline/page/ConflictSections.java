package plumbline.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import plumbline.charter.Conflict;
import plumbline.charter.Markdown;
import plumbline.charter.Team;
import plumbline.charter.TeamId;
import plumbline.check.interest.ConflictSearch;
import plumbline.check.interest.DetectedConflict;
import plumbline.check.interest.DetectedConflict.Side;
import plumbline.check.interest.WeeksCompared;
import plumbline.metric.judge.PullingApart;
import plumbline.metric.tree.Way;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;

/** The conflict map: what was declared, what the numbers show, and between whom. */
final class ConflictSections {

  private final Telling telling;
  private final Voice voice;
  private final ConflictSearch search;
  private final List<Conflict> declared;

  ConflictSections(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
    this.search = telling.conflicts();
    this.declared = telling.charter().conflicts();
  }

  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    if (telling.charter().teams().size() > 1) {
      sections.add(map());
    }
    if (!declared.isEmpty()) {
      sections.add(declared());
    }
    sections.add(detected());
    return sections;
  }

  /** The conflicts that one team is in; absent where it is in none. */
  Optional<Section> of(TeamId team) {
    List<Block> blocks = new ArrayList<>();
    List<Conflict> written = declared.stream().filter(c -> c.teams().contains(team)).toList();
    if (!written.isEmpty()) {
      blocks.add(new Block.Rows(declared(written)));
    }
    List<DetectedConflict> found =
        search.found().stream()
            .filter(c -> c.one().teams().contains(team) || c.other().teams().contains(team))
            .toList();
    List<DetectedConflict> byWeeks = found.stream().filter(c -> c.weeks().isPresent()).toList();
    if (!byWeeks.isEmpty()) {
      blocks.add(new Block.Rows(weeks(byWeeks)));
    }
    List<DetectedConflict> byWay = found.stream().filter(c -> c.way().isPresent()).toList();
    if (!byWay.isEmpty()) {
      blocks.add(new Block.Rows(ways(byWay)));
    }
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    blocks.add(
        new Block.Note(
            Phrase.link(
                voice.say("team.conflicts.rules"), Address.part(Address.TEAMS, "detected"))));
    return Optional.of(
        new Section("conflicts", voice.say("team.conflicts"), "", blocks, List.of()));
  }

  /** Team by team: how many conflicts between them, by how they stand. */
  private Section map() {
    List<Team> teams = telling.charter().teams();
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(voice.say("column.team"), Kind.HEAD));
    teams
        .subList(1, teams.size())
        .forEach(team -> columns.add(Column.of(team.name(), Kind.VERDICT)));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < teams.size() - 1; i++) {
      List<Table.Cell> cells = new ArrayList<>();
      cells.add(Table.text(voice.teamLink(teams.get(i).id())));
      for (int j = 1; j < teams.size(); j++) {
        cells.add(j <= i ? Table.text("") : between(teams.get(i).id(), teams.get(j).id()));
      }
      rows.add(new Row(cells));
    }
    return new Section(
        "map",
        voice.say("conflicts.map"),
        voice.say("conflicts.map.about"),
        List.of(new Block.Rows(new Table(voice.say("conflicts.map"), columns, rows))),
        List.of());
  }

  private Table.Cell between(TeamId one, TeamId other) {
    Predicate<Conflict> theirs = c -> c.teams().contains(one) && c.teams().contains(other);
    long open = declared.stream().filter(theirs).filter(c -> !c.isSettled()).count();
    long settled = declared.stream().filter(theirs).filter(Conflict::isSettled).count();
    long news =
        search.found().stream()
            .filter(DetectedConflict::isNew)
            .filter(found -> isBetween(found, one, other))
            .count();
    if (news > 0) {
      return mark(Tone.BAD, voice.count("conflict.word.new", news));
    } else if (open > 0) {
      return mark(Tone.WARN, voice.count("conflict.word.open", open));
    }
    return settled > 0
        ? mark(Tone.GOOD, voice.count("conflict.word.settled", settled))
        : Table.text("–");
  }

  private static boolean isBetween(DetectedConflict found, TeamId one, TeamId other) {
    List<TeamId> left = found.one().teams();
    List<TeamId> right = found.other().teams();
    return (left.contains(one) && right.contains(other))
        || (left.contains(other) && right.contains(one));
  }

  private static Table.Cell mark(Tone tone, String word) {
    return new Table.Mark(Optional.of(new Verdict(tone, word, "")));
  }

  private Section declared() {
    return new Section(
        "conflicts",
        voice.say("conflicts.declared"),
        voice.say("conflicts.declared.about"),
        List.of(new Block.Rows(declared(declared))),
        List.of());
  }

  private Table declared(List<Conflict> conflicts) {
    List<Row> rows = new ArrayList<>();
    for (Conflict conflict : conflicts) {
      rows.add(
          Row.of(
                  new Table.Text(
                      sides(conflict),
                      voice.say("conflict.since", voice.dates().day(conflict.since()))
                          + measured(conflict)),
                  new Table.Text(
                      Phrase.of(conflict.pulls().source().strip()),
                      conflict
                          .settled()
                          .map(Markdown::source)
                          .map(text -> voice.say("conflict.agreed", text.strip()))
                          .orElse("")),
                  new Table.Mark(Optional.of(state(conflict.isSettled()))))
              .at(Address.row(conflict.id())));
    }
    return new Table(
        voice.say("conflicts.declared"),
        List.of(
            Column.of(voice.say("column.between"), Kind.HEAD),
            Column.stacked(voice.say("column.pulls"), Kind.TEXT),
            Column.of(voice.say("column.state"), Kind.VERDICT)),
        rows);
  }

  /** What the weeks say of the two metrics of a conflict; empty where it does not name two. */
  private String measured(Conflict conflict) {
    if (conflict.metrics().size() != 2) {
      return "";
    }
    WeeksCompared.Outcome outcome =
        new WeeksCompared(telling.values())
            .of(conflict.metrics().get(0), conflict.metrics().get(1));
    String told =
        switch (outcome.standing()) {
          case TELLS -> correlation(outcome, outcome.weeks().orElseThrow());
          case NOT_COMPUTED -> voice.say("conflict.unmeasured.no-values");
          case STALE -> voice.say("conflict.unmeasured.stale");
          case SHARED_ROWS -> voice.say("conflict.unmeasured.shared-rows");
          case TOO_FEW_WEEKS ->
              voice.count(
                  "conflict.unmeasured.weeks",
                  outcome.weeks().map(apart -> apart.changes().size()).orElse(0),
                  telling.charter().teamThresholds().weeksToPullApart());
          case NEVER_CHANGED -> voice.say("conflict.unmeasured.same");
        };
    return ". " + told;
  }

  private String correlation(WeeksCompared.Outcome outcome, PullingApart weeks) {
    BigDecimal number = weeks.correlation().orElseThrow();
    String many = voice.numbers().count(weeks.changes().size());
    if (!outcome.directed()) {
      return voice.say("conflict.measured.rises", decimal(number), many);
    }
    boolean shown = number.compareTo(telling.charter().teamThresholds().pullingApart()) <= 0;
    return voice.say(
        shown ? "conflict.measured.apart" : "conflict.measured", decimal(number), many);
  }

  private Verdict state(boolean settled) {
    return settled
        ? new Verdict(Tone.GOOD, voice.say("conflict.settled"), "")
        : new Verdict(Tone.WARN, voice.say("conflict.open"), "");
  }

  private Phrase sides(Conflict conflict) {
    Phrase teams = voice.teams(conflict.teams());
    Phrase metrics = voice.metricLinks(conflict.metrics());
    boolean both = !conflict.teams().isEmpty() && !conflict.metrics().isEmpty();
    return both ? teams.then(": ").then(metrics) : conflict.teams().isEmpty() ? metrics : teams;
  }

  private Section detected() {
    List<Block> blocks = new ArrayList<>();
    List<DetectedConflict> byWeeks =
        search.found().stream().filter(found -> found.weeks().isPresent()).toList();
    List<DetectedConflict> byWay =
        search.found().stream().filter(found -> found.way().isPresent()).toList();
    blocks.add(
        new Block.Note(
            Phrase.of(
                voice.say(
                    "conflicts.weeks.rule",
                    PullingApart.WEEKS,
                    decimal(telling.charter().teamThresholds().pullingApart()),
                    telling.charter().teamThresholds().weeksToPullApart(),
                    voice.numbers().count(search.compared()),
                    voice.numbers().count(search.untold())))));
    if (!byWeeks.isEmpty()) {
      blocks.add(new Block.Rows(weeks(byWeeks)));
      byWeeks.forEach(found -> blocks.add(changes(found)));
    }
    blocks.add(new Block.Note(Phrase.of(voice.say("conflicts.way.rule"))));
    if (!byWay.isEmpty()) {
      blocks.add(new Block.Rows(ways(byWay)));
    }
    return new Section(
        "detected",
        voice.say("conflicts.detected"),
        voice.say("conflicts.detected.about"),
        blocks,
        List.of());
  }

  private Table weeks(List<DetectedConflict> found) {
    List<Row> rows = new ArrayList<>();
    for (DetectedConflict conflict : found) {
      rows.add(
          Row.of(
              side(conflict.one()),
              new Table.Line(telling.metric(conflict.one().metric()).sparkline()),
              side(conflict.other()),
              new Table.Line(telling.metric(conflict.other().metric()).sparkline()),
              Table.number(
                  decimal(conflict.weeks().orElseThrow().correlation().orElse(BigDecimal.ZERO))),
              new Table.Mark(Optional.of(standing(conflict)))));
    }
    return new Table(
        voice.say("conflicts.detected"),
        List.of(
            Column.of(voice.say("column.one-better"), Kind.HEAD),
            Column.wide(voice.say("column.half-year"), Kind.SPARK),
            Column.of(voice.say("column.other-worse"), Kind.TEXT),
            Column.wide(voice.say("column.half-year"), Kind.SPARK),
            Column.of(voice.say("column.correlation"), Kind.NUMBER),
            Column.of(voice.say("column.state"), Kind.VERDICT)),
        rows);
  }

  private Table.Cell side(Side side) {
    return new Table.Text(voice.metricLink(side.metric()), voice.teams(side.teams()));
  }

  private Verdict standing(DetectedConflict conflict) {
    return conflict.isNew()
        ? new Verdict(Tone.BAD, voice.say("conflict.new"), "")
        : state(conflict.isSettled());
  }

  /** By how much each got better or worse, week by week, newest first. */
  private Block changes(DetectedConflict conflict) {
    List<PullingApart.WeekChange> changes = conflict.weeks().orElseThrow().changes();
    List<Row> rows = new ArrayList<>();
    for (int i = changes.size() - 1; i >= 0; i--) {
      PullingApart.WeekChange change = changes.get(i);
      rows.add(
          Row.of(
              Table.text(voice.dates().period(change.week())),
              better(change.one(), conflict.one()),
              better(change.other(), conflict.other())));
    }
    String one = voice.metric(conflict.one().metric()).title();
    String other = voice.metric(conflict.other().metric()).title();
    Table table =
        new Table(
            voice.say("conflict.changes", one, other),
            List.of(
                Column.of(voice.say("column.week"), Kind.HEAD),
                Column.of(one, Kind.NUMBER),
                Column.of(other, Kind.NUMBER)),
            rows);
    return new Block.Details(
        voice.say("conflict.changes", one, other), List.of(new Block.Rows(table)));
  }

  private Table.Cell better(BigDecimal improvement, Side side) {
    String size = voice.numbers().distance(improvement, voice.unit(side.metric()));
    return Table.number(
        improvement.signum() == 0
            ? voice.say("conflict.same")
            : voice.say(
                improvement.signum() > 0 ? "conflict.better-by" : "conflict.worse-by", size));
  }

  private Table ways(List<DetectedConflict> found) {
    List<Row> rows = new ArrayList<>();
    for (DetectedConflict conflict : found) {
      Way way = conflict.way().orElseThrow();
      rows.add(
          Row.of(
              side(conflict.first()),
              side(conflict.last()),
              Table.text(way(way)),
              new Table.Mark(Optional.of(standing(conflict)))));
    }
    return new Table(
        voice.say("conflicts.ways"),
        List.of(
            Column.of(voice.say("column.better-at"), Kind.HEAD),
            Column.of(voice.say("column.makes-worse"), Kind.TEXT),
            Column.wide(voice.say("column.way"), Kind.TEXT),
            Column.of(voice.say("column.state"), Kind.VERDICT)),
        rows);
  }

  private Phrase way(Way way) {
    String by = voice.say(way.byFormula() ? "way.by-formula" : "way.by-tree");
    return steps(voice, way).then(" " + by);
  }

  /** Each metric on the way, with an arrow in between. */
  static Phrase steps(Voice voice, Way way) {
    return Stream.iterate(0, i -> i < way.metrics().size(), i -> i + 1)
        .map(
            i ->
                i == 0
                    ? voice.metricLink(way.metrics().get(i))
                    : Phrase.of(" → ").then(voice.metricLink(way.metrics().get(i))))
        .reduce(Phrase.NONE, Phrase::then);
  }

  private String decimal(BigDecimal number) {
    return voice.numbers().plain(number.setScale(2, RoundingMode.HALF_EVEN), 2);
  }
}
