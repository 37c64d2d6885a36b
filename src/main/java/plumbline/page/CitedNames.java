package plumbline.page;

import java.util.List;
import java.util.Optional;
import plumbline.charter.ChannelId;
import plumbline.charter.Charter;
import plumbline.charter.Citation;
import plumbline.charter.ConflictId;
import plumbline.charter.ConstraintId;
import plumbline.charter.DecisionId;
import plumbline.charter.ExperimentId;
import plumbline.charter.GoalId;
import plumbline.charter.InitiativeId;
import plumbline.charter.InsightId;
import plumbline.charter.JourneyId;
import plumbline.charter.MeetingId;
import plumbline.charter.MetricId;
import plumbline.charter.PersonId;
import plumbline.charter.ProtocolId;
import plumbline.charter.ReconciliationId;
import plumbline.charter.Reference;
import plumbline.charter.ReleaseId;
import plumbline.charter.SourceId;
import plumbline.charter.TeamId;
import plumbline.page.part.Phrase;

/** Names what is referred to as {@code kind/id}, and leads to its page where it has one. */
final class CitedNames {

  private final Charter charter;
  private final Voice voice;

  CitedNames(Telling telling) {
    this.charter = telling.charter();
    this.voice = telling.voice();
  }

  /** What something rests on, in the order of writing. */
  List<Phrase> of(List<Citation> citations) {
    return citations.stream()
        .map(one -> one.reference().map(this::of).orElseGet(() -> Phrase.of(one.text())))
        .toList();
  }

  /** The entity by its name; by its id where its kind has no page yet. */
  Phrase of(Reference reference) {
    String id = reference.id();
    return switch (reference.kind()) {
      case "metric" -> voice.metricLink(new MetricId(id));
      case "source" -> voice.sourceLink(new SourceId(id));
      case "goal" -> voice.goalLink(new GoalId(id));
      case "channel" -> voice.channelLink(new ChannelId(id));
      case "person" -> voice.person(new PersonId(id));
      case "team" -> voice.teams(List.of(new TeamId(id)));
      case "constraint" -> constraint(new ConstraintId(id));
      case "decision" -> decision(new DecisionId(id));
      case "insight" -> insight(new InsightId(id));
      case "experiment" -> experiment(new ExperimentId(id));
      case "release" -> release(new ReleaseId(id));
      case "initiative" -> initiative(new InitiativeId(id));
      case "conflict" -> conflict(new ConflictId(id));
      case "meeting" -> voice.link(new MeetingId(id));
      case "journey" -> journey(new JourneyId(id));
      case "protocol" -> protocol(new ProtocolId(id));
      case "reconciliation" -> reconciliation(new ReconciliationId(id));
      default -> Phrase.of(reference.kind() + " " + id);
    };
  }

  private Phrase constraint(ConstraintId id) {
    return charter.constraints().stream()
        .filter(constraint -> constraint.id().equals(id))
        .findFirst()
        .map(constraint -> Phrase.link(constraint.mustNot(), Address.of(id)))
        .orElse(Phrase.of(id.value()));
  }

  Phrase decision(DecisionId id) {
    return charter
        .decision(id)
        .map(decision -> Phrase.link(decision.question(), Address.of(id)))
        .orElse(Phrase.of(id.value()));
  }

  private Phrase insight(InsightId id) {
    return charter
        .insight(id)
        .map(
            insight ->
                Phrase.link(voice.say("insights.quote", insight.said()), Address.of(insight)))
        .orElse(Phrase.of(id.value()));
  }

  private Phrase experiment(ExperimentId id) {
    return charter
        .experiment(id)
        .map(experiment -> Phrase.link(experiment.what(), Address.of(id)))
        .orElse(Phrase.of(id.value()));
  }

  private Phrase conflict(ConflictId id) {
    return charter.conflicts().stream()
        .filter(conflict -> conflict.id().equals(id))
        .findFirst()
        .map(
            conflict ->
                conflict.teams().isEmpty()
                    ? voice.metricLinks(conflict.metrics())
                    : voice.teams(conflict.teams()))
        .map(
            sides ->
                Phrase.link(
                    voice.say("alignment.conflict", sides.plain()),
                    Address.part(Address.TEAMS, "conflicts")))
        .orElse(Phrase.of(id.value()));
  }

  private Phrase journey(JourneyId id) {
    return charter.journeys().stream()
        .filter(journey -> journey.id().equals(id))
        .findFirst()
        .map(one -> Phrase.link(one.name(), Address.part(Address.JOURNEYS, id.value())))
        .orElse(Phrase.of(id.value()));
  }

  private Phrase protocol(ProtocolId id) {
    return charter.protocols().stream()
        .filter(protocol -> protocol.id().equals(id))
        .findFirst()
        .map(one -> Phrase.link(one.name(), Address.part(Address.GOVERNANCE, id.value())))
        .orElse(Phrase.of(id.value()));
  }

  private Phrase reconciliation(ReconciliationId id) {
    return charter.reconciliations().stream()
        .filter(reconciliation -> reconciliation.id().equals(id))
        .findFirst()
        .map(one -> Phrase.link(one.title(), Address.RECONCILIATION))
        .orElse(Phrase.of(id.value()));
  }

  private Phrase release(ReleaseId id) {
    return charter
        .release(id)
        .map(release -> Phrase.link(release.what(), Address.of(id)))
        .orElse(Phrase.of(id.value()));
  }

  private Phrase initiative(InitiativeId id) {
    return charter.initiatives().stream()
        .filter(initiative -> initiative.id().equals(id))
        .findFirst()
        .map(
            initiative ->
                initiative.isOpen()
                    ? Phrase.link(initiative.initiative(), Address.of(id))
                    : Phrase.of(initiative.initiative()))
        .orElse(Phrase.of(id.value()));
  }

  /** The word for a kind of entity, as it stands in front of one. */
  String kind(Optional<Reference> reference) {
    return voice.say("kind." + reference.map(Reference::kind).orElse("charter"));
  }
}
