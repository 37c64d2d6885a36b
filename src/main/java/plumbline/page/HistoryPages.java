package plumbline.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plumbline.charter.Weight;
import plumbline.diff.Changes;
import plumbline.history.Author;
import plumbline.history.Entry;
import plumbline.history.Known;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Page.Crumb;
import plumbline.page.part.Page.DataFile;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;

/** How the charter came to say what it says: all of it, by year, by person and by thing. */
final class HistoryPages {

  private static final int MONTHS_AT_FIRST = 12;

  private final Telling telling;
  private final Voice voice;
  private final HistoryTelling history;
  private final List<Entry> entries;

  HistoryPages(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
    this.history = telling.history();
    this.entries =
        history.entries().stream()
            .sorted(Comparator.comparing((Entry entry) -> entry.made().held()).reversed())
            .toList();
  }

  List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    pages.add(index());
    if (!entries.isEmpty()) {
      Map<Integer, List<Entry>> byYear = new TreeMap<>();
      entries.forEach(
          entry -> byYear.computeIfAbsent(day(entry).getYear(), y -> new ArrayList<>()).add(entry));
      if (newest().size() < entries.size()) {
        byYear.forEach((year, own) -> pages.add(year(year, own)));
      }
      history.people().entries().forEach((author, own) -> pages.add(person(author, own)));
      pages.addAll(new HistoryOfThings(telling).pages());
    }
    return pages;
  }

  private LocalDate day(Entry entry) {
    return history.day(entry.made());
  }

  /** Those of the last twelve months before the newest. */
  private List<Entry> newest() {
    LocalDate from = day(entries.get(0)).minusMonths(MONTHS_AT_FIRST);
    return entries.stream().filter(entry -> day(entry).isAfter(from)).toList();
  }

  private Page index() {
    List<Section> sections = new ArrayList<>();
    List<Block.Point> pending = history.pending();
    if (!pending.isEmpty()) {
      sections.add(pending(pending));
    }
    if (!history.goalposts().isEmpty()) {
      sections.add(new GoalpostWords(telling).section(history.goalposts()));
    }
    if (!entries.isEmpty()) {
      sections.addAll(months(newest()));
      sections.add(further());
    }
    return new Page(
        Address.HISTORY,
        voice.say("history.title"),
        Address.HISTORY,
        List.of(),
        statement(),
        List.of(new Block.Note(Phrase.of(lead()))),
        sections,
        files());
  }

  private List<DataFile> files() {
    List<DataFile> files = new ArrayList<>();
    files.add(new HistoryApi(telling).file(entries));
    if (history.timeline().isPresent()) {
      files.add(new HistoryFeed(telling).file());
    }
    return files;
  }

  private String statement() {
    if (entries.isEmpty()) {
      return voice.say("history.statement.none");
    }
    long meant =
        entries.stream()
            .filter(entry -> entry instanceof Entry.Event event && !event.begins())
            .filter(entry -> Changes.any(((Entry.Event) entry).changes(), Weight.MEANING))
            .count();
    String since = voice.dates().day(day(entries.get(entries.size() - 1)));
    return voice.count("history.statement", meant, since);
  }

  private String lead() {
    if (history.known() instanceof Known.Untold untold) {
      return voice.say(
          untold.why() == Known.Why.UNREADABLE ? "history.unreadable" : "history.no-repository");
    }
    String how = voice.say("history.lead");
    return history.isShallow() ? voice.say("history.shallow") + " " + how : how;
  }

  private Section pending(List<Block.Point> points) {
    return new Section(
        "pending",
        voice.say("history.pending"),
        voice.say("history.pending.about"),
        List.of(
            new Block.Happenings(
                List.of(
                    new Block.Happening(
                        voice.say("history.pending.now"),
                        points,
                        Phrase.of(voice.say("history.pending.by")),
                        List.of())))),
        List.of());
  }

  private List<Section> months(List<Entry> some) {
    Map<YearMonth, List<Entry>> byMonth = new TreeMap<>(Comparator.reverseOrder());
    some.forEach(
        entry ->
            byMonth
                .computeIfAbsent(YearMonth.from(day(entry)), month -> new ArrayList<>())
                .add(entry));
    List<Section> sections = new ArrayList<>();
    byMonth.forEach(
        (month, own) ->
            sections.add(
                new Section(
                    Address.month(month),
                    voice.dates().month(month),
                    "",
                    List.of(new Block.Happenings(history.happenings(own))),
                    List.of())));
    return sections;
  }

  /** The other ways into the history. */
  private Section further() {
    List<Block.Listing> listings = new ArrayList<>();
    listings.add(
        new Block.Listing(
            voice.say("history.by-person"),
            history.people().entries().entrySet().stream()
                .map(
                    one ->
                        history
                            .people()
                            .link(one.getKey())
                            .then(", " + voice.numbers().count(one.getValue().size())))
                .toList()));
    List<Phrase> kinds = new HistoryOfThings(telling).links();
    if (!kinds.isEmpty()) {
      listings.add(new Block.Listing(voice.say("history.by-thing"), kinds));
    }
    if (newest().size() < entries.size()) {
      listings.add(
          new Block.Listing(
              voice.say("history.by-year"),
              entries.stream()
                  .map(entry -> day(entry).getYear())
                  .distinct()
                  .map(year -> Phrase.link(String.valueOf(year), Address.historyOf(year)))
                  .toList()));
    }
    if (!telling.material().ledger().weeks().isEmpty()) {
      listings.add(
          new Block.Listing(
              voice.say("history.of-figures"),
              List.of(Phrase.link(voice.say("restated.title"), Address.RESTATEMENTS))));
    }
    listings.add(
        new Block.Listing(
            voice.say("history.subscribe"),
            List.of(
                Phrase.link(voice.say("history.feed"), Address.FEED),
                Phrase.link(voice.say("history.json"), Address.json(Address.HISTORY)))));
    return new Section(
        "further", voice.say("history.further"), "", List.of(new Block.Lists(listings)), List.of());
  }

  private Page year(int year, List<Entry> own) {
    return part(
        Address.historyOf(year), voice.say("history.year", String.valueOf(year)), months(own));
  }

  private Page person(Author author, List<Entry> own) {
    List<Entry> told = own.stream().filter(entries::contains).toList();
    List<Section> sections = months(told);
    return part(
        history.people().address(author), voice.say("history.person", author.called()), sections);
  }

  private Page part(String address, String title, List<Section> sections) {
    return new Page(
        address,
        title,
        Address.HISTORY,
        List.of(new Crumb(voice.say("history.title"), Address.HISTORY)),
        title,
        List.of(),
        sections,
        List.of());
  }

  /** Absent where there is nothing to say, not even why. */
  static Optional<List<Page>> of(Telling telling) {
    boolean asked = !telling.material().past().equals(new Known.Untold(Known.Why.NOT_ASKED));
    return asked ? Optional.of(new HistoryPages(telling).pages()) : Optional.empty();
  }
}
