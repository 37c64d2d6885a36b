package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Section;

/** The rules behind every number, in plain words. */
final class MethodPage {

  private static final List<String> PARTS =
      List.of("numbers", "time", "goals", "signal", "sources");

  private MethodPage() {}

  static Page of(Telling telling) {
    List<Section> sections = new ArrayList<>();
    for (String part : PARTS) {
      sections.add(
          new Section(
              part,
              telling.say("rules." + part),
              "",
              List.of(new Block.Prose(telling.say("rules." + part + ".text"))),
              List.of()));
    }
    return new Page(
        Address.METHOD,
        telling.say("rules.title"),
        Address.METHOD,
        List.of(),
        telling.say("rules.title"),
        List.of(new Block.Prose(telling.say("rules.lead"))),
        sections,
        List.of());
  }
}
