package plumbline.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import plumbline.charter.Id;
import plumbline.charter.MetricId;
import plumbline.charter.Weight;
import plumbline.diff.Change;
import plumbline.diff.Signable;
import plumbline.history.Author;
import plumbline.history.Blame;
import plumbline.history.Entry;
import plumbline.history.Goalpost;
import plumbline.history.Goalposts;
import plumbline.history.Known;
import plumbline.history.Made;
import plumbline.history.Timeline;
import plumbline.history.Timeline.Told;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;

/** Tells what happened to the charter, event by event. */
final class HistoryTelling {

  /** More than these are folded away. */
  private static final int MOST_POINTS = 12;

  /** The keys of a metric that tell how it is computed. */
  private static final Set<String> DEFINING =
      Set.of(
          "source",
          "formula",
          "where",
          "over_time",
          "window",
          "to_date",
          "conversion",
          "when_missing",
          "unit");

  private final Telling telling;
  private final Voice voice;
  private final Known known;
  private final HistoryPeople people;
  private final EntityLinks links;
  private final List<Goalpost> goalposts;
  private final EventSignOff signOff;
  private final Map<MetricId, List<Redefinition>> redefinitions = new ConcurrentHashMap<>();

  HistoryTelling(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
    this.known = telling.material().past();
    this.people = new HistoryPeople(timeline().map(Timeline::byAuthor).orElse(Map.of()));
    this.links = new EntityLinks(telling.voice());
    this.signOff = new EventSignOff(telling, timeline());
    this.goalposts =
        timeline()
            .map(
                timeline ->
                    Goalposts.moved(timeline, telling.values(), telling.material().definitions()))
            .orElse(List.of());
  }

  Known known() {
    return known;
  }

  /** Absent where nothing is known. */
  Optional<Timeline> timeline() {
    return known instanceof Known.Told told ? Optional.of(told.timeline()) : Optional.empty();
  }

  boolean isShallow() {
    return known instanceof Known.Told told && told.shallow();
  }

  HistoryPeople people() {
    return people;
  }

  /** Every goalpost that was moved, the newest first. */
  List<Goalpost> goalposts() {
    return goalposts;
  }

  /** Those that were moved lately and have not been moved since. */
  List<Goalpost> standingGoalposts() {
    return timeline()
        .map(timeline -> Goalposts.standing(goalposts, timeline, telling.values().today()))
        .orElse(List.of());
  }

  /** {@code Moved while off track}, where a change moved a goalpost. */
  private Optional<Verdict> moved(Made made, Change change) {
    return goalposts.stream()
        .filter(post -> post.event().made().equals(made) && post.change().equals(change))
        .findFirst()
        .map(post -> new Verdict(Tone.WARN, GoalpostWords.mark(voice, post), ""));
  }

  /** Everything that says something, newest first by the day it began to hold. */
  List<Entry> entries() {
    return timeline().map(Timeline::entries).orElse(List.of()).stream()
        .filter(entry -> !(entry instanceof Entry.Event event && isSilent(event)))
        .toList();
  }

  /** Only places and layout changed, or a merge brought nothing of its own. */
  private static boolean isSilent(Entry.Event event) {
    return event.changes().isEmpty();
  }

  /** When the way a metric is computed changed, oldest first. */
  List<Redefinition> redefinitions(MetricId metric) {
    return redefinitions.computeIfAbsent(metric, this::findRedefinitions);
  }

  private List<Redefinition> findRedefinitions(MetricId metric) {
    List<Redefinition> found = new ArrayList<>();
    List<Told> past = timeline().map(all -> all.of("metric/" + metric)).orElse(List.of());
    for (Told told : past) {
      ChangeWords words = new ChangeWords(voice.of(told.event().charter()));
      told.changes().stream()
          .filter(HistoryTelling::redefines)
          .map(change -> new Redefinition(day(told.event().made()), words.sentence(change)))
          .forEach(found::add);
    }
    Collections.reverse(found);
    return List.copyOf(found);
  }

  static boolean redefines(Change change) {
    String key = change.field().replaceAll("[.\\[].*", "");
    return change.weight() == Weight.MEANING && DEFINING.contains(key);
  }

  /** The newest changes of meaning or responsibility, the very beginning left out. */
  List<Told> lately(int most) {
    return timeline().map(Timeline::events).orElse(List.of()).stream()
        .filter(event -> !event.begins())
        .map(event -> new Told(event, weighty(event.changes())))
        .filter(told -> !told.changes().isEmpty())
        .limit(most)
        .toList();
  }

  static List<Change> weighty(List<Change> changes) {
    return changes.stream().filter(change -> change.weight() != Weight.WORDING).toList();
  }

  /** The day from which on something holds, in the charter's zone. */
  LocalDate day(Made made) {
    return voice.dates().dayOf(made.held());
  }

  List<Block.Happening> happenings(List<Entry> entries) {
    return entries.stream().map(this::happening).toList();
  }

  private Block.Happening happening(Entry entry) {
    return entry instanceof Entry.Event event
        ? happening(new Told(event, event.changes()), MOST_POINTS)
        : unread((Entry.Unread) entry);
  }

