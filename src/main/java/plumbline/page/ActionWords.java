package plumbline.page;

import plumbline.charter.Action;
import plumbline.charter.MetricId;
import plumbline.charter.Unit;
import plumbline.check.meeting.ActionOutcome;
import plumbline.metric.judge.Movement;
import plumbline.metric.judge.ProcessBehaviour.Limits;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;

/** Puts into words where an action stands and what its metric did since. */
final class ActionWords {

  private final Telling telling;
  private final Voice voice;

  ActionWords(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
  }

  Verdict state(ActionOutcome outcome) {
    return switch (outcome.action().standing()) {
      case OPEN ->
          outcome.isOverdue()
              ? new Verdict(
                  Tone.BAD,
                  voice.say("action.overdue"),
                  voice.count("action.days", outcome.daysOverdue()))
              : new Verdict(Tone.NONE, voice.say("action.open"), "");
      case DONE -> new Verdict(Tone.GOOD, voice.say("action.done"), done(outcome));
      case DROPPED -> new Verdict(Tone.NONE, voice.say("action.dropped"), "");
    };
  }

  private String done(ActionOutcome outcome) {
    return outcome.action().done().map(voice.dates()::shortDay).orElse("");
  }

  /** What the metric did since, with the figures it rests on. */
  Verdict movement(ActionOutcome outcome) {
    if (outcome.action().metric().isEmpty() || outcome.movement().isEmpty()) {
      String why =
          outcome.action().metric().isEmpty() ? "movement.no-metric" : "movement.not-judged";
      return new Verdict(Tone.NONE, voice.say("movement.none"), voice.say(why));
    }
    Movement movement = outcome.movement().get();
    if (outcome.action().standing() == Action.State.OPEN) {
      String told = movement.signal().isPresent() ? signal(outcome, movement) : "";
      return new Verdict(Tone.NONE, voice.say("movement.not-done"), told);
    }
    long weeks = movement.since().size();
    return switch (movement.standing()) {
      case MOVED_AS_WANTED ->
          new Verdict(Tone.GOOD, voice.say("movement.as-wanted"), signal(outcome, movement));
      case MOVED_THE_OTHER_WAY ->
          new Verdict(Tone.BAD, voice.say("movement.other-way"), signal(outcome, movement));
      case NO_SIGNAL ->
          new Verdict(
              Tone.WARN,
              voice.say("movement.no-signal"),
              voice.count("movement.weeks", weeks) + ordinary(outcome, movement));
      case TOO_EARLY ->
          new Verdict(
              Tone.NONE, voice.say("movement.too-early"), voice.count("movement.weeks", weeks));
      case CANNOT_TELL ->
          new Verdict(Tone.NONE, voice.say("movement.none"), voice.say("movement.too-few-before"));
    };
  }

  private String signal(ActionOutcome outcome, Movement movement) {
    return movement
            .signal()
            .map(
                reading ->
                    voice.say(
                        "movement.signal",
                        voice
                            .numbers()
                            .text(
                                reading.value(),
                                voice.unit(outcome.action().metric().orElseThrow())),
                        voice.dates().period(reading.point().period())))
            .orElse("")
        + ordinary(outcome, movement);
  }

  private String ordinary(ActionOutcome outcome, Movement movement) {
    return movement.ordinary().map(limits -> " " + range(outcome, limits)).orElse("");
  }

  private String range(ActionOutcome outcome, Limits limits) {
    MetricId metric = outcome.action().metric().orElseThrow();
    Unit unit = voice.unit(metric);
    return voice.say(
        "movement.before",
        voice.numbers().text(telling.metric(metric).shown(limits).low(), unit),
        voice.numbers().text(limits.high(), unit));
  }
}
