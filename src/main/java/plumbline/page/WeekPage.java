package plumbline.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import plumbline.charter.MetricId;
import plumbline.charter.Unit;
import plumbline.metric.calendar.DayRange;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;
import plumbline.snapshot.ConstraintState;
import plumbline.snapshot.Deck;
import plumbline.snapshot.GoalState;
import plumbline.snapshot.MetricFigures;
import plumbline.snapshot.Snapshot;

/**
 * A closed week as a meeting of thirty minutes reads it: what is out of the ordinary first, then
 * inputs, outputs and finance, then what has to be done.
 *
 * <p>Drawn from its snapshot alone, so that it stays as it was whatever becomes of the charter;
 * what was said of the week later is marked so.
 */
final class WeekPage {

  private final WeekTelling week;
  private final Snapshot snapshot;
  private final Set<MetricId> known;

  /**
   * The page of a week.
   *
   * @param later what was said of the week after it was closed
   * @param known the metrics that have a page today, to link to
   */
  WeekPage(Snapshot snapshot, Words words, List<Snapshot.Comment> later, Set<MetricId> known) {
    this.week = new WeekTelling(snapshot, words, later);
    this.snapshot = snapshot;
    this.known = known;
  }

  /**
   * The page.
   *
   * @param path where it is to stand
   * @param files what machines read beside it
   * @param more what follows the week itself
   * @param key the same only where all that it depends on is
   */
  Page page(String path, List<Page.DataFile> files, List<Section> more, String key) {
    List<Section> sections = new ArrayList<>();
    sections.add(exceptions());
    for (Deck.Part part : Deck.Part.values()) {
      List<MetricFigures> metrics = in(part);
      if (!metrics.isEmpty()) {
        sections.add(part(part, metrics));
      }
    }
    changes().ifPresent(sections::add);
    open().ifPresent(sections::add);
    meetings().ifPresent(sections::add);
    sections.addAll(more);
    String days =
        week.dates()
            .range(new DayRange(snapshot.week().firstDay(), snapshot.week().lastDay().plusDays(1)));
    return new Page(
        path,
        capital(week.week()),
        Address.WEEKLY,
        path.equals(Address.WEEKLY)
            ? List.of()
            : List.of(new Page.Crumb(week.say("weekly.title"), Address.WEEKLY)),
        capital(week.week()) + ": " + headline(),
        lead(days),
        sections,
        files,
        Optional.of(new Page.Kept(key, notices(), List.of(Phrase.of(colophon())))));
  }

  private String headline() {
    int news = exceptional().size();
    return news == 0 ? week.say("week.signals.none") : week.count("week.signals", news);
  }

  /** Those of the week, as the sources of today say nothing about it. */
  private List<Phrase> notices() {
    return snapshot.shop().simulatedData().stream()
        .map(text -> Phrase.of(week.say("notice.simulated", text.strip())))
        .toList();
  }

  private String colophon() {
    String asOf = week.dates().instant(snapshot.asOf());
    return snapshot
        .charter()
        .commit()
        .map(commit -> week.say("colophon.commit", commit, asOf, snapshot.program()))
        .orElseGet(() -> week.say("colophon.plain", asOf, snapshot.program()));
  }

  static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private List<Block> lead(String days) {
    List<Block> lead = new ArrayList<>();
    int routine = deck().size() - exceptional().size() - lasting().size();
    lead.add(new Block.Note(Phrase.of(days + ". " + week.count("week.routine", routine))));
    snapshot
        .provisional()
        .ifPresent(
            provisional ->
                lead.add(
                    new Block.Note(
                        Phrase.of(
                            week.say("week.provisional", String.join("; ", provisional.why()))))));
    snapshot
        .correction()
        .ifPresent(
            correction ->
                lead.add(
                    new Block.Note(Phrase.of(week.say("week.correction", correction.reason())))));
    lead.addAll(week.comments(Optional.empty()));
    return lead;
  }

  private List<MetricFigures> in(Deck.Part part) {
    return deck().stream().filter(metric -> metric.part().equals(Optional.of(part))).toList();
  }

