package plumbline.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Decision;
import plumbline.charter.Effect;
import plumbline.charter.Unit;
import plumbline.metric.weigh.Aftermath;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;

/** What was expected of a choice beside what came, once the day of its review has passed. */
final class DecisionOutcome {

  private final Telling telling;
  private final Voice voice;
  private final EffectWords effects;

  DecisionOutcome(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
    this.effects = new EffectWords(voice);
  }

  Optional<Section> section(Decision decision) {
    Optional<LocalDate> review =
        decision.reviewDay().filter(day -> day.isBefore(telling.values().today()));
    if (review.isEmpty() || decision.decided().isEmpty() || decision.choice().isEmpty()) {
      return Optional.empty();
    }
    LocalDate made = decision.decided().get().on();
    List<Row> rows = new ArrayList<>();
    for (Effect effect : decision.choice().get().expects()) {
      rows.add(row(Aftermath.of(effect, made, review.get(), telling.values())));
    }
    return Section.of(
        "outcome",
        voice.say("outcome.about", voice.dates().day(review.get())),
        table(rows),
        new Block.Note(Phrase.of(voice.say("outcome.rule"))));
  }

  private Table table(List<Row> rows) {
    return new Table(
        voice.say("outcome.title"),
        List.of(
            Column.of(voice.say("column.metric"), Kind.HEAD),
            Column.of(voice.say("column.expected"), Kind.TEXT),
            Column.of(voice.say("column.came"), Kind.NUMBER),
            Column.of(voice.say("column.verdict"), Kind.VERDICT)),
        rows);
  }

  private Row row(Aftermath after) {
    Effect effect = after.effect();
    Unit unit = voice.unit(effect.metric());
    String moved =
        after
            .before()
            .flatMap(
                from ->
                    after
                        .after()
                        .map(to -> voice.say("outcome.from-to", text(from, unit), text(to, unit))))
            .orElse("");
    return Row.of(
        new Table.Text(voice.metricLink(effect.metric()), moved),
        effects.cell(after.expected(), effect.metric()),
        Table.number(
            after.actual().map(amount -> effects.change(amount, effect.metric())).orElse("–")),
        new Table.Mark(Optional.of(verdict(after.standing()))));
  }

  private String text(BigDecimal value, Unit unit) {
    return voice.numbers().text(value, unit);
  }

  private Verdict verdict(Aftermath.Standing standing) {
    return switch (standing) {
      case AS_EXPECTED -> new Verdict(Tone.GOOD, voice.say("outcome.as-expected"), "");
      case BETTER -> new Verdict(Tone.GOOD, voice.say("outcome.better"), "");
      case WORSE -> new Verdict(Tone.BAD, voice.say("outcome.worse"), "");
      case ELSEWHERE -> new Verdict(Tone.NONE, voice.say("outcome.elsewhere"), "");
      case NOISE -> new Verdict(Tone.WARN, voice.say("outcome.noise"), "");
      case TOO_FEW_WEEKS -> new Verdict(Tone.NONE, voice.say("outcome.too-few"), "");
      case NO_LIMITS -> new Verdict(Tone.NONE, voice.say("outcome.no-limits"), "");
    };
  }
}
