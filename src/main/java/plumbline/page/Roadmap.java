package plumbline.page;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plumbline.charter.Charter;
import plumbline.charter.Experiment;
import plumbline.charter.ExperimentId;
import plumbline.charter.Id;
import plumbline.charter.Release;
import plumbline.charter.ReleaseId;
import plumbline.charter.Surface;
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

  String surface(SurfaceId id) {
    return charter.surface(id).map(Surface::name).orElse(id.value());
  }

  /** The names of surfaces; none stands for the whole shop. */
  String surfaces(List<SurfaceId> ids) {
    return ids.isEmpty()
        ? telling.say("roadmap.whole-shop")
        : String.join(", ", ids.stream().map(this::surface).toList());
  }

  /** The same, leading to them. */
  Phrase surfaceLinks(List<SurfaceId> ids) {
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

  /** An experiment, a release or a freeze by its name, leading to where it is told of. */
  Phrase link(Id id) {
    if (id instanceof ExperimentId experiment) {
      return charter.experiment(experiment).map(this::link).orElse(Phrase.of(id.value()));
    } else if (id instanceof ReleaseId release) {
      String what = charter.release(release).map(Release::what).orElse(id.value());
      return Phrase.link(what, Address.of(release));
    }
    return telling.voice().link(id);
  }
}
