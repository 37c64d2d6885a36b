package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import plumbline.charter.Charter;
import plumbline.charter.Decision;
import plumbline.charter.Goal;
import plumbline.metric.weigh.Choice;
import plumbline.metric.weigh.Lineup;
import plumbline.metric.weigh.Prospect;
import plumbline.metric.weigh.Weighing;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;

/** Words how the goals weigh the options of a decision. */
final class DecisionWords {

  private final Charter charter;
  private final Voice voice;
  private final EffectWords effects;

  DecisionWords(Telling telling) {
    this.charter = telling.charter();
    this.voice = telling.voice();
    this.effects = new EffectWords(voice);
  }

  Verdict state(Decision decision) {
    return switch (charter.state(decision)) {
      case OPEN -> new Verdict(Tone.WARN, voice.say("decision.open"), "");
      case DECIDED -> new Verdict(Tone.GOOD, voice.say("decision.decided"), "");
      case SUPERSEDED -> new Verdict(Tone.NONE, voice.say("decision.superseded"), "");
      case REVERSED -> new Verdict(Tone.NONE, voice.say("decision.reversed"), "");
    };
  }

  /** How the choice stands to the order. */
  Verdict order(Choice choice) {
    return switch (choice) {
      case IN_ORDER -> new Verdict(Tone.GOOD, voice.say("choice.in-order"), "");
      case OVERRULED -> new Verdict(Tone.WARN, voice.say("choice.overruled"), "");
      case AGAINST_ORDER, OVERRULED_BY_ANOTHER, BREAKS_CONSTRAINT ->
          new Verdict(Tone.BAD, voice.say("choice.against"), "");
      case OPEN -> new Verdict(Tone.NONE, voice.say("choice.open"), "");
      case CANNOT_TELL -> new Verdict(Tone.NONE, voice.say("choice.cannot-tell"), "");
    };
  }

  /** The way to the first place, a line for each thing that settled something. */
  List<Block.Entry> reasoning(Weighing weighing) {
    List<Block.Entry> entries = new ArrayList<>();
    for (Weighing.Weighed weighed : weighing.options()) {
      for (Phrase touch : effects.touches(weighed.touches())) {
        entries.add(
            new Block.Entry(
                voice.say(weighed.fallsOut() ? "weigh.falls-out" : "weigh.limit"),
                Phrase.of(weighed.option().option() + ". ").then(touch)));
      }
    }
    weighing.steps().forEach(step -> entries.add(step(weighing, step)));
    for (Weighing.Weighed weighed : weighing.options()) {
      if (!weighed.dominatedBy().isEmpty()) {
        entries.add(
            new Block.Entry(
                voice.say("weigh.dominated"),
                Phrase.of(
                    voice.say(
                        "weigh.dominated.by",
                        weighed.option().option(),
                        names(weighing, weighed.dominatedBy())))));
      }
    }
    entries.add(new Block.Entry(voice.say("weigh.so"), Phrase.of(outcome(weighing))));
    return entries;
  }

  private Block.Entry step(Weighing weighing, Lineup.Step step) {
    Goal goal = step.goal();
    String text =
        !step.unknown().isEmpty()
            ? voice.say("weigh.step.unknown", names(weighing, step.unknown()))
            : step.leave().isEmpty()
                ? voice.say("weigh.step.equal", tolerance(step))
                : voice.say(
                    "weigh.step.leave",
                    gains(weighing, step.stay(), goal),
                    gains(weighing, step.leave(), goal),
                    tolerance(step));
    String kind = voice.goalKind(weighing.goals().indexOf(goal));
    return new Block.Entry(kind, voice.goalLink(goal.id()).then(": " + text));
  }

  private String tolerance(Lineup.Step step) {
    return effects.size(step.tolerance(), step.goal().metric());
  }

  /** {@code “Revenue per session” +£0.30, “Conversion rate” +£0.10}. */
  private String gains(Weighing weighing, List<String> ids, Goal goal) {
    int index = weighing.goals().indexOf(goal);
    List<String> told = new ArrayList<>();
    for (String id : ids) {
      Weighing.Weighed weighed = weighing.option(id).orElseThrow();
      Prospect prospect = weighed.prospects().get(index).orElse(Prospect.NONE);
      told.add(
          voice.say(
              "weigh.gain",
              weighed.option().option(),
              effects.change(prospect.expected(), goal.metric())));
    }
    return String.join(", ", told);
  }

  /** The options by name. */
  String names(Weighing weighing, List<String> ids) {
    return voice.allOf(
        ids.stream()
            .map(
                id ->
                    voice.say("weigh.quoted", weighing.option(id).orElseThrow().option().option()))
            .toList());
  }

  /** What the goals say in the end. */
  String outcome(Weighing weighing) {
    String best = names(weighing, weighing.best());
    return switch (weighing.outcome()) {
      case ONE_BEST -> voice.say("weigh.one-best", best);
      case EQUAL -> voice.say("weigh.equal", best);
      case UNKNOWN -> voice.say("weigh.unknown");
      case NONE_LEFT -> voice.say("weigh.none-left");
    };
  }
}
