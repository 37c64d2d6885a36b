package plumbline.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plumbline.json.JsonWriter;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;

/** Everything by its name: to read without a script, and what a script searches. */
final class FindPage {

  /** Kinds that people look for first count for more among equal matches. */
  private static final List<String> FIRST =
      List.of("goal", "constraint", "metric", "decision", "person");

  private final Telling telling;
  private final Voice voice;
  private final List<Findable> all;

  FindPage(Telling telling, List<Page> pages) {
    this.telling = telling;
    this.voice = telling.voice();
    this.all = Findable.all(telling, pages);
  }

  Page page() {
    Map<String, List<Findable>> kinds = new LinkedHashMap<>();
    all.forEach(one -> kinds.computeIfAbsent(one.kind(), kind -> new ArrayList<>()).add(one));
    List<Section> sections = new ArrayList<>();
    kinds.forEach((kind, list) -> sections.add(section(kind, list)));
    return new Page(
        Address.FIND,
        voice.say("find.title"),
        Address.FIND,
        List.of(),
        voice.count("find.statement", all.size()),
        List.of(new Block.Note(Phrase.of(voice.say("find.lead")))),
        sections,
        List.of(json(), entries()));
  }

  private Section section(String kind, List<Findable> list) {
    List<Phrase> links =
        list.stream()
            .sorted(Comparator.comparing(Findable::title, Words.ALPHABETICAL))
            .map(one -> Phrase.link(one.title(), one.path()))
            .toList();
    return new Section(
        kind,
        voice.say("find." + kind),
        voice.numbers().count(list.size()),
        List.of(new Block.Columns(links)),
        List.of());
  }

  private Page.DataFile json() {
    ApiFile api = new ApiFile(telling, Address.FIND);
    api.json().key("entries").beginArray();
    for (Findable one : all) {
      api.json().beginObjectOnOneLine();
      api.text("kind", one.kind());
      api.text("title", one.title());
      api.text("path", one.path());
      api.json().endObject();
    }
    api.json().endArray();
    return api.end();
  }

  /**
   * A script rather than JSON, as a page opened from a disk may read nothing else: kind, title,
   * path, text, weight, and how it stands where that is known.
   */
  private Page.DataFile entries() {
    JsonWriter json = new JsonWriter();
    json.beginArray();
    for (Findable one : all) {
      json.beginArrayOnOneLine();
      json.value(one.kind().equals("page") ? "" : voice.say("kind." + one.kind()));
      json.value(one.title());
      json.value(one.path());
      json.value(one.text());
      json.value(FIRST.contains(one.kind()) ? 2 : 1);
      if (!one.brief().isEmpty()) {
        json.value(one.brief());
      }
      json.endArray();
    }
    json.endArray();
    return new Page.DataFile(
        Address.FIND_ENTRIES, "window.plumblineEntries = " + json.text().strip() + ";\n");
  }
}
