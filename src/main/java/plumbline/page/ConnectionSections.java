package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import plumbline.charter.Id;
import plumbline.charter.Reference;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;

/** What rests on a thing, and what it rests on, as links under their kinds. */
final class ConnectionSections {

  /** So many of a kind stand in the open. */
  private static final int MOST = 8;

  private final Voice voice;
  private final Reference what;
  private final Map<String, List<Reference>> usedBy;
  private final Map<String, List<Reference>> dependsOn;

  ConnectionSections(Telling telling, Id id) {
    this.voice = telling.voice();
    this.what = Reference.to(id);
    this.usedBy = telling.connections().usedBy(what);
    this.dependsOn = telling.connections().dependsOn(what);
  }

  /** Neither, one or both. */
  List<Section> sections() {
    return Stream.of(
            section("used", voice.say("ways.used"), usedBy, Set.of()),
            section("depends", voice.say("ways.depends"), dependsOn, Set.of()))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Where somebody is named, but for the kinds that their page tells of anyway. */
  Optional<Section> named(Set<String> told) {
    return section("named", voice.say("ways.named"), usedBy, told);
  }

  private Optional<Section> section(
      String anchor, String head, Map<String, List<Reference>> groups, Set<String> without) {
    List<Block.Entry> entries = new ArrayList<>();
    List<Block> folded = new ArrayList<>();
    groups.forEach(
        (group, things) -> {
          List<Phrase> links = things.stream().map(this::link).toList();
          if (without.contains(group)) {
            return;
          } else if (links.size() <= MOST) {
            entries.add(new Block.Entry(name(group), Phrase.list(links)));
          } else {
            String count = voice.numbers().count(links.size());
            folded.add(
                new Block.Details(
                    voice.say("ways.many", name(group), count), List.of(new Block.Columns(links))));
          }
        });
    List<Block> blocks = new ArrayList<>();
    if (!entries.isEmpty()) {
      blocks.add(new Block.Entries(entries));
    }
    blocks.addAll(folded);
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section(anchor, head, "", blocks, List.of()));
  }

  private Phrase link(Reference other) {
    return voice.places().name(other).orElseThrow();
  }

  private String name(String group) {
    return voice.find("ways." + group).orElseGet(() -> voice.say("find." + group));
  }
}
