package plumbline.page;

import java.util.List;
import java.util.Locale;
import plumbline.charter.Charter;
import plumbline.diff.Change;
import plumbline.history.Entry;
import plumbline.history.Known;
import plumbline.history.Made;

/** The history as plain text for a terminal, newest first. */
public final class HistoryText {

  private final Voice voice;
  private final StringBuilder out = new StringBuilder();

  private HistoryText(Charter charter, BuildFacts facts) {
    this.voice = new Voice(charter, Words.of(charter.charter().locale()), facts);
  }

  /**
   * All of it, or what happened to one thing.
   *
   * @param known as a repository tells it
   * @param charter of today, whose locale and zone count
   * @param reference {@code goal/revenue-per-session}, say; empty for everything
   */
  public static String of(Known.Told known, Charter charter, BuildFacts facts, String reference) {
    HistoryText text = new HistoryText(charter, facts);
    if (known.shallow()) {
      text.line(text.voice.say("history.shallow"));
    }
    if (reference.isEmpty()) {
      known.timeline().entries().forEach(text::entry);
    } else {
      known.timeline().of(reference).forEach(told -> text.event(told.event(), told.changes()));
    }
    return text.out.toString();
  }

  private void entry(Entry entry) {
    if (entry instanceof Entry.Event event) {
      event(event, event.changes());
    } else if (entry instanceof Entry.Unread unread) {
      made(unread.made());
      String why = unread.why().message().replace("`", "");
      line("  " + voice.say("history.unread", why, unread.why().span()));
    }
  }

  /** What only moved text about is left out. */
  private void event(Entry.Event event, List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    made(event.made());
    if (event.begins()) {
      line("  " + voice.count(event.cut() ? "history.cut" : "history.begins", changes.size()));
      return;
    }
    ChangeWords words = new ChangeWords(voice.of(event.charter()));
    for (Change change : changes) {
      String weight = change.weight().name().toLowerCase(Locale.ROOT);
      line("  " + weight + ": " + words.sentence(change));
    }
  }

  private void made(Made made) {
    String day = voice.dates().day(voice.dates().dayOf(made.held()));
    line(day + " · " + made.author().called() + ": " + made.subject() + " · " + made.shortId());
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
