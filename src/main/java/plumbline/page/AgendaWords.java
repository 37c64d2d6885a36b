package plumbline.page;

import plumbline.charter.Decision;
import plumbline.charter.Experiment;
import plumbline.check.channel.Alarm;
import plumbline.check.channel.AuditGap;
import plumbline.check.interest.DetectedConflict;
import plumbline.check.meeting.ActionOutcome;
import plumbline.check.meeting.Agenda;
import plumbline.check.meeting.Reviewed;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;

/** Puts what a meeting has to talk about into words. */
final class AgendaWords {

  private final Telling telling;
  private final Voice voice;

  AgendaWords(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
  }

  Block.Entry entry(Agenda.Item item) {
    if (item instanceof Agenda.Moved moved) {
      return entry("agenda.moved", moved(moved));
    } else if (item instanceof Agenda.DueAction due) {
      return entry("agenda.action", due(due.outcome()));
    } else if (item instanceof Agenda.WithoutEffect without) {
      return entry("agenda.without-effect", withoutEffect(without.outcome()));
    } else if (item instanceof Agenda.OpenConflict open) {
      return entry(
          "agenda.conflict",
          Phrase.link(
              open.conflict().pulls().source().strip(), Address.part(Address.TEAMS, "conflicts")));
    } else if (item instanceof Agenda.OpenDecision open) {
      return entry(
          "agenda.decision",
          voice.sayOf(
              "agenda.decision.since",
              link(open.decision()),
              voice.dates().shortDay(open.decision().asked())));
    } else if (item instanceof Agenda.DecisionToReview review) {
      return entry(
          "agenda.review",
          voice.sayOf(
              "agenda.review.due", link(review.decision()), voice.dates().shortDay(review.due())));
    } else if (item instanceof Agenda.EndingExperiment ending) {
      return entry("agenda.experiment", ending(ending.experiment()));
    }
    if (item instanceof Agenda.RaisedAlert raised) {
      return entry("agenda.alert", alert(raised.alarm()));
    } else if (item instanceof Agenda.DueReview due) {
      return entry("agenda.due-review", review(due.reviewed()));
    } else if (item instanceof Agenda.ChannelGap found) {
      return entry("agenda.gap", gap(found.gap()));
    }
    return entry("agenda.new-conflict", conflict(((Agenda.NewConflict) item).conflict()));
  }

  private Block.Entry entry(String label, Phrase phrase) {
    return new Block.Entry(voice.say(label), phrase);
  }

  private Phrase alert(Alarm alarm) {
    long rows = alarm.rows().orElseThrow().total();
    String id = alarm.alert().id().value();
    return Phrase.link(alarm.alert().title(), Address.part(Address.ALERTS, id))
        .then(": " + voice.count("alert.rows", rows))
        .then(alarm.alert().mend().map(mend -> ". " + mend.strip()).orElse(""));
  }

  private Phrase review(Reviewed reviewed) {
    CitedNames names = new CitedNames(telling.voice());
    Phrase what =
        reviewed
            .about()
            .map(names::of)
            .orElseGet(() -> Phrase.link(voice.say("reviews.charter"), Address.HOME));
    String due = voice.dates().shortDay(reviewed.due().orElseThrow());
    return voice.sayOf("agenda.due-review.by", what, due);
  }

  private Phrase gap(AuditGap gap) {
    return Phrase.link(ChannelLines.name(voice, gap), Address.part(Address.AUDIT, "gaps"))
        .then(gap.audit().painPoint().map(pain -> ". " + pain.strip()).orElse(""));
  }

  private static Phrase link(Decision decision) {
    return Phrase.link(decision.question(), Address.of(decision.id()));
  }

  private Phrase ending(Experiment experiment) {
    String day = voice.dates().shortDay(experiment.end());
    Phrase what = Phrase.link(experiment.what(), Address.of(experiment.id()));
    return experiment
        .decisionOwner()
        .map(who -> voice.sayOf("agenda.experiment.ends", what, day, voice.person(who)))
        .orElseGet(() -> voice.sayOf("agenda.experiment.nobody", what, day));
  }

  private Phrase moved(Agenda.Moved moved) {
    MetricTelling told = telling.metric(moved.metric());
    return voice
        .sayOf(
            "agenda.moved.to",
            voice.metricLink(moved.metric()),
            told.text(moved.newest().point()),
            voice.dates().period(moved.newest().point().period()))
        .then(" " + told.signal(moved.newest(), moved.limits()));
  }

  private Phrase due(ActionOutcome outcome) {
    Phrase owner = voice.person(outcome.action().owner());
    Phrase what = Phrase.link(outcome.action().action(), Address.of(outcome.action().id()));
    return outcome.isOverdue()
        ? voice.countOf("agenda.overdue", outcome.daysOverdue(), what, owner)
        : voice.sayOf("agenda.due", what, owner, voice.dates().shortDay(outcome.action().due()));
  }

  private Phrase withoutEffect(ActionOutcome outcome) {
    return Phrase.link(outcome.action().action(), Address.of(outcome.action().id()))
        .then(" " + new ActionWords(telling).movement(outcome).sentence());
  }

  private Phrase conflict(DetectedConflict conflict) {
    return voice.sayOf(
        "agenda.against",
        voice.metricLink(conflict.first().metric()),
        voice.metricLink(conflict.last().metric()),
        Phrase.link(
            voice.say(
                "agenda.between",
                voice.teamNames(conflict.first().teams()),
                voice.teamNames(conflict.last().teams())),
            Address.part(Address.TEAMS, "detected")));
  }
}