  /** What is looked at: what goals pursue in their order, what limits hold, then the rest. */
  private List<MetricFigures> deck() {
    List<String> first =
        Stream.concat(
                snapshot.goals().stream().map(GoalState::metric),
                snapshot.constraints().stream().map(ConstraintState::metric))
            .toList();
    return snapshot.metrics().stream()
        .filter(metric -> metric.part().isPresent())
        .sorted(
            Comparator.comparingInt(
                metric -> first.contains(metric.id()) ? first.indexOf(metric.id()) : first.size()))
        .toList();
  }

  /** What is worth a minute: what is missed or broken, then what is new or has no value. */
  private List<MetricFigures> exceptional() {
    Stream<MetricFigures> missed = deck().stream().filter(this::isMissed);
    Stream<MetricFigures> other =
        deck().stream()
            .filter(metric -> !isMissed(metric))
            .filter(metric -> week.isNews(metric) || metric.ofTheWeek().isEmpty());
    return Stream.concat(missed, other).toList();
  }

  /** What is still different from before, as was said in an earlier week. */
  private List<MetricFigures> lasting() {
    List<MetricFigures> exceptional = exceptional();
    return deck().stream()
        .filter(metric -> week.isSignal(metric) && !exceptional.contains(metric))
        .toList();
  }

  private boolean isMissed(MetricFigures metric) {
    return verdict(metric).filter(verdict -> verdict.tone() == Tone.BAD).isPresent();
  }

  private Section exceptions() {
    List<Block> blocks = new ArrayList<>();
    List<MetricFigures> exceptional = exceptional();
    if (exceptional.isEmpty()) {
      blocks.add(new Block.Note(Phrase.of(week.say("week.exceptions.none"))));
    } else {
      blocks.add(new Block.Rows(table("week.exceptions", exceptional)));
    }
    List<MetricFigures> lasting = lasting();
    if (!lasting.isEmpty()) {
      blocks.add(
          new Block.Details(
              week.count("week.lasting", lasting.size()),
              List.of(new Block.Rows(table("week.lasting.table", lasting)))));
    }
    return new Section(
        "exceptions",
        week.say("week.exceptions"),
        week.say("week.exceptions.about"),
        blocks,
        List.of());
  }

  private Table table(String name, List<MetricFigures> metrics) {
    List<Table.Row> rows = new ArrayList<>();
    for (MetricFigures metric : metrics) {
      List<Optional<BigDecimal>> weeks = metric.values().weeks();
      Unit unit = WeekTelling.unit(metric);
      rows.add(
          Table.Row.of(
              new Table.Text(
                  Phrase.link(metric.title(), "#" + WeekMetric.anchor(metric)), note(metric)),
              Table.number(week.text(metric.ofTheWeek(), unit)),
              Table.number(week.change(weeks.get(weeks.size() - 2), metric.ofTheWeek(), unit)),
              new Table.Mark(Optional.of(week.signalMark(metric))),
              new Table.Mark(verdict(metric))));
    }
    return new Table(
        week.say(name),
        List.of(
            Column.of(week.say("week.exceptions.what"), Kind.HEAD),
            Column.of(capital(week.week()), Kind.NUMBER),
            Column.wide(week.say("week.exceptions.before"), Kind.NUMBER),
            Column.stacked(week.say("week.exceptions.move"), Kind.VERDICT),
            Column.stacked(week.say("week.exceptions.goal"), Kind.VERDICT)),
        rows);
  }

  /** Since when it is a signal; what is new and nobody has explained says so. */
  private String note(MetricFigures metric) {
    Optional<String> since = week.isNews(metric) ? Optional.empty() : week.signalSince(metric);
    if (since.isPresent()) {
      return week.say("week.since", since.get());
    }
    boolean commented = !week.comments(Optional.of(metric.id())).isEmpty();
    return commented || !week.isNews(metric) ? "" : week.say("week.unexplained");
  }

  private Section part(Deck.Part part, List<MetricFigures> metrics) {
    List<Block> blocks = new ArrayList<>();
    for (MetricFigures metric : metrics) {
      blocks.add(new WeekMetric(week, metric).block(title(metric), verdict(metric)));
    }
    String key = "week.part." + part.name().toLowerCase(Locale.ROOT);
    return new Section(
        part.name().toLowerCase(Locale.ROOT),
        week.say(key),
        week.say(key + ".about"),
        blocks,
        List.of());
  }

