package plumbline.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Constraint;
import plumbline.charter.ConstraintId;
import plumbline.charter.Goal;
import plumbline.charter.Id;
import plumbline.history.Goalpost;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;

/** Tells what was made easier while it was not met. */
final class GoalpostWords {

  private final Telling telling;
  private final Voice voice;

  GoalpostWords(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
  }

  /** {@code Moved while off track}. */
  static String mark(Voice voice, Goalpost goalpost) {
    return voice.say("goalpost.mark." + word(goalpost));
  }

  private static String word(Goalpost goalpost) {
    return goalpost.standing().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What was moved and how its demand stood: the sentence of the change, then the week. */
  Phrase told(Goalpost goalpost) {
    ChangeWords words = new ChangeWords(voice.of(goalpost.event().charter()));
    String sentence = words.sentence(goalpost.change());
    MetricTelling metric = telling.metric(goalpost.metric());
    Phrase changed = new EntityLinks(telling.voice()).within(sentence, goalpost.change().entity());
    return changed.then(
        ". "
            + voice.say(
                "goalpost.stood." + word(goalpost),
                metric.text(goalpost.judged()),
                voice.dates().period(goalpost.judged().period()),
                demand(goalpost))
            + " ");
  }

  /** What the goal or constraint is called, today or else before it was removed. */
  private String demand(Goalpost goalpost) {
    return named(telling.charter(), goalpost.demand())
        .or(() -> goalpost.event().before().flatMap(then -> named(then, goalpost.demand())))
        .orElse(goalpost.demand().value());
  }

  private static Optional<String> named(Charter charter, Id id) {
    return id instanceof ConstraintId
        ? charter.constraints().stream()
            .filter(one -> one.id().equals(id))
            .map(Constraint::mustNot)
            .findFirst()
        : charter.goalsInOrder().stream()
            .filter(one -> one.id().equals(id))
            .map(Goal::goal)
            .findFirst();
  }

  /** All of them with the rule by which they were found. */
  Section section(List<Goalpost> goalposts) {
    List<Block.Happening> happenings =
        goalposts.stream()
            .map(
                post ->
                    new Block.Happening(
                        voice.dates().day(post.day()),
                        List.of(new Block.Point(told(post), Optional.empty())),
                        telling.history().source(post.event().made()),
                        List.of()))
            .toList();
    return new Section(
        "goalposts",
        voice.say("goalpost.title"),
        voice.say("goalpost.about"),
        List.of(
            new Block.Happenings(happenings),
            new Block.Note(Phrase.of(voice.say("goalpost.rule")))),
        List.of());
  }
}
