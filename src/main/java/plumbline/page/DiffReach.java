package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;

/**
 * What a change reaches beyond what was changed: who plans or decides by it, and on which pages.
 */
final class DiffReach {

  private static final List<String> KINDS =
      List.of(
          "metric",
          "goal",
          "constraint",
          "team",
          "channel",
          "incentive",
          "experiment",
          "initiative");

  private final Compared compared;
  private final Voice voice;

  DiffReach(Compared compared, Voice voice) {
    this.compared = compared;
    this.voice = voice;
  }

  /** Absent where nothing is reached. */
  Optional<Section> section() {
    if (compared.affected().ids().isEmpty()) {
      return Optional.empty();
    }
    List<Block.Entry> entries = new ArrayList<>();
    for (String kind : KINDS) {
      List<Phrase> names = compared.affected().of(kind).stream().map(voice::link).toList();
      if (!names.isEmpty()) {
        entries.add(new Block.Entry(voice.say("diff.reach." + kind), Phrase.list(names)));
      }
    }
    List<String> pages = pages();
    if (!pages.isEmpty()) {
      entries.add(
          new Block.Entry(voice.say("diff.reach.pages"), Phrase.of(String.join(", ", pages))));
    }
    String head = "diff.section.reach";
    return Optional.of(
        new Section(
            "reach",
            voice.say(head),
            voice.say(head + ".about"),
            List.of(new Block.Entries(entries)),
            List.of()));
  }

  /** The pages of the site that tell of them, each once. */
  private List<String> pages() {
    return compared.affected().ids().stream()
        .flatMap(id -> voice.link(id).runs().stream())
        .flatMap(run -> run.to().stream())
        .map(to -> to.replaceFirst("#.*", ""))
        .distinct()
        .toList();
  }
}
