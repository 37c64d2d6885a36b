package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.page.part.Phrase;

/** What stands around the pages: what must be said above each, and where it comes from below. */
final class Surround {

  private final Telling telling;

  Surround(Telling telling) {
    this.telling = telling;
  }

  /** That data are simulated, or older than promised; empty where neither is so. */
  List<Phrase> notices() {
    List<Phrase> notices = new ArrayList<>();
    telling
        .charter()
        .charter()
        .simulatedData()
        .ifPresent(text -> notices.add(Phrase.of(telling.say("notice.simulated", text.strip()))));
    List<Phrase> stale =
        telling.charter().sources().stream()
            .filter(source -> telling.values().freshness(source.id()).isStale())
            .map(source -> telling.voice().sourceLink(source.id()))
            .toList();
    if (!stale.isEmpty()) {
      notices.add(
          Phrase.of(telling.say("notice.stale") + " ")
              .then(Phrase.list(stale))
              .then(". " + telling.say("notice.stale.withheld")));
    }
    return notices;
  }

  List<Phrase> colophon() {
    String asOf = asOf();
    String version = telling.material().facts().version();
    String built =
        telling
            .material()
            .facts()
            .commit()
            .map(commit -> telling.say("colophon.commit", commit, asOf, version))
            .orElseGet(() -> telling.say("colophon.plain", asOf, version));
    String through = through().map(days -> " " + telling.say("colophon.through", days)).orElse("");
    List<Phrase> lines = new ArrayList<>();
    lines.add(
        Phrase.of(built + through + " ")
            .then(Phrase.link(telling.say("colophon.method"), Address.METHOD)));
    if (BookletPage.isDue(telling.charter())) {
      lines.add(Phrase.link(telling.say("booklet.print"), Address.BOOKLET));
    }
    return lines;
  }

  /** What counts as now. */
  String asOf() {
    return telling.voice().dates().instant(telling.material().facts().asOf());
  }

  /** {@code week 46, 15 November}: how far the data reach; absent without any values. */
  Optional<String> through() {
    DateStyle dates = telling.voice().dates();
    return telling
        .newestWeek()
        .map(
            week ->
                telling.say(
                    "surround.through", dates.period(week), dates.shortDay(week.days().lastDay())));
  }
}
