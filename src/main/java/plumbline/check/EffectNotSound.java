package plumbline.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Amount;
import plumbline.charter.Charter;
import plumbline.charter.Decision;
import plumbline.charter.Duration;
import plumbline.charter.Effect;
import plumbline.charter.Initiative;
import plumbline.charter.Metric;
import plumbline.charter.Unit;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;

/** An expected effect that cannot be meant: ends the wrong way round, or more than certain. */
final class EffectNotSound implements Rule {

  @Override
  public void check(Charter charter, LocalDate today, Findings findings) {
    for (Decision decision : charter.decisions()) {
      decision.options().forEach(option -> check(charter, option.expects(), findings));
    }
    for (Initiative initiative : charter.initiatives()) {
      check(charter, initiative.expects(), findings);
      checkEffort(initiative, findings);
    }
  }

  private static void check(Charter charter, List<Effect> effects, Findings findings) {
    for (Effect effect : effects) {
      checkAmount(charter, effect, "low", effect.low(), findings);
      checkAmount(charter, effect, "high", effect.high(), findings);
      checkEnds(effect, findings);
      checkConfidence(effect, findings);
    }
  }

  private static void checkEnds(Effect effect, Findings findings) {
    if (effect.low().unit().equals(effect.high().unit())
        && effect.low().value().compareTo(effect.high().value()) > 0) {
      findings.add(
          Finding.of(
                  Code.EFFECT_NOT_SOUND,
                  effect.origin().of("low"),
                  "the low end of an expected effect is above its high end")
              .help("a fall of 2 to 1 is written `low: -2`, `high: -1`"));
    }
  }

  private static void checkConfidence(Effect effect, Findings findings) {
    BigDecimal value = effect.confidence().value();
    boolean percent = effect.confidence().unit().map(Unit::isPercent).orElse(false);
    if (!percent || value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
      findings.add(
          Finding.of(
                  Code.EFFECT_NOT_SOUND,
                  effect.origin().of("confidence"),
                  "a confidence is from 0% to 100%")
              .help("write it like `70%`"));
    }
  }

  /** A percentage fits every metric, as a share of its value or as points. */
  private static void checkAmount(
      Charter charter, Effect effect, String key, Amount amount, Findings findings) {
    Optional<Metric> metric = charter.metric(effect.metric());
    metric
        .flatMap(of -> AmountDoesNotFit.grouped(amount, of.unit(), effect.origin().of(key)))
        .ifPresent(findings::add);
    boolean percent = amount.unit().map(Unit::isPercent).orElse(false);
    if (metric.isEmpty() || percent || AmountDoesNotFit.fits(amount, metric.get().unit())) {
      return;
    }
    findings.add(
        Finding.of(
                Code.AMOUNT_DOES_NOT_FIT,
                effect.origin().of(key),
                "the change is not in the unit of metric `" + effect.metric() + "`")
            .help(
                "write it in `"
                    + metric.get().unit()
                    + "`, or as a percentage of the metric's value")
            .help("the metric is defined at " + metric.get().origin().span()));
  }

  private static void checkEffort(Initiative initiative, Findings findings) {
    Duration.TimeUnit unit = initiative.effort().unit();
    if (unit != Duration.TimeUnit.DAY && unit != Duration.TimeUnit.WEEK) {
      findings.add(
          Finding.of(
                  Code.EFFECT_NOT_SOUND,
                  initiative.origin().of("effort"),
                  "an effort is told in person-days or person-weeks")
              .help("write it like `12 days` or `3 weeks`"));
    }
  }
}
