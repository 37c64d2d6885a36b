package plumbline.page;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Meeting;
import plumbline.check.meeting.Agenda;
import plumbline.check.meeting.Attendance;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;
import plumbline.rhythm.CalendarFile;
import plumbline.rhythm.MeetingDates;

/** When people meet, what the next meetings have to talk about, and a calendar to subscribe to. */
final class RhythmPage {

  private static final int DATES = 3;

  private final Telling telling;
  private final Voice voice;
  private final Charter charter;
  private final List<Agenda> agendas;

  RhythmPage(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
    this.charter = telling.charter();
    this.agendas =
        Agenda.next(telling.values(), telling.conflicts(), telling.material().rowAnswers());
  }

  Page page() {
    List<Section> sections = new ArrayList<>();
    sections.add(dates());
    agendas.forEach(agenda -> sections.add(agenda(agenda)));
    charter.meetings().stream()
        .filter(meeting -> agendas.stream().noneMatch(agenda -> agenda.meeting().equals(meeting)))
        .forEach(meeting -> sections.add(over(meeting)));
    return new Page(
        Address.RHYTHM,
        voice.say("rhythm.title"),
        Address.RHYTHM,
        List.of(),
        voice.say("rhythm.statement"),
        List.of(
            new Block.Note(
                Phrase.of(voice.say("rhythm.lead") + " ")
                    .then(Phrase.link(voice.say("rhythm.calendar"), Address.CALENDAR))
                    .then(". " + voice.say("rhythm.zone", charter.charter().timeZone().getId())))),
        sections,
        List.of(
            TogetherApi.rhythm(telling, agendas), new Page.DataFile(Address.CALENDAR, calendar())));
  }

  private Section dates() {
    List<Row> rows = new ArrayList<>();
    for (Meeting meeting : charter.meetings()) {
      List<ZonedDateTime> next = next(meeting);
      rows.add(
          Row.of(
              new Table.Text(voice.link(meeting.id()), meeting.purpose()),
              new Table.Text(Phrase.of(often(meeting)), voice.dates().length(meeting.length())),
              Table.text(next.isEmpty() ? voice.say("rhythm.never") : time(next.get(0))),
              Table.text(String.join("; ", next.stream().skip(1).map(this::day).toList()))));
    }
    return new Section(
        "dates",
        voice.say("rhythm.dates"),
        "",
        List.of(
            new Block.Rows(
                new Table(
                    voice.say("rhythm.dates"),
                    List.of(
                        Column.of(voice.say("column.meeting"), Kind.HEAD),
                        Column.wide(voice.say("column.often"), Kind.TEXT),
                        Column.of(voice.say("column.next"), Kind.TEXT),
                        Column.wide(voice.say("column.then"), Kind.TEXT)),
                    rows))),
        List.of());
  }

  private List<ZonedDateTime> next(Meeting meeting) {
    return MeetingDates.of(meeting, charter.charter().timeZone(), telling.values().asOf())
        .next(telling.values().asOf(), DATES);
  }

  private String often(Meeting meeting) {
    return new CadencePhrase(voice).of(meeting);
  }

  private String time(ZonedDateTime at) {
    return voice.say(
        "rhythm.at", day(at), voice.dates().instant(at.toInstant()).replaceAll(".*, ", ""));
  }

  private String day(ZonedDateTime at) {
    return voice.say(
        "rhythm.day",
        voice.say("day." + at.getDayOfWeek().getValue()),
        voice.dates().shortDay(at.toLocalDate()));
  }

  private Section agenda(Agenda agenda) {
    List<Block.Entry> entries =
        agenda.items().stream().map(new AgendaWords(telling)::entry).toList();
    Block body =
        entries.isEmpty()
            ? new Block.Note(Phrase.of(voice.say("agenda.nothing")))
            : new Block.Entries(entries);
    Meeting meeting = agenda.meeting();
    return new Section(
        meeting.id().value(),
        meeting.name(),
        voice.say("agenda.about", time(agenda.at())),
        List.of(new Block.Note(Phrase.of(meeting.purpose())), body),
        facts(meeting, Optional.of(agenda)));
  }

  private Section over(Meeting meeting) {
    return new Section(
        meeting.id().value(),
        meeting.name(),
        voice.say("rhythm.never"),
        List.of(new Block.Note(Phrase.of(meeting.purpose()))),
        facts(meeting, Optional.empty()));
  }

  private List<Section.Fact> facts(Meeting meeting, Optional<Agenda> agenda) {
    Facts facts =
        new Facts(telling)
            .fact("fact.often", Phrase.of(often(meeting)))
            .fact("fact.length", Phrase.of(voice.dates().length(meeting.length())))
            .fact("fact.where", Phrase.of(meeting.where().orElse("")))
            .fact("fact.led-by", meeting.owner().map(voice::person).orElse(Phrase.NONE))
            .fact("fact.who", who(meeting))
            .fact("fact.looks-at", voice.metricLinks(meeting.inputs()));
    agenda
        .flatMap(Agenda::previous)
        .ifPresent(last -> facts.fact("fact.last-time", Phrase.of(day(last))));
    return facts.review(meeting.review()).list();
  }

  private Phrase who(Meeting meeting) {
    return Phrase.list(Attendance.of(charter, meeting).stream().map(voice::person).toList());
  }

  private String calendar() {
    List<CalendarFile.Event> events =
        charter.meetings().stream()
            .map(meeting -> new CalendarFile.Event(meeting, description(meeting)))
            .toList();
    return CalendarFile.of(
        charter.charter().name(), charter.charter().timeZone(), telling.values().asOf(), events);
  }

  private String description(Meeting meeting) {
    List<String> lines = new ArrayList<>(List.of(meeting.purpose()));
    lines.add(voice.say("rhythm.calendar.who", who(meeting).plain()));
    String looksAt = voice.metricLinks(meeting.inputs()).plain();
    if (!looksAt.isEmpty()) {
      lines.add(voice.say("rhythm.calendar.looks-at", looksAt));
    }
    return String.join("\n", lines);
  }
}
