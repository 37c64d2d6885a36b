package plumbline.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plumbline.charter.Id;
import plumbline.charter.Weight;
import plumbline.diff.Change;
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

  private final Telling telling;
  private final Voice voice;
  private final Known known;
  private final HistoryPeople people;
  private final EntityLinks links;
  private final List<Goalpost> goalposts;

  HistoryTelling(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
    this.known = telling.material().past();
    this.people = new HistoryPeople(timeline().map(Timeline::byAuthor).orElse(Map.of()));
    this.links = new EntityLinks(telling.charter());
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

  /** The newest changes of meaning or responsibility, the very beginning left out. */
  List<Told> lately(int most) {
    return timeline().map(Timeline::events).orElse(List.of()).stream()
        .filter(event -> !event.begins())
        .map(event -> new Told(event, weighty(event.changes())))
        .filter(told -> !told.changes().isEmpty())
        .limit(most)
        .toList();
  }

  private static List<Change> weighty(List<Change> changes) {
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
    Entry.Event event = told.event();
    Voice then = voice.of(event.charter());
    List<Block.Point> open = new ArrayList<>();
    List<Block> folded = new ArrayList<>();
    List<Change> weighty = weighty(told.changes());
    if (event.begins()) {
      String key = event.cut() ? "history.cut" : "history.begins";
      open.add(point(voice.count(key, told.changes().size())));
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
      if (event.unread() > 0) {
        open.add(point(voice.count("history.after-unread", event.unread())));
      }
    }
    return new Block.Happening(
        voice.dates().shortDay(day(event.made())), open, source(event.made()), folded);
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
                                voice.say("history.kind." + kind).toLowerCase(Locale.ROOT)))
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
