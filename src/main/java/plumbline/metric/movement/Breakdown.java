package plumbline.metric.movement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.charter.MetricId;
import plumbline.metric.calendar.Period;
import plumbline.metric.evaluation.Values;
import plumbline.metric.movement.Movement.Part;
import plumbline.metric.plan.Recipe;
import plumbline.metric.plan.Term;
import plumbline.metric.value.Point;
import plumbline.metric.value.Slice;

/**
 * Divides the change of a metric among the inputs of its formula, down to what is counted from
 * rows.
 *
 * <p>Sums and differences divide by themselves. In a product and in a quotient each side gets its
 * own change times the mean of what the other side made of it before and after, which is Shapley's
 * value for two players: no order of the inputs is preferred, and nothing is left over. Along a
 * chain of formulas these factors are multiplied. Worked out to {@value #DIGITS} digits; what
 * rounding leaves goes to the largest part, so that the parts add up exactly.
 */
public final class Breakdown {

  private static final int DIGITS = 50;
  private static final MathContext WORKING = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** What rounding may leave of a change, as a share of the sizes involved. */
  private static final BigDecimal ROUNDING = new BigDecimal("1E-20");

  /** Further down a reader no longer sees what it means. */
  private static final int DEEPEST = 4;

  private final Values values;
  private final Period base;
  private final Period now;

  private Breakdown(Values values, Period base, Period now) {
    this.values = values;
    this.base = base;
    this.now = now;
  }

  /**
   * The movement of a metric between two complete periods of the calendar.
   *
   * @return absent where a value is missing, where the metric is counted from rows or told over a
   *     window, and where its formula holds more than sums, differences, products and quotients
   */
  public static Optional<Movement> of(Values values, MetricId metric, Period base, Period now) {
    Breakdown breakdown = new Breakdown(values, base, now);
    return breakdown
        .sides(metric)
        .flatMap(
            sides ->
                breakdown
                    .parts(metric, BigDecimal.ONE, sides.change(), 1)
                    .filter(parts -> !parts.isEmpty())
                    .map(
                        parts ->
                            new Movement(metric, base, now, sides.before, sides.after, parts)));
  }

  /** A value before and after. */
  private record Sides(BigDecimal before, BigDecimal after) {

    BigDecimal change() {
      return after.subtract(before);
    }

    BigDecimal mean() {
      return before.add(after).divide(TWO, WORKING);
    }

    Sides with(Sides other, java.util.function.BinaryOperator<BigDecimal> operation) {
      return new Sides(operation.apply(before, other.before), operation.apply(after, other.after));
    }

    boolean touchesZero() {
      return before.signum() == 0 || after.signum() == 0;
    }
  }

  private Optional<Sides> sides(MetricId metric) {
    Optional<BigDecimal> before = value(metric, base);
    return before.flatMap(from -> value(metric, now).map(to -> new Sides(from, to)));
  }

  private Optional<BigDecimal> value(MetricId metric, Period period) {
    Point point = values.over(metric, Slice.TOTAL, period.days());
    return point.complete()
        ? point
            .value()
            .asNumber()
            .or(
                () ->
                    Optional.ofNullable(values.plan().recipes().get(metric))
                        .flatMap(recipe -> recipe.metric().whenMissing()))
        : Optional.empty();
  }

  /** The parts of a metric's own inputs; empty where it has none, absent where one is missing. */
  private Optional<List<Part>> parts(
      MetricId metric, BigDecimal factor, BigDecimal contribution, int depth) {
    if (depth > DEEPEST
        || !(values.plan().recipes().get(metric) instanceof Recipe.Composite composite)
        || composite.shape().isPresent()
        || !isArithmetic(composite.value())) {
      return Optional.of(List.of());
    }
    Map<MetricId, Sides> inputs = new LinkedHashMap<>();
    for (MetricId input : composite.inputs()) {
      Optional<Sides> sides = sides(input);
      if (sides.isEmpty()) {
        return Optional.empty();
      }
      inputs.put(input, sides.get());
    }
    Map<MetricId, BigDecimal> factors = new LinkedHashMap<>();
    if (spread(composite.value(), factor, inputs, factors).isEmpty()) {
      return Optional.empty();
    }
    List<Part> parts = new ArrayList<>();
    for (Map.Entry<MetricId, BigDecimal> input : factors.entrySet()) {
      Sides sides = find(inputs, input.getKey());
      BigDecimal own = input.getValue().multiply(sides.change(), MathContext.DECIMAL128);
      parts.add(new Part(input.getKey(), sides.before, sides.after, own, List.of()));
    }
    return settled(parts, contribution).map(sound -> deeper(sound, factors, depth));
  }

  private List<Part> deeper(List<Part> parts, Map<MetricId, BigDecimal> factors, int depth) {
    List<Part> deeper = new ArrayList<>();
    for (Part part : parts) {
      BigDecimal factor = factors.getOrDefault(part.metric(), BigDecimal.ZERO);
      List<Part> below =
          parts(part.metric(), factor, part.contribution(), depth + 1).orElse(List.of());
      deeper.add(new Part(part.metric(), part.before(), part.after(), part.contribution(), below));
    }
    return deeper;
  }

