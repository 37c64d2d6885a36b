package plumbline.metric.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.charter.Source;
import plumbline.metric.formula.Definition;
import plumbline.metric.formula.Formula;

/** Gathers what the metrics of one source need, each measure once. */
final class ScanBuilder {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final Map<Measure, Term.Daily> daily = new LinkedHashMap<>();
  private final Map<Measure, Term.Framed> framed = new LinkedHashMap<>();
  private final List<Wanted> wanted = new ArrayList<>();
  private boolean used;

  ScanBuilder() {
    daily(new Measure(Measure.Additive.COUNT, Optional.empty(), Optional.empty()));
  }

  /** Takes in the measures of a metric and says how its value is made of them. */
  Term add(Definition definition, Wanted frames) {
    used = true;
    TermMaker maker =
        new TermMaker(call -> aggregate(call, definition.where(), frames), new HashSet<>());
    return maker.term(definition.formula().orElseThrow());
  }

  /** Wants the members of the dimensions too, where no measure of the scan itself needs them. */
  void split() {
    used = true;
  }

  SourceScan build(Source declared, Frames frames) {
    List<SourceScan.Framed> measures = new ArrayList<>();
    for (Term.Framed measure : framed.values()) {
      Wanted ranges = wanted.get(measure.index());
      measures.add(
          new SourceScan.Framed(
              measure.measure(), new RangesWithin(frames, ranges, declared.freshWithin())));
    }
    return new SourceScan(
        declared.id(),
        daily.values().stream().map(Term.Daily::measure).toList(),
        measures,
        used ? declared.dimensions() : List.of());
  }

  private Term aggregate(Formula.Call call, Optional<Formula> where, Wanted frames) {
    Optional<Formula> argument = call.arguments().stream().findFirst();
    return switch (call.function()) {
      case COUNT ->
          call.distinct()
              ? framed(new Measure(new Measure.CountDistinct(), argument, where), frames)
              : daily(new Measure(Measure.Additive.COUNT, argument, where));
      case SUM -> daily(new Measure(Measure.Additive.SUM, argument, where));
      case MIN -> daily(new Measure(Measure.Additive.MIN, argument, where));
      case MAX -> daily(new Measure(Measure.Additive.MAX, argument, where));
      case AVERAGE ->
          new Term.Mean(
              daily(new Measure(Measure.Additive.SUM, argument, where)),
              daily(new Measure(Measure.Additive.COUNT, argument, where)));
      case MEDIAN ->
          TermMaker.half(
              framed(new Measure(new Measure.Quantile(HALF, false), argument, where), frames),
              framed(new Measure(new Measure.Quantile(HALF, true), argument, where), frames));
      case PERCENTILE ->
          framed(
              new Measure(
                  new Measure.Quantile(share(call.arguments().get(1)), false), argument, where),
              frames);
      default -> throw new IllegalStateException("not an aggregate: " + call.function());
    };
  }

  private static BigDecimal share(Formula formula) {
    if (formula instanceof Formula.NumberLiteral number) {
      return number.value();
    }
    throw new IllegalStateException("the share of a percentile is not a number: " + formula);
  }

  private Term.Daily daily(Measure measure) {
    return daily.computeIfAbsent(
        Unplaced.of(measure), key -> new Term.Daily(daily.size(), measure));
  }

  private Term.Framed framed(Measure measure, Wanted frames) {
    Term.Framed term =
        framed.computeIfAbsent(
            Unplaced.of(measure), key -> new Term.Framed(framed.size(), measure));
    if (term.index() == wanted.size()) {
      wanted.add(frames);
    } else {
      wanted.set(term.index(), wanted.get(term.index()).and(frames));
    }
    return term;
  }
}
