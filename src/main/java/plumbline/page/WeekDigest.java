package plumbline.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Unit;
import plumbline.page.Digest.Group;
import plumbline.page.Digest.Item;
import plumbline.page.figure.SixTwelve;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;
import plumbline.snapshot.GoalState;
import plumbline.snapshot.Ledger;
import plumbline.snapshot.MetricFigures;
import plumbline.snapshot.Snapshot;

/** The digest of a closed week, from its snapshot alone; at most one screen. */
public final class WeekDigest {

  private static final int MOST_NUMBERS = 7;
  private static final int MOST_OTHERS = 4;

  private final WeekTelling week;
  private final WeekChoice choice;
  private final Snapshot snapshot;
  private final Words words;
  private final String page;

  private WeekDigest(Ledger.Entry entry, Words words) {
    this.snapshot = entry.snapshot();
    this.words = words;
    this.week = new WeekTelling(snapshot, words, List.of());
    this.choice = new WeekChoice(week);
    this.page = Address.week(WeeklyPages.name(entry));
  }

  /** The digest of what was published of a week. */
  public static Digest of(Ledger.Entry entry, Words words) {
    return new WeekDigest(entry, words).digest();
  }

  private Digest digest() {
    Optional<GoalState> primary = snapshot.goals().stream().filter(GoalState::primary).findFirst();
    return new Digest(
        words.language(),
        week.say("frame.direction"),
        snapshot.shop().name(),
        choice.statement(),
        notes(),
        primary.map(this::goal),
        primary.flatMap(goal -> snapshot.metric(goal.metric())).map(this::chart),
        groups(),
        Phrase.link(week.say("digest.whole"), page));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>(List.of(choice.days() + ". " + choice.routine()));
    notes.addAll(choice.reservations());
    snapshot
        .shop()
        .simulatedData()
        .ifPresent(text -> notes.add(week.say("notice.simulated", text.strip())));
    return notes;
  }

  private Item goal(GoalState goal) {
    Optional<MetricFigures> metric = snapshot.metric(goal.metric());
    String value = metric.map(this::value).map(text -> text + "; ").orElse("");
    return new Item(
        metric.map(one -> link(goal.goal(), one)).orElse(Phrase.of(goal.goal())),
        value + goal.verdict());
  }

  private SixTwelve chart(MetricFigures metric) {
    return new WeekMetric(week, metric).chart();
  }

  private List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    List<Item> numbers = choice.exceptional().stream().map(this::number).toList();
    if (numbers.isEmpty()) {
      numbers = List.of(new Item(Phrase.NONE, week.say("week.exceptions.none")));
    }
    add(groups, "week.exceptions", numbers, MOST_NUMBERS);
    add(
        groups,
        "week.changes",
        snapshot.changes().stream()
            .flatMap(change -> change.sentences().stream())
            .map(sentence -> new Item(Phrase.NONE, sentence))
            .toList(),
        MOST_OTHERS);
    add(groups, "week.open", items(choice.open()), MOST_OTHERS);
    add(groups, "week.meetings", items(choice.meetings()), MOST_OTHERS);
    return groups;
  }

  private void add(List<Group> groups, String head, List<Item> items, int most) {
    if (!items.isEmpty()) {
      int shown = Math.min(most, items.size());
      int more = items.size() - shown;
      String rest = more == 0 ? "" : week.count("digest.more", more);
      groups.add(new Group(week.say(head), items.subList(0, shown), rest));
    }
  }

  private static List<Item> items(List<Block.Entry> entries) {
    return entries.stream()
        .map(entry -> new Item(Phrase.of(entry.label()), entry.phrase().plain()))
        .toList();
  }

  /** What it was, how it moved, whether that means something, and how its goal stands. */
  private Item number(MetricFigures metric) {
    List<String> said = new ArrayList<>(List.of(value(metric)));
    said.add(week.signalMark(metric).word());
    choice.verdict(metric).map(WeekDigest::inShort).ifPresent(said::add);
    said.add(choice.note(metric));
    said.removeIf(String::isEmpty);
    return new Item(link(metric.title(), metric), String.join("; ", said));
  }

  /** Why a goal is missed; what is well is said in a word. */
  private static String inShort(Verdict verdict) {
    return verdict.tone() == Tone.BAD && !verdict.sentence().isEmpty()
        ? verdict.word() + ": " + verdict.sentence()
        : verdict.word();
  }

  private String value(MetricFigures metric) {
    Unit unit = metric.measure();
    List<Optional<BigDecimal>> weeks = metric.values().weeks();
    String change = week.change(weeks.get(weeks.size() - 2), metric.ofTheWeek(), unit);
    return week.say("digest.value", week.text(metric.ofTheWeek(), unit), change);
  }

  private Phrase link(String text, MetricFigures metric) {
    return Phrase.link(text, page + "#" + WeekMetric.anchor(metric));
  }
}
