package plumbline.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Direction;
import plumbline.charter.MetricId;
import plumbline.charter.Unit;
import plumbline.metric.judge.Change;
import plumbline.metric.weigh.Prospect;
import plumbline.metric.weigh.Touch;
import plumbline.page.part.Phrase;
import plumbline.page.part.Table;

/** Words what is expected of metrics and limits. */
final class EffectWords {

  /** Keeps a sign on the line of its number. */
  private static final String WORD_JOINER = "\u2060";

  private final Voice voice;

  EffectWords(Voice voice) {
    this.voice = voice;
  }

  /** {@code +£0.08}, {@code −1.0 pp}. */
  String change(BigDecimal amount, MetricId metric) {
    Unit unit = voice.unit(metric);
    Change.Kind kind = unit.isPercent() ? Change.Kind.POINTS : Change.Kind.ABSOLUTE;
    String text = voice.numbers().change(new Change(kind, amount), unit);
    return amount.signum() == 0 ? text : text.charAt(0) + WORD_JOINER + text.substring(1);
  }

  /** {@code £0.015}, {@code 0.8 percentage points}: a change without its sign. */
  String size(BigDecimal amount, MetricId metric) {
    Unit unit = voice.unit(metric);
    return unit.isPercent()
        ? voice.numbers().distance(amount, unit)
        : voice.numbers().text(amount, unit);
  }

  /** {@code +£0.02 to +£0.08}, or a dash where nothing is expected. */
  String range(Prospect prospect, MetricId metric) {
    return isNone(prospect)
        ? "–"
        : voice.say(
            "effect.range", change(prospect.low(), metric), change(prospect.high(), metric));
  }

  /** {@code 60% sure, so +£0.03}. */
  String counted(Prospect prospect, MetricId metric) {
    return isNone(prospect)
        ? ""
        : voice.say("effect.counted", sure(prospect), change(prospect.expected(), metric));
  }

  String sure(Prospect prospect) {
    return voice.numbers().amount(prospect.confidence(), Unit.PERCENT);
  }

  /** A cell with the range, and what it counts as below. */
  Table.Cell cell(Optional<Prospect> prospect, MetricId metric) {
    return prospect
        .map(
            known ->
                (Table.Cell)
                    new Table.Text(Phrase.of(range(known, metric)), counted(known, metric)))
        .orElseGet(() -> Table.text(voice.say("effect.unknown")));
  }

  private static boolean isNone(Prospect prospect) {
    return prospect.low().signum() == 0 && prospect.high().signum() == 0;
  }

  /** What is done to limits, one sentence each, those that are kept left out. */
  List<Phrase> touches(List<Touch> touches) {
    List<Phrase> phrases = new ArrayList<>();
    for (Touch touch : touches) {
      if (touch.kind() != Touch.Kind.KEEPS) {
        phrases.add(
            Phrase.link(touch.constraint().mustNot(), Address.of(touch.constraint().id()))
                .then(": " + how(touch)));
      }
    }
    return phrases;
  }

  private String how(Touch touch) {
    MetricId metric = touch.constraint().metric();
    Unit unit = voice.unit(metric);
    String bound = voice.numbers().amount(touch.constraint().bound(), unit);
    String from = touch.before().map(value -> voice.numbers().text(value, unit)).orElse("");
    String to = touch.after().map(value -> voice.numbers().text(value, unit)).orElse("");
    String name = voice.metric(metric).title();
    boolean least = touch.constraint().better() == Direction.HIGHER;
    return switch (touch.kind()) {
      case DECLARED -> voice.say("touch.declared");
      case BREAKS -> voice.say(least ? "touch.below" : "touch.above", name, from, to, bound);
      case MAY_BREAK -> voice.say("touch.may", name, from, to, bound);
      case KEEPS -> voice.say("touch.keeps", name, from, to, bound);
      case UNKNOWN -> voice.say("touch.unknown", name);
    };
  }
}
