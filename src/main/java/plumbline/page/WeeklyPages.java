package plumbline.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import plumbline.charter.Charter;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.snapshot.Ledger;
import plumbline.snapshot.Ledger.Closed;
import plumbline.snapshot.Ledger.Entry;
import plumbline.snapshot.Snapshot;

/** The pages of all closed weeks, each at an address that stays, and the newest before them. */
final class WeeklyPages {

  private final Ledger ledger;
  private final Words words;
  private final Charter charter;
  private final Set<MetricId> known;
  private final String links;

  WeeklyPages(Telling telling) {
    this.ledger = telling.material().ledger();
    this.words = telling.voice().words();
    this.charter = telling.charter();
    this.known = charter.metrics().stream().map(Metric::id).collect(Collectors.toUnmodifiableSet());
    this.links = known.stream().map(MetricId::value).sorted().collect(Collectors.joining(" "));
  }

  /** None before the first week is closed. */
  List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    List<Closed> weeks = ledger.weeks();
    if (weeks.isEmpty()) {
      return pages;
    }
    Entry newest = weeks.get(weeks.size() - 1).newest();
    String csv = Address.weekCsv(name(newest));
    Section archive = archive(csv);
    Page.DataFile figures = new Page.DataFile(csv, WeekCsv.of(newest.snapshot()));
    pages.add(page(Address.WEEKLY, newest, List.of(figures), archive));
    for (int i = 0; i < weeks.size(); i++) {
      for (Entry entry : weeks.get(i).entries()) {
        pages.add(page(Address.week(name(entry)), entry, List.of(), around(i, entry)));
        pages.add(behind(entry));
      }
    }
    return pages;
  }

  /** Made where it has to be drawn: most of hundreds of weeks are as they were. */
  private Page page(String path, Entry entry, List<Page.DataFile> files, Section more) {
    List<Snapshot.Comment> later = CommentsOnWeek.later(charter, entry.snapshot());
    // What the page depends on beside the program and what all pages share.
    String key = String.join("\n", entry.digest(), more.toString(), links, later.toString());
    String name = entry.snapshot().week().name();
    String title = path.equals(Address.WEEKLY) ? words.say("weekly.title") : name;
    return kept(path, title, files, key, () -> week(path, entry, later).page(files, List.of(more)));
  }

  private Page behind(Entry entry) {
    String path = Address.behindWeek(name(entry));
    String of = Address.week(name(entry));
    EarlierThan earlier = EarlierThan.of(entry, ledger);
    return kept(
        path,
        words.say("week.behind.title", entry.snapshot().week().name()),
        List.of(),
        entry.digest() + "\n" + earlier.key(),
        () ->
            new WeekBehind(entry.snapshot(), words)
                .page(path, of, earlier.section(words), week(of, entry, List.of()).frame()));
  }

  private static Page kept(
      String path, String title, List<Page.DataFile> files, String key, Supplier<Page> made) {
    return Page.kept(path, title, Address.WEEKLY, files, new Page.Kept(key, made));
  }

  private WeekPage week(String path, Entry entry, List<Snapshot.Comment> later) {
    String behind = Address.behindWeek(name(entry));
    return new WeekPage(path, behind, entry.snapshot(), words, later, known);
  }

  /** {@code 2026-W47}, {@code 2026-W47.correction-1}. */
  static String name(Entry entry) {
    return entry.file().substring(0, entry.file().length() - ".json".length());
  }

  /** The weeks before and after, and what else was published of this one. */
  private Section around(int place, Entry entry) {
    List<Block.Entry> entries = new ArrayList<>();
    if (place > 0) {
      entries.add(leading("week.around.before", ledger.weeks().get(place - 1).newest()));
    }
    if (place + 1 < ledger.weeks().size()) {
      entries.add(leading("week.around.after", ledger.weeks().get(place + 1).newest()));
    }
    for (Entry other : ledger.weeks().get(place).entries()) {
      if (other.number() != entry.number()) {
        entries.add(
            leading(
                other.number() > entry.number() ? "week.around.corrected" : "week.around.first",
                other));
      }
    }
    entries.add(
        new Block.Entry(
            words.say("week.around.all"),
            Phrase.link(words.say("week.around.newest"), Address.WEEKLY)));
    return new Section(
        "around", words.say("week.around"), "", List.of(new Block.Entries(entries)), List.of());
  }

  private Block.Entry leading(String key, Entry to) {
    return new Block.Entry(
        words.say(key), Phrase.link(to.snapshot().week().name(), Address.week(name(to))));
  }

  /** Every week by the year in which it ends, newest first. */
  private Section archive(String csv) {
    Map<Integer, List<Phrase>> years = new LinkedHashMap<>();
    for (int i = ledger.weeks().size() - 1; i >= 0; i--) {
      Entry entry = ledger.weeks().get(i).newest();
      LocalDate last = entry.snapshot().week().lastDay();
      years
          .computeIfAbsent(last.getYear(), year -> new ArrayList<>())
          .add(Phrase.link(told(entry), Address.week(name(entry))));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Note(Phrase.link(words.say("week.archive.csv"), csv)));
    years.forEach(
        (year, weeks) ->
            blocks.add(
                new Block.Details(
                    words.say("week.archive.year", String.valueOf(year), weeks.size()),
                    List.of(new Block.Columns(weeks)))));
    blocks.add(
        new Block.Note(Phrase.link(words.say("week.archive.restated"), Address.RESTATEMENTS)));
    return new Section(
        "archive", words.say("week.archive"), words.say("week.archive.about"), blocks, List.of());
  }

  private String told(Entry entry) {
    Optional<String> note =
        entry.number() > 0
            ? Optional.of("week.archive.corrected")
            : entry.snapshot().provisional().map(why -> "week.archive.provisional");
    String name = entry.snapshot().week().name();
    return note.map(key -> words.say(key, name)).orElse(name);
  }
}