  private Phrase title(MetricFigures metric) {
    MetricId id = new MetricId(metric.id());
    return known.contains(id)
        ? Phrase.link(metric.title(), Address.of(id))
        : Phrase.of(metric.title());
  }

  /** Of the goal, else of the constraint, that the metric is counted for. */
  private Optional<Verdict> verdict(MetricFigures metric) {
    Stream<Verdict> goals =
        snapshot.goals().stream()
            .filter(goal -> goal.metric().equals(metric.id()))
            .map(WeekPage::verdict);
    Stream<Verdict> constraints =
        snapshot.constraints().stream()
            .filter(one -> one.metric().equals(metric.id()))
            .map(WeekPage::verdict);
    return Stream.concat(goals, constraints).findFirst();
  }

  private static Verdict verdict(GoalState goal) {
    Tone tone =
        switch (goal.standing()) {
          case MET, ON_TRACK -> Tone.GOOD;
          case AT_RISK -> Tone.WARN;
          case OFF_TRACK, MISSED -> Tone.BAD;
          case NO_VERDICT -> Tone.NONE;
        };
    return worded(tone, goal.verdict());
  }

  private static Verdict verdict(ConstraintState constraint) {
    Tone tone =
        switch (constraint.standing()) {
          case HOLDS -> Tone.GOOD;
          case BREACHED -> Tone.BAD;
          case NO_VERDICT -> Tone.NONE;
        };
    return worded(tone, constraint.verdict());
  }

  /** The word and the sentence after it, as they were published. */
  private static Verdict worded(Tone tone, String told) {
    int colon = told.indexOf(": ");
    return colon < 0
        ? new Verdict(tone, told, "")
        : new Verdict(tone, told.substring(0, colon), told.substring(colon + 2));
  }

  private Optional<Section> changes() {
    if (snapshot.changes().isEmpty()) {
      return Optional.empty();
    }
    List<Block.Happening> happenings =
        snapshot.changes().stream()
            .map(
                change ->
                    new Block.Happening(
                        week.dates().shortDay(change.on()),
                        change.sentences().stream()
                            .map(said -> new Block.Point(Phrase.of(said), Optional.empty()))
                            .toList(),
                        Phrase.of(String.join(", ", change.by()) + ": " + change.reason()),
                        List.of()))
            .toList();
    return Optional.of(
        new Section(
            "changes",
            week.say("week.changes"),
            week.say("week.changes.about"),
            List.of(new Block.Happenings(happenings)),
            List.of()));
  }

  private Optional<Section> open() {
    List<Block.Entry> entries = new ArrayList<>();
    snapshot
        .actions()
        .forEach(
            action ->
                entries.add(
                    entry(
                        week.dates().shortDay(action.due()),
                        week.say("week.open.action", action.action(), action.owner()))));
    snapshot
        .decisions()
        .forEach(
            decision ->
                entries.add(
                    entry(
                        week.say(
                            decision.need() == Snapshot.Need.DECIDE
                                ? "week.open.decide"
                                : "week.open.review"),
                        decision.who().isPresent()
                            ? week.say(
                                "week.open.decision", decision.question(), decision.who().get())
                            : decision.question())));
    snapshot
        .conflicts()
        .forEach(
            conflict -> entries.add(entry(week.say("week.open.conflict"), conflict.sentence())));
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "open",
                week.say("week.open"),
                week.say("week.open.about"),
                List.of(new Block.Entries(entries)),
                List.of()));
  }

  private static Block.Entry entry(String label, String text) {
    return new Block.Entry(label, Phrase.of(text));
  }

  private Optional<Section> meetings() {
    if (snapshot.meetings().isEmpty()) {
      return Optional.empty();
    }
    List<Block.Entry> entries =
        snapshot.meetings().stream()
            .map(
                meeting ->
                    entry(
                        week.dates().instant(meeting.at()),
                        week.say("week.meeting", meeting.name(), meeting.purpose())))
            .toList();
    return Optional.of(
        new Section(
            "meetings",
            week.say("week.meetings"),
            "",
            List.of(new Block.Entries(entries)),
            List.of()));
  }
}
