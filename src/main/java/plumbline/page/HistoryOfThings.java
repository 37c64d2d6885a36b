package plumbline.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plumbline.diff.Change;
import plumbline.diff.Entity;
import plumbline.history.Entry;
import plumbline.history.Timeline;
import plumbline.history.Timeline.Told;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;

/** The history of each thing that ever changed, on a page for each kind of thing. */
final class HistoryOfThings {

  private static final int MOST_POINTS = 12;

  private final Voice voice;
  private final HistoryTelling history;

  HistoryOfThings(Telling telling) {
    this.voice = telling.voice();
    this.history = telling.history();
  }

  /** What stands once is told on one page. */
  private static String kind(Entity entity) {
    return entity.id().isEmpty() ? "charter" : entity.kind();
  }

  private String title(String kind) {
    return voice.say("history.kind." + kind);
  }

  /** The things that changed after the beginning, by kind and then in order of name. */
  private Map<String, Map<String, Entity>> things() {
    Map<String, Map<String, Entity>> things = new TreeMap<>();
    List<Entry.Event> events = history.timeline().map(Timeline::events).orElse(List.of());
    for (Entry.Event event : events) {
      if (!event.begins()) {
        for (Change change : event.changes()) {
          Entity entity = change.entity();
          things
              .computeIfAbsent(kind(entity), key -> new TreeMap<>())
              .putIfAbsent(entity.reference(), entity);
        }
      }
    }
    return things;
  }

  /** The kinds, each leading to its page. */
  List<Phrase> links() {
    return things().keySet().stream()
        .map(kind -> Phrase.link(title(kind), Address.historyOf(kind)))
        .toList();
  }

  List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    things().forEach((kind, entities) -> pages.add(page(kind, entities)));
    return pages;
  }

  private Page page(String kind, Map<String, Entity> entities) {
    Map<String, Section> sections = new LinkedHashMap<>();
    for (Entity entity : entities.values()) {
      List<Told> told = history.timeline().orElseThrow().of(entity.reference());
      sections.put(entity.reference(), section(entity, told));
    }
    String title = voice.say("history.of", title(kind));
    return new Page(
        Address.historyOf(kind),
        title,
        Address.HISTORY,
        List.of(new Page.Crumb(voice.say("history.title"), Address.HISTORY)),
        title,
        List.of(),
        List.copyOf(sections.values()),
        List.of());
  }

  private Section section(Entity entity, List<Told> told) {
    String anchor = entity.id().isEmpty() ? entity.kind() : entity.id();
    return new Section(
        anchor,
        entity.name(),
        "",
        List.of(
            new Block.Happenings(
                told.stream()
                    .map(one -> history.happeningOf(entity.reference(), one, MOST_POINTS))
                    .toList())),
        List.of());
  }
}
