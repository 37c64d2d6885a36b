package plumbline.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.check.exception.Exceptions;
import plumbline.check.meeting.Reviewed;
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

/** Everything with a day to be looked at again: what is overdue, and what is due next. */
final class ReviewsPage {

  private final Telling telling;
  private final Voice voice;
  private final CitedNames names;
  private final List<Reviewed> reviewed;

  ReviewsPage(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
    this.names = new CitedNames(telling.voice());
    this.reviewed = Reviewed.byDay(telling.charter());
  }

  Page page() {
    LocalDate today = telling.values().today();
    List<Reviewed> overdue =
        reviewed.stream().filter(one -> one.due().orElseThrow().isBefore(today)).toList();
    List<Reviewed> next =
        reviewed.stream().filter(one -> !one.due().orElseThrow().isBefore(today)).toList();
    List<Reviewed> never =
        Reviewed.in(telling.charter()).stream()
            .filter(one -> one.expected() && one.isUnset())
            .toList();
    List<Section> sections = new ArrayList<>();
    section("overdue", overdue, true).ifPresent(sections::add);
    section("next", next, false).ifPresent(sections::add);
    section("never", never, false).ifPresent(sections::add);
    accepted().ifPresent(sections::add);
    return new Page(
        Address.REVIEWS,
        voice.say("reviews.title"),
        Address.REVIEWS,
        List.of(),
        overdue.isEmpty()
            ? voice.say("reviews.statement.none")
            : voice.count("reviews.statement", overdue.size()),
        List.of(new Block.Note(Phrase.of(voice.say("reviews.lead")))),
        sections,
        List.of(api()));
  }

  private Optional<Section> section(String part, List<Reviewed> list, boolean late) {
    List<Row> rows = new ArrayList<>();
    for (Reviewed one : list) {
      rows.add(
          Row.of(
              new Table.Text(what(one), names.kind(one.about())),
              Table.text(one.due().map(voice.dates()::day).orElse("–")),
              Table.text(one.owner().map(voice::person).orElse(Phrase.NONE)),
              new Table.Mark(
                  late
                      ? Optional.of(new Verdict(Tone.WARN, voice.say("review.overdue"), ""))
                      : Optional.empty())));
    }
    Table table =
        new Table(
            voice.say("reviews." + part),
            List.of(
                Column.of(voice.say("column.what"), Kind.HEAD),
                Column.of(voice.say("column.due"), Kind.TEXT),
                Column.wide(voice.say("column.person"), Kind.TEXT),
                Column.wide("", Kind.VERDICT)),
            rows);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                part,
                voice.say("reviews." + part),
                voice.say("reviews." + part + ".about"),
                List.of(new Block.Rows(table)),
                List.of()));
  }

  /** What the charter accepts for a while, which has to be looked at again when that ends. */
  private Optional<Section> accepted() {
    List<Row> rows = new ArrayList<>();
    for (Exceptions.Accepted one : telling.judged().accepted()) {
      rows.add(
          Row.of(
              new Table.Text(
                  Phrase.of(Words.capital(one.finding().message())), one.by().reason().strip()),
              Table.text(voice.dates().day(one.by().until())),
              Table.text(voice.person(one.by().approver()))));
    }
    String head = "reviews.accepted";
    Table table =
        new Table(
            voice.say(head),
            List.of(
                Column.of(voice.say("column.what"), Kind.HEAD),
                Column.of(voice.say("column.until"), Kind.TEXT),
                Column.wide(voice.say("column.person"), Kind.TEXT)),
            rows);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "accepted",
                voice.say(head),
                voice.say(head + ".about"),
                List.of(new Block.Rows(table)),
                List.of()));
  }

  private Phrase what(Reviewed one) {
    return one.about()
        .map(names::of)
        .orElseGet(() -> Phrase.link(voice.say("reviews.charter"), Address.HOME));
  }

  private Page.DataFile api() {
    ApiFile api = new ApiFile(telling, Address.REVIEWS);
    api.json()
        .objects(
            "reviews",
            reviewed,
            one -> {
              LocalDate due = one.due().orElseThrow();
              api.text("what", one.about().map(Object::toString).orElse("charter"));
              api.text("due", due.toString());
              one.owner().ifPresent(person -> api.text("person", person.value()));
              api.json().key("overdue").value(due.isBefore(telling.values().today()));
            });
    return api.end();
  }
}
