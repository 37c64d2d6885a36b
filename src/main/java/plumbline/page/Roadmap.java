package plumbline.page;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plumbline.charter.Charter;
import plumbline.charter.Experiment;
import plumbline.charter.ExperimentId;
import plumbline.charter.SurfaceId;
import plumbline.check.roadmap.Conflict;
import plumbline.check.roadmap.Result;
import plumbline.check.roadmap.Results;
import plumbline.check.roadmap.RoadmapRules;
import plumbline.check.roadmap.WarningSigns;
import plumbline.page.part.Phrase;

/** What the pages of the roadmap share: results, conflicts and names. */
final class Roadmap {

  private final Telling telling;
  private final Charter charter;
  private final RoadmapRules rules;
  private final Map<ExperimentId, Result> results = new HashMap<>();
  private final WarningSigns signs;
  private final List<Conflict> open;
  private final List<Conflict> past;

  Roadmap(Telling telling) {
    this.telling = telling;
    this.charter = telling.charter();
    this.rules = RoadmapRules.of(charter);
    new Results(telling.values())
        .all()
        .forEach(result -> results.put(result.experiment().id(), result));
    this.signs = WarningSigns.of(telling.values(), telling.material().roadmap());
    List<Conflict> all = Conflict.in(charter);
    this.open = all.stream().filter(one -> !one.isOver(today())).toList();
    this.past = all.stream().filter(one -> one.isOver(today())).toList();
  }

  Telling telling() {
    return telling;
  }

  LocalDate today() {
    return telling.values().today();
  }

  RoadmapRules rules() {
    return rules;
  }

  Result result(Experiment experiment) {
    Result result = results.get(experiment.id());
    if (result == null) {
      throw new IllegalStateException("no result of " + experiment.id());
    }
    return result;
  }

  WarningSigns signs() {
    return signs;
  }

  /** Conflicts that can still be settled, by first day. */
  List<Conflict> open() {
    return open;
  }

  /** Conflicts that nothing can be done about any more. */
  List<Conflict> past() {
    return past;
  }

  /** Experiments by first day, newest first. */
  List<Experiment> newestFirst() {
    return charter.experiments().stream()
        .sorted(java.util.Comparator.comparing(Experiment::start).reversed())
        .toList();
  }

  long count(Result.Standing standing) {
    return results.values().stream().filter(result -> result.standing() == standing).count();
  }

  /** The names of surfaces, leading to them; none stands for the whole shop. */
  Phrase surfaces(List<SurfaceId> ids) {
    return ids.isEmpty()
        ? Phrase.of(telling.say("roadmap.whole-shop"))
        : Phrase.list(ids.stream().map(telling.voice()::link).toList());
  }

  Phrase audience(Experiment experiment) {
    return experiment
        .audience()
        .map(telling.voice()::link)
        .orElseGet(() -> Phrase.of(telling.say("roadmap.everybody")));
  }

  Phrase link(Experiment experiment) {
    return Phrase.link(experiment.what(), Address.of(experiment.id()));
  }
}