  private Block.Happening unread(Entry.Unread entry) {
    String why = entry.why().message().replace("`", "");
    Block.Point point =
        new Block.Point(
            Phrase.of(voice.say("history.unread", why, entry.why().span())),
            Optional.of(new Verdict(Tone.WARN, voice.say("history.unread.mark"), "")));
    return new Block.Happening(
        voice.dates().shortDay(day(entry.made())), List.of(point), source(entry.made()), List.of());
  }

  /** An event with some of its changes, no more than {@code most} of them in the open. */
  Block.Happening happening(Told told, int most) {
    return happening(told, most, signable -> true);
  }

  /** What an event did to one thing, with who signed that thing and no other. */
  Block.Happening happeningOf(String reference, Told told, int most) {
    return happening(told, most, signable -> signable.reference().toString().equals(reference));
  }

  private Block.Happening happening(Told told, int most, Predicate<Signable> signed) {
    Entry.Event event = told.event();
    Voice then = voice.of(event.charter());
    List<Block.Point> open = new ArrayList<>();
    List<Block> folded = new ArrayList<>();
    List<Change> weighty = weighty(told.changes());
    if (event.begins()) {
      open.add(point(beginning(told)));
    } else {
      List<Block.Point> all = points(event.made(), weighty, then);
      open.addAll(all.subList(0, Math.min(most, all.size())));
      if (all.size() > most) {
        folded.add(details("history.more", all.subList(most, all.size())));
      }
      List<Block.Point> wording =
          told.changes().stream()
              .filter(change -> change.weight() == Weight.WORDING)
              .map(change -> point(change, then))
              .toList();
      if (!wording.isEmpty()) {
        folded.add(
            details(weighty.isEmpty() ? "history.only-wording" : "history.wording", wording));
      }
      open.addAll(signOff.points(event, signed));
      if (event.unread() > 0) {
        open.add(point(voice.count("history.after-unread", event.unread())));
      }
    }
    return new Block.Happening(
        voice.dates().shortDay(day(event.made())), open, source(event.made()), folded);
  }

  /** Of one thing it is told that it was there, of the whole how much there was. */
  private String beginning(Told told) {
    Entry.Event event = told.event();
    if (told.changes().size() < event.changes().size()) {
      return voice.say(event.cut() ? "history.there.cut" : "history.there");
    }
    return voice.count(event.cut() ? "history.cut" : "history.begins", told.changes().size());
  }

  private Block details(String key, List<Block.Point> points) {
    return new Block.Details(
        voice.count(key, points.size()),
        List.of(new Block.Columns(points.stream().map(Block.Point::phrase).toList())));
  }

  private static Block.Point point(String sentence) {
    return new Block.Point(Phrase.of(sentence), Optional.empty());
  }

  /** A sentence for each change; those that only add a thing of one kind are told in one. */
  private List<Block.Point> points(Made made, List<Change> changes, Voice then) {
    Map<String, List<Change>> added = new LinkedHashMap<>();
    List<Block.Point> points = new ArrayList<>();
    for (Change change : changes) {
      boolean one = change instanceof Change.Added && !change.entity().id().isEmpty();
      if (one) {
        added.computeIfAbsent(change.entity().kind(), kind -> new ArrayList<>()).add(change);
      } else {
        points.add(new Block.Point(point(change, then).phrase(), moved(made, change)));
      }
    }
    added.forEach(
        (kind, some) -> {
          if (some.size() == 1) {
            points.add(point(some.get(0), then));
          } else {
            points.add(
                new Block.Point(
                    Phrase.of(
                            voice.say(
                                "history.added",
                                voice.numbers().count(some.size()),
                                voice.words().within(voice.say("history.kind." + kind))))
                        .then(" ")
                        .then(Phrase.list(some.stream().map(links::name).toList())),
                    Optional.empty()));
          }
        });
    return points;
  }

  private Block.Point point(Change change, Voice then) {
    String sentence = new ChangeWords(then).sentence(change);
    return new Block.Point(links.within(sentence, change.entity()), Optional.empty());
  }

  /** Changes that are not committed yet. */
  List<Block.Point> pending() {
    return timeline()
        .map(timeline -> timeline.pending(telling.charter()))
        .map(changes -> changes.stream().map(change -> point(change, voice)).toList())
        .orElse(List.of());
  }

  /** Who made it, why, with whose approval, and under which id. */
  Phrase source(Made made) {
    Phrase who = Phrase.list(made.authors().stream().map(author -> people.link(author)).toList());
    Phrase told = made.subject().isEmpty() ? who : who.then(": " + made.subject());
    if (!made.approvers().isEmpty()) {
      String names = String.join(", ", made.approvers().stream().map(Author::called).toList());
      told = told.then(" · " + voice.say("history.approved", names));
    }
    LocalDate written = voice.dates().dayOf(made.written().toInstant());
    if (!written.equals(day(made))) {
      told = told.then(" · " + voice.say("history.written", voice.dates().day(written)));
    }
    return told.then(" · " + made.shortId());
  }

  /** Who last changed what something means; absent where that is not known. */
  Optional<Blame> meaning(Id id) {
    return timeline().flatMap(timeline -> timeline.meaning(id.kind() + "/" + id.value()));
  }
}
