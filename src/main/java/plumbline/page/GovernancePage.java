package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import plumbline.charter.Charter;
import plumbline.charter.Duration;
import plumbline.charter.Markdown;
import plumbline.charter.Protocol;
import plumbline.charter.Protocol.Stage;
import plumbline.charter.Protocol.Subject;
import plumbline.check.channel.Governance;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;

/** Who may change what on the channels, and how a change spreads. */
final class GovernancePage {

  private final Telling telling;
  private final Voice voice;

  GovernancePage(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
  }

  Optional<Page> page() {
    Charter charter = telling.charter();
    if (!Governance.isNeeded(charter)) {
      return Optional.empty();
    }
    Dataset rows = new Dataset("protocols", "governs", "id", "owner", "approver", "lacks");
    List<Section> sections = new ArrayList<>();
    sections.add(overview());
    for (Subject subject : Subject.values()) {
      List<Protocol> of = of(subject);
      if (of.isEmpty()) {
        rows.row(word(subject), "", "", "", "protocol");
      }
      for (Protocol protocol : of) {
        rows.row(
            word(subject),
            protocol.id().value(),
            protocol.owner().map(Object::toString).orElse(""),
            protocol.approver().map(Object::toString).orElse(""),
            String.join(", ", Governance.lacks(protocol)));
        sections.add(section(protocol));
      }
    }
    return Optional.of(
        new Page(
            Address.GOVERNANCE,
            voice.say("governance.title"),
            Address.CHANNELS,
            List.of(new Page.Crumb(voice.say("channels.title"), Address.CHANNELS)),
            voice.say("governance.statement"),
            List.of(new Block.Note(Phrase.of(voice.say("governance.lead")))),
            sections,
            List.of(Dataset.json(telling, Address.GOVERNANCE, rows))));
  }

  private List<Protocol> of(Subject subject) {
    return telling.charter().protocols().stream()
        .filter(protocol -> protocol.governs() == subject)
        .toList();
  }

  private static String word(Subject subject) {
    return subject.name().toLowerCase(Locale.ROOT);
  }

  private String name(Subject subject) {
    return voice.say("subject." + word(subject).replace('_', '-'));
  }

  private Section overview() {
    List<Row> rows = new ArrayList<>();
    for (Subject subject : Subject.values()) {
      List<Protocol> of = of(subject);
      if (of.isEmpty()) {
        rows.add(
            Row.of(
                Table.text(name(subject)),
                Table.text("–"),
                Table.text("–"),
                Table.text("–"),
                mark(Tone.BAD, "governance.missing", "")));
      }
      for (Protocol protocol : of) {
        List<String> lacks = Governance.lacks(protocol);
        rows.add(
            Row.of(
                new Table.Text(Phrase.of(name(subject)), ""),
                Table.text(
                    Phrase.link(
                        protocol.name(), Address.part(Address.GOVERNANCE, protocol.id().value()))),
                Table.text(protocol.owner().map(voice::person).orElse(Phrase.of("–"))),
                Table.text(spreads(protocol)),
                lacks.isEmpty()
                    ? mark(Tone.GOOD, "governance.complete", "")
                    : mark(Tone.WARN, "governance.lacks", lacksTold(lacks))));
      }
    }
    Table table =
        new Table(
            voice.say("governance.overview"),
            List.of(
                Column.of(voice.say("column.kind-of-change"), Kind.HEAD),
                Column.wide(voice.say("column.protocol"), Kind.TEXT),
                Column.wide(voice.say("column.owner"), Kind.TEXT),
                Column.wide(voice.say("column.spreads-within"), Kind.TEXT),
                Column.of(voice.say("column.state"), Kind.VERDICT)),
            rows);
    return new Section(
        "overview",
        voice.say("governance.overview"),
        voice.say("governance.overview.about"),
        List.of(new Block.Rows(table)),
        List.of());
  }

  private String lacksTold(List<String> lacks) {
    return String.join(
        ", ", lacks.stream().map(word -> voice.say("lacks." + word.replace(' ', '-'))).toList());
  }

  private Table.Mark mark(Tone tone, String key, String sentence) {
    return new Table.Mark(Optional.of(new Verdict(tone, voice.say(key), sentence)));
  }

  /**
   * How long all steps take, one after the other: {@code 1 week, 1 day and 7 hours}. Units are not
   * turned into one another, as a team may mean days of work.
   */
  private String spreads(Protocol protocol) {
    NavigableMap<Duration.TimeUnit, Integer> times = new TreeMap<>();
    protocol.steps().stream()
        .flatMap(step -> step.within().stream())
        .forEach(time -> times.merge(time.unit(), time.count(), Integer::sum));
    List<String> longestFirst =
        times.descendingMap().entrySet().stream()
            .map(time -> voice.dates().length(new Duration(time.getValue(), time.getKey())))
            .toList();
    return longestFirst.isEmpty() ? "–" : voice.allOf(longestFirst);
  }

  private Section section(Protocol protocol) {
    List<Block> blocks = new ArrayList<>();
    protocol.because().map(Markdown::source).ifPresent(text -> blocks.add(new Block.Prose(text)));
    if (!protocol.steps().isEmpty()) {
      blocks.add(new Block.Rows(steps(protocol)));
    }
    List<String> mayChange = List.copyOf(protocol.covers());
    if (!mayChange.isEmpty()) {
      blocks.add(
          new Block.Lists(
              List.of(
                  new Block.Listing(
                      voice.say("governance.covers"),
                      mayChange.stream().map(Phrase::of).toList()))));
    }
    Phrase channels =
        protocol.channels().isEmpty()
            ? Phrase.of(voice.say("governance.all-channels"))
            : Phrase.list(protocol.channels().stream().map(voice::channelLink).toList());
    return new Section(
        protocol.id().value(),
        protocol.name(),
        name(protocol.governs()),
        blocks,
        new Facts(telling)
            .fact(
                "fact.owner",
                protocol
                    .owner()
                    .map(voice::person)
                    .orElseGet(() -> Phrase.of(voice.say("governance.nobody"))))
            .fact("fact.may-change", voice.teams(protocol.mayChange()))
            .fact(
                "fact.approves",
                protocol
                    .approver()
                    .map(voice::person)
                    .orElseGet(() -> Phrase.of(voice.say("governance.nobody"))))
            .fact("fact.reaches", channels)
            .review(protocol.review())
            .list());
  }

  private Table steps(Protocol protocol) {
    List<Row> rows = new ArrayList<>();
    for (Stage step : protocol.steps()) {
      rows.add(
          Row.of(
              Table.text(step.does()),
              Table.text(
                  step.by()
                      .map(voice::person)
                      .orElseGet(() -> Phrase.of(voice.say("governance.system")))),
              Table.text(step.within().map(voice.dates()::length).orElse("–"))));
    }
    return Table.numbered(
        protocol.name(),
        List.of(
            Column.of(voice.say("column.step"), Kind.HEAD),
            Column.of(voice.say("column.by"), Kind.TEXT),
            Column.of(voice.say("column.within"), Kind.TEXT)),
        rows);
  }
}
