package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Dependency;
import plumbline.charter.Experiment;
import plumbline.charter.Insight;
import plumbline.charter.Markdown;
import plumbline.check.roadmap.Conflict;
import plumbline.check.roadmap.Result;
import plumbline.check.roadmap.TrafficIntent;
import plumbline.check.roadmap.Work;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;

/** One experiment: what is tried and why, what came of it, and what stands in its way. */
final class ExperimentPage {

  private final Roadmap roadmap;
  private final Voice voice;
  private final Experiment experiment;
  private final Result result;

  ExperimentPage(Roadmap roadmap, Experiment experiment) {
    this.roadmap = roadmap;
    this.voice = roadmap.telling().voice();
    this.experiment = experiment;
    this.result = roadmap.result(experiment);
  }

  Page page() {
    List<Section> sections = new ArrayList<>();
    sections.add(
        new Section(
            "result",
            voice.say("experiment.result"),
            "",
            new ResultBlocks(roadmap, result).blocks(),
            facts()));
    List<Conflict> conflicts = conflicts();
    if (!conflicts.isEmpty()) {
      sections.add(
          section(
              "conflicts",
              "experiment.conflicts",
              new Block.Rows(new ConflictWords(roadmap).table(conflicts, false))));
    }
    if (!result.guardrails().isEmpty()) {
      sections.add(
          section(
              "guardrails", "experiment.guardrails", new GuardrailTable(voice, result).block()));
    }
    roadmap
        .telling()
        .charter()
        .surface(experiment.surface())
        .flatMap(surface -> TrafficIntent.of(surface, roadmap.telling().values()))
        .ifPresent(
            traffic -> sections.add(new TrafficBlocks(voice, roadmap.rules(), traffic).section()));
    experiment
        .learned()
        .map(Markdown::source)
        .ifPresent(
            text ->
                sections.add(
                    new Section(
                        "learned",
                        voice.say("experiment.learned"),
                        "",
                        List.of(new Block.Prose(text)),
                        List.of())));
    sections.addAll(new ConnectionSections(roadmap.telling(), experiment.id()).sections());
    sections.addAll(new EntityHistory(roadmap.telling(), experiment.id()).sections());
    return new Page(
        Address.of(experiment.id()),
        experiment.what(),
        Address.ROADMAP,
        List.of(new Page.Crumb(voice.say("roadmap.title"), Address.ROADMAP)),
        experiment.what(),
        experiment.hypothesis().stream()
            .map(text -> (Block) new Block.Prose(text.source()))
            .toList(),
        sections,
        List.of(RoadmapApi.experiment(roadmap, result)));
  }

  private Section section(String anchor, String key, Block block) {
    return new Section(
        anchor, voice.say(key), voice.say("about." + key), List.of(block), List.of());
  }

  private List<Conflict> conflicts() {
    List<Conflict> all = new ArrayList<>(roadmap.open());
    all.addAll(roadmap.past());
    return all.stream().filter(one -> one.between().contains(experiment.id())).toList();
  }

  private List<Section.Fact> facts() {
    Facts facts =
        new Facts(roadmap.telling())
            .fact(
                "fact.days",
                Phrase.of(Work.days(experiment).map(days -> voice.dates().range(days)).orElse("")))
            .fact("fact.surface", voice.link(experiment.surface()))
            .fact("fact.audience", roadmap.audience(experiment))
            .fact("fact.success", voice.metricLink(experiment.metric()))
            .fact(
                "fact.decides",
                experiment
                    .decisionOwner()
                    .map(voice::person)
                    .orElseGet(() -> Phrase.of(voice.say("fact.decides.nobody"))))
            .fact("fact.insights", insights())
            .fact("fact.depends-on", dependencies());
    shipped().ifPresent(phrase -> facts.fact("fact.shipped", phrase));
    return facts.list();
  }

  private Phrase insights() {
    return Phrase.list(
        experiment.insights().stream()
            .flatMap(id -> roadmap.telling().charter().insight(id).stream())
            .map((Insight insight) -> Phrase.link(insight.said(), Address.of(insight)))
            .toList());
  }

  private Phrase dependencies() {
    return Phrase.list(experiment.dependsOn().stream().map(this::dependency).toList());
  }

  private Phrase dependency(Dependency dependency) {
    return dependency
        .experiment()
        .map(voice::link)
        .or(() -> dependency.release().map(voice::link))
        .orElseGet(() -> Phrase.of(dependency.what().orElse("")));
  }

  /** Said of winners whether they shipped, of others only where they did. */
  private Optional<Phrase> shipped() {
    return experiment
        .shipped()
        .map(day -> Phrase.of(voice.dates().day(day)))
        .or(
            () ->
                result.standing() == Result.Standing.WON
                    ? Optional.of(Phrase.of(voice.say("fact.shipped.not")))
                    : Optional.empty());
  }
}
