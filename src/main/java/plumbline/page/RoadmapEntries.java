package plumbline.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import plumbline.charter.Charter;
import plumbline.charter.Experiment;
import plumbline.charter.Freeze;
import plumbline.charter.Release;
import plumbline.check.roadmap.Work;
import plumbline.metric.calendar.DayRange;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;

/** Experiments, releases and freezes as a list: in a table, in a file, and what is told of them. */
final class RoadmapEntries {

  static final String CSV = "roadmap/roadmap.csv";

  private static final String EXPERIMENT = "kind.experiment";
  private static final String FREEZE = "kind.freeze";

  private final Roadmap roadmap;
  private final Voice voice;
  private final Charter charter;

  RoadmapEntries(Roadmap roadmap) {
    this.roadmap = roadmap;
    this.voice = roadmap.telling().voice();
    this.charter = roadmap.telling().charter();
  }

  /** What runs now and what comes next. */
  String finding() {
    LocalDate today = roadmap.today();
    List<Entry> works = entries().stream().filter(one -> !one.kind().equals(FREEZE)).toList();
    List<Entry> running =
        works.stream()
            .filter(one -> one.kind().equals(EXPERIMENT) && one.days().contains(today))
            .toList();
    String now =
        switch (running.size()) {
          case 0 -> voice.say("roadmap.now.none");
          case 1 -> voice.say("roadmap.now", name(running.get(0)), last(running));
          default -> voice.count("roadmap.now.several", running.size(), last(running));
        };
    return works.stream()
        .filter(one -> one.days().from().isAfter(today))
        .findFirst()
        .map(
            next ->
                voice.say("roadmap.next", now, name(next), voice.dates().day(next.days().from())))
        .orElse(now);
  }

  private static String name(Entry entry) {
    return entry.what().plain();
  }

  private String last(List<Entry> entries) {
    return voice
        .dates()
        .day(
            entries.stream()
                .map(entry -> entry.days().lastDay())
                .max(Comparator.naturalOrder())
                .orElseThrow());
  }

  /** One line of the table and the file. */
  private record Entry(String kind, Phrase what, Phrase surfaces, DayRange days) {}

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (Experiment one : charter.experiments()) {
      Work.days(one)
          .map(days -> new Entry(EXPERIMENT, roadmap.link(one), voice.link(one.surface()), days))
          .ifPresent(entries::add);
    }
    for (Release one : charter.releases()) {
      Work.days(one)
          .map(
              days ->
                  new Entry(
                      "kind.release", voice.link(one.id()), roadmap.surfaces(one.surfaces()), days))
          .ifPresent(entries::add);
    }
    for (Freeze one : charter.freezes()) {
      Work.days(one)
          .map(
              days ->
                  new Entry(FREEZE, voice.link(one.id()), roadmap.surfaces(one.surfaces()), days))
          .ifPresent(entries::add);
    }
    entries.sort(Comparator.comparing(entry -> entry.days().from()));
    return entries;
  }

  Table table() {
    return new Table(
        voice.say("roadmap.chart"),
        List.of(
            Column.of(voice.say("column.what"), Kind.HEAD),
            Column.of(voice.say("column.kind"), Kind.TEXT),
            Column.wide(voice.say("column.surface"), Kind.TEXT),
            Column.of(voice.say("column.days"), Kind.TEXT)),
        entries().stream()
            .map(
                entry ->
                    Row.of(
                        Table.text(entry.what()),
                        Table.text(voice.say(entry.kind())),
                        Table.text(entry.surfaces()),
                        Table.text(voice.dates().range(entry.days()))))
            .toList());
  }

  Page.DataFile csv() {
    Csv csv = new Csv("kind", "what", "surface", "first_day", "last_day");
    for (Entry entry : entries()) {
      csv.row(
          voice.say(entry.kind()),
          entry.what().plain(),
          entry.surfaces().plain(),
          entry.days().from().toString(),
          entry.days().lastDay().toString());
    }
    return new Page.DataFile(CSV, csv.text());
  }
}
