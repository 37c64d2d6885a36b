package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.ConstraintId;
import plumbline.charter.Experiment;
import plumbline.charter.ExperimentId;
import plumbline.charter.Id;
import plumbline.charter.Initiative;
import plumbline.charter.InitiativeId;
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
      List<Phrase> names = compared.affected().of(kind).stream().map(this::name).toList();
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

  private Phrase name(Id id) {
    if (id instanceof ConstraintId constraint) {
      return compared.charter().constraints().stream()
          .filter(one -> one.id().equals(constraint))
          .findFirst()
          .map(one -> Phrase.link(one.mustNot(), Address.of(constraint)))
          .orElseThrow();
    } else if (id instanceof ExperimentId experiment) {
      String name = compared.charter().experiment(experiment).map(Experiment::what).orElse("");
      return Phrase.link(name, Address.of(experiment));
    } else if (id instanceof InitiativeId initiative) {
      String name =
          compared.charter().initiatives().stream()
              .filter(one -> one.id().equals(initiative))
              .map(Initiative::initiative)
              .findFirst()
              .orElse(id.value());
      return Phrase.link(name, Address.of(initiative));
    }
    return voice.link(id);
  }

  /** The pages of the site that tell of them, each once. */
  private List<String> pages() {
    return compared.affected().ids().stream()
        .flatMap(id -> name(id).runs().stream())
        .flatMap(run -> run.to().stream())
        .map(to -> to.replaceFirst("#.*", ""))
        .distinct()
        .toList();
  }
}
