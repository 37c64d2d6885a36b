package plumbline.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.json.JsonWriter;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.snapshot.Ledger;
import plumbline.snapshot.Snapshot;
import plumbline.snapshot.WeeksApart;

/** What differs between any two closed weeks, for people and, as its file, for programs. */
public final class WeeksApartPage {

  private final Ledger.Entry before;
  private final Ledger.Entry now;
  private final List<Snapshot.CharterChange> changes;
  private final WeeksApart apart;
  private final WeekSince since;
  private final Words words;

  private WeeksApartPage(
      Ledger.Entry before, Ledger.Entry now, List<Snapshot.CharterChange> changes, Words words) {
    this.before = before;
    this.now = now;
    this.changes = changes;
    this.words = words;
    this.apart = WeeksApart.of(before.snapshot(), now.snapshot());
    this.since = new WeekSince(apart, words);
  }

  /**
   * The page; its one file is JSON.
   *
   * @param changes of the charter in the weeks after the earlier one, newest first
   */
  public static Page of(
      Ledger.Entry before, Ledger.Entry now, List<Snapshot.CharterChange> changes, Words words) {
    return new WeeksApartPage(before, now, changes, words).page();
  }

  private Page page() {
    List<Section> sections = new ArrayList<>();
    since.turns().ifPresent(table -> add(sections, "goals", table.name(), new Block.Rows(table)));
    since
        .figures()
        .ifPresent(table -> add(sections, "numbers", table.name(), new Block.Rows(table)));
    if (!changes.isEmpty()) {
      add(sections, "changes", words.say("week.changes"), new Block.Entries(entries()));
    }
    return new Page(
        Address.WEEKLY,
        words.say("weekly.title"),
        Address.WEEKLY,
        List.of(),
        Words.capital(
            words.say(
                "week.apart.statement", since.weekNow(), since.weekBefore(), since.headline())),
        Stream.of(before, now).flatMap(this::reservations).toList(),
        sections,
        List.of(new Page.DataFile("weeks.json", json())));
  }

  private static void add(List<Section> sections, String anchor, String head, Block block) {
    sections.add(new Section(anchor, head, "", List.of(block), List.of()));
  }

  private Stream<Block> reservations(Ledger.Entry entry) {
    WeekTelling week = new WeekTelling(entry.snapshot(), words, List.of());
    return new WeekChoice(week)
        .reservations().stream()
            .map(said -> new Block.Note(Phrase.of(Words.capital(week.week()) + ": " + said)));
  }

  private List<Block.Entry> entries() {
    return changes.stream()
        .flatMap(
            change ->
                change.sentences().stream()
                    .map(said -> new Block.Entry(change.on().toString(), Phrase.of(said))))
        .toList();
  }

  private String json() {
    JsonWriter json = new JsonWriter().beginObject();
    side(json, "before", before);
    side(json, "now", now);
    json.key("standings").beginArray();
    apart
        .goals()
        .forEach(
            turn ->
                turn(
                    json,
                    "goal/" + turn.now().or(turn::before).orElseThrow().id(),
                    turn.before().map(goal -> goal.verdict()),
                    turn.now().map(goal -> goal.verdict())));
    apart
        .constraints()
        .forEach(
            turn ->
                turn(
                    json,
                    "constraint/" + turn.now().or(turn::before).orElseThrow().id(),
                    turn.before().map(one -> one.verdict()),
                    turn.now().map(one -> one.verdict())));
    json.endArray();
    json.objects("figures", apart.figures(), figure -> figure(json, figure));
    json.objects("changes", changes, change -> change(json, change));
    return json.endObject().text();
  }

  private static void side(JsonWriter json, String key, Ledger.Entry entry) {
    json.key(key).beginObject();
    json.key("week").value(entry.snapshot().week().name());
    json.key("file").value(entry.file());
    json.key("digest").value(entry.digest());
    json.key("provisional").value(entry.snapshot().isProvisional());
    json.endObject();
  }

  private static void turn(
      JsonWriter json, String reference, Optional<String> before, Optional<String> now) {
    json.beginObject().key("reference").value(reference);
    text(json, "before", before);
    text(json, "now", now);
    json.endObject();
  }

  private static void figure(JsonWriter json, WeeksApart.Figure figure) {
    json.key("metric").value(figure.metric().id());
    json.key("title").value(figure.metric().title());
    json.key("unit").value(figure.metric().unit());
    text(json, "before", figure.valueBefore().map(BigDecimal::toPlainString));
    text(json, "now", figure.valueNow().map(BigDecimal::toPlainString));
    text(
        json,
        "difference",
        figure.isComparable()
            ? Optional.of(
                figure
                    .valueNow()
                    .orElseThrow()
                    .subtract(figure.valueBefore().orElseThrow())
                    .toPlainString())
            : Optional.empty());
    json.key("redefined").value(figure.isRedefined());
  }

  private static void text(JsonWriter json, String key, Optional<String> value) {
    json.key(key);
    if (value.isPresent()) {
      json.value(value.get());
    } else {
      json.nullValue();
    }
  }

  private static void change(JsonWriter json, Snapshot.CharterChange change) {
    json.key("on").value(change.on().toString());
    json.key("reason").value(change.reason());
    json.key("commit").value(change.commit());
    json.texts("sentences", change.sentences());
  }
}
