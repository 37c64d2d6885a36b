package plumbline.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.Incentive;
import plumbline.charter.MetricId;
import plumbline.check.interest.RoleStakes;
import plumbline.check.interest.RoleStakes.Pull;
import plumbline.check.interest.RoleStakes.Stake;
import plumbline.diff.Signable;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;

/** Who gains by which number, and whether that pulls towards the primary goal. */
final class IncentiveSections {

  private final Voice voice;
  private final Telling telling;
  private final List<RoleStakes> roles;

  IncentiveSections(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
    this.roles = telling.roles();
  }

  /** None where nothing is said of incentives. */
  List<Section> sections() {
    if (roles.isEmpty()) {
      return List.of();
    }
    List<Section> sections = new ArrayList<>(List.of(gains(), matrix()));
    SignatureSection.under(
            telling,
            Signable.of(telling.charter()).stream()
                .filter(one -> one.record() instanceof Incentive)
                .toList())
        .ifPresent(sections::add);
    return sections;
  }

  private Section gains() {
    String head = voice.say("incentives.title");
    return new Section(
        "incentives",
        head,
        voice.say("incentives.about"),
        List.of(new Block.Rows(gains(head, roles))),
        List.of());
  }

  /** What each of some roles gains and loses. */
  Table gains(String name, List<RoleStakes> told) {
    List<Row> rows = new ArrayList<>();
    for (RoleStakes role : told) {
      Incentive incentive = role.incentive();
      rows.add(
          Row.of(
                  new Table.Text(Phrase.of(incentive.role()), who(incentive)),
                  Table.text(or(incentive.gainsIf())),
                  Table.text(or(incentive.losesIf())),
                  new Table.Mark(Optional.of(verdict(role))))
              .at(Address.row(incentive.id())));
    }
    return new Table(
        name,
        List.of(
            Column.of(voice.say("column.role"), Kind.HEAD),
            Column.of(voice.say("column.gains"), Kind.TEXT),
            Column.wide(voice.say("column.loses"), Kind.TEXT),
            Column.of(voice.say("column.pulls-where"), Kind.VERDICT)),
        rows);
  }

  private String who(Incentive incentive) {
    return incentive.people().isEmpty()
        ? incentive.team().map(voice::team).orElse("")
        : Phrase.list(incentive.people().stream().map(voice::person).toList()).plain();
  }

  private static String or(List<String> texts) {
    return texts.isEmpty() ? "–" : String.join("; ", texts);
  }

  /** The gravest of what is to be said of a role. */
  private Verdict verdict(RoleStakes role) {
    if (role.incentive().isWithoutStake()) {
      return new Verdict(Tone.WARN, voice.say("role.no-stake"), "");
    }
    if (role.stakes().stream().anyMatch(stake -> stake.pull() == Pull.AGAINST_GOAL)) {
      return new Verdict(Tone.BAD, voice.say("role.against"), "");
    }
    if (role.stakes().stream().anyMatch(stake -> !stake.movable())) {
      return new Verdict(Tone.WARN, voice.say("role.out-of-reach"), "");
    }
    return role.stakes().stream().anyMatch(stake -> stake.pull() == Pull.WITH_GOAL)
        ? new Verdict(Tone.GOOD, voice.say("role.with"), "")
        : new Verdict(Tone.NONE, voice.say("role.aside"), "");
  }

  /** Metric by role: where a gain hangs on it, and where the role can move it. */
  private Section matrix() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(voice.say("column.metric"), Kind.HEAD));
    roles.forEach(role -> columns.add(Column.of(role.incentive().role(), Kind.VERDICT)));
    List<Row> rows = new ArrayList<>();
    for (MetricId metric : metrics()) {
      List<Table.Cell> cells = new ArrayList<>();
      cells.add(Table.text(voice.metricLink(metric)));
      roles.forEach(role -> cells.add(cell(role, metric)));
      rows.add(new Row(cells));
    }
    return new Section(
        "stakes",
        voice.say("incentives.matrix"),
        voice.say("incentives.matrix.about"),
        List.of(
            new Block.Rows(new Table(voice.say("incentives.matrix"), columns, rows)),
            new Block.Note(Phrase.of(voice.say("incentives.rule")))),
        List.of());
  }

  /** Those that a gain hangs on, then those that can only be moved. */
  private Set<MetricId> metrics() {
    Set<MetricId> metrics = new LinkedHashSet<>();
    roles.forEach(role -> role.stakes().forEach(stake -> metrics.add(stake.metric())));
    roles.forEach(role -> metrics.addAll(role.incentive().canMove()));
    return metrics;
  }

  private Table.Cell cell(RoleStakes role, MetricId metric) {
    Optional<Stake> stake =
        role.stakes().stream().filter(one -> one.metric().equals(metric)).findFirst();
    boolean moves = role.incentive().canMove().contains(metric);
    if (stake.isEmpty()) {
      return moves
          ? new Table.Mark(Optional.of(new Verdict(Tone.NONE, voice.say("stake.moves"), "")))
          : Table.text("");
    }
    return new Table.Mark(Optional.of(verdict(stake.get())));
  }

  private Verdict verdict(Stake stake) {
    if (stake.pull() == Pull.AGAINST_GOAL) {
      return new Verdict(Tone.BAD, voice.say("stake.against"), "");
    }
    if (!stake.movable()) {
      return new Verdict(Tone.WARN, voice.say("stake.out-of-reach"), "");
    }
    return stake.pull() == Pull.WITH_GOAL
        ? new Verdict(Tone.GOOD, voice.say("stake.with"), "")
        : new Verdict(Tone.NONE, voice.say("stake.aside"), "");
  }
}