  /** Gives what rounding left to the largest part; absent where more than rounding is left. */
  private static Optional<List<Part>> settled(List<Part> parts, BigDecimal whole) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal size = whole.abs();
    int largest = 0;
    for (int i = 0; i < parts.size(); i++) {
      BigDecimal part = parts.get(i).contribution();
      sum = sum.add(part);
      size = size.add(part.abs());
      boolean larger = part.abs().compareTo(parts.get(largest).contribution().abs()) > 0;
      largest = larger ? i : largest;
    }
    BigDecimal left = whole.subtract(sum);
    if (left.abs().compareTo(size.multiply(ROUNDING)) > 0) {
      return Optional.empty();
    }
    List<Part> settled = new ArrayList<>(parts);
    if (!parts.isEmpty()) {
      Part part = parts.get(largest);
      settled.set(
          largest,
          new Part(
              part.metric(),
              part.before(),
              part.after(),
              part.contribution().add(left),
              part.parts()));
    }
    return Optional.of(settled);
  }

  private static boolean isArithmetic(Term term) {
    if (term instanceof Term.Arithmetic arithmetic) {
      return isArithmetic(arithmetic.left()) && isArithmetic(arithmetic.right());
    }
    return term instanceof Term.Constant
        || term instanceof Term.Input
        || (term instanceof Term.Negated negated && isArithmetic(negated.operand()));
  }

  /**
   * Adds up by input how much of its change reaches the whole.
   *
   * @return the term's own value on both sides; absent where it divides by 0
   */
  private static Optional<Sides> spread(
      Term term,
      BigDecimal factor,
      Map<MetricId, Sides> inputs,
      Map<MetricId, BigDecimal> factors) {
    if (term instanceof Term.Input input) {
      factors.merge(input.metric(), factor, BigDecimal::add);
      return Optional.of(find(inputs, input.metric()));
    } else if (term instanceof Term.Negated negated) {
      return spread(negated.operand(), factor.negate(), inputs, factors)
          .map(sides -> new Sides(sides.before.negate(), sides.after.negate()));
    } else if (term instanceof Term.Arithmetic arithmetic) {
      Optional<Sides> left = worth(arithmetic.left(), inputs);
      Optional<Sides> right = worth(arithmetic.right(), inputs);
      if (left.isEmpty() || right.isEmpty()) {
        return Optional.empty();
      }
      return spread(arithmetic, left.get(), right.get(), factor, inputs, factors);
    }
    return worth(term, inputs);
  }

  private static Optional<Sides> spread(
      Term.Arithmetic term,
      Sides left,
      Sides right,
      BigDecimal factor,
      Map<MetricId, Sides> inputs,
      Map<MetricId, BigDecimal> factors) {
    BigDecimal ofLeft;
    BigDecimal ofRight;
    switch (term.operator()) {
      case ADD -> {
        ofLeft = factor;
        ofRight = factor;
      }
      case SUBTRACT -> {
        ofLeft = factor;
        ofRight = factor.negate();
      }
      case MULTIPLY -> {
        ofLeft = factor.multiply(right.mean(), WORKING);
        ofRight = factor.multiply(left.mean(), WORKING);
      }
      default -> {
        if (right.touchesZero()) {
          return Optional.empty();
        }
        BigDecimal both = right.before.multiply(right.after, WORKING);
        ofLeft = factor.multiply(right.mean(), WORKING).divide(both, WORKING);
        ofRight = factor.multiply(left.mean(), WORKING).divide(both, WORKING).negate();
      }
    }
    Optional<Sides> a = spread(term.left(), ofLeft, inputs, factors);
    Optional<Sides> b = spread(term.right(), ofRight, inputs, factors);
    return a.isEmpty() || b.isEmpty() ? Optional.empty() : worth(term, inputs);
  }

  /** The value of a term on both sides; absent where it divides by 0. */
  private static Optional<Sides> worth(Term term, Map<MetricId, Sides> inputs) {
    if (term instanceof Term.Constant constant) {
      return Optional.of(new Sides(constant.value(), constant.value()));
    } else if (term instanceof Term.Input input) {
      return Optional.of(find(inputs, input.metric()));
    } else if (term instanceof Term.Negated negated) {
      return worth(negated.operand(), inputs)
          .map(sides -> new Sides(sides.before.negate(), sides.after.negate()));
    }
    Term.Arithmetic arithmetic = (Term.Arithmetic) term;
    Optional<Sides> left = worth(arithmetic.left(), inputs);
    Optional<Sides> right = worth(arithmetic.right(), inputs);
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    return switch (arithmetic.operator()) {
      case ADD -> Optional.of(left.get().with(right.get(), BigDecimal::add));
      case SUBTRACT -> Optional.of(left.get().with(right.get(), BigDecimal::subtract));
      case MULTIPLY -> Optional.of(left.get().with(right.get(), (a, b) -> a.multiply(b, WORKING)));
      default ->
          right.get().touchesZero()
              ? Optional.empty()
              : Optional.of(left.get().with(right.get(), (a, b) -> a.divide(b, WORKING)));
    };
  }

  private static Sides find(Map<MetricId, Sides> inputs, MetricId metric) {
    Sides sides = inputs.get(metric);
    if (sides == null) {
      throw new IllegalStateException("no value of input " + metric);
    }
    return sides;
  }
}
