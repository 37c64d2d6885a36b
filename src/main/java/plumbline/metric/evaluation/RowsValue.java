package plumbline.metric.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Metric;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.plan.Frame;
import plumbline.metric.plan.Measure;
import plumbline.metric.plan.Recipe;
import plumbline.metric.plan.Shape;
import plumbline.metric.plan.Term;
import plumbline.metric.value.Slice;
import plumbline.metric.value.Value;
import plumbline.metric.value.Value.Reason;

/** The value of an aggregate over the rows of one source. */
final class RowsValue {

  private final Recipe.Aggregate recipe;
  private final SourceTable table;
  private final LocalDate today;

  RowsValue(Recipe.Aggregate recipe, SourceTable table, LocalDate today) {
    this.recipe = recipe;
    this.table = table;
    this.today = today;
  }

  Outcome of(Slice slice, Frame frame) {
    return outcome(table, slice, frame, today, days -> value(slice, days));
  }

  /** How the value over some days is found once it is clear that there is one. */
  @FunctionalInterface
  interface Finding {
    Value over(DayRange days);
  }

  /**
   * What holds for all that is computed from a source: days it does not cover have no value,
   * neither have members it never saw nor windows that reach back before its first row.
   */
  static Outcome outcome(
      SourceTable table, Slice slice, Frame frame, LocalDate today, Finding finding) {
    if (table.known().isEmpty()) {
      return new Outcome(Value.absent(Reason.NOT_COVERED), false, false);
    }
    DayRange known = table.known().get();
    DayRange days = frame.days();
    boolean started = !days.from().isBefore(known.from());
    boolean finished = !days.until().isAfter(known.until()) && !days.until().isAfter(today);
    Value value;
    if (!isCovered(table, known, frame)) {
      value = Value.absent(Reason.NOT_COVERED);
    } else if (!started && frame.shape() instanceof Shape.Trailing) {
      value = Value.absent(Reason.HISTORY_TOO_SHORT);
    } else if (!table.hasSeen(slice)) {
      value = Value.absent(Reason.NO_SUCH_MEMBER);
    } else {
      value = finding.over(days);
    }
    return new Outcome(value, started, finished);
  }

  /**
   * Whether the period itself has rows, or none although it lies between the first and the last.
   */
  private static boolean isCovered(SourceTable table, DayRange known, Frame frame) {
    LocalDate start = frame.period().start();
    if (!start.isBefore(frame.until())) {
      return false;
    }
    DayRange own = new DayRange(start, frame.until());
    return known.encloses(own) || table.hasRows(own);
  }

  private Value value(Slice slice, DayRange days) {
    Optional<Metric.OverTime> overTime = recipe.metric().overTime();
    return overTime.isPresent()
        ? stock(overTime.get(), slice, days)
        : new TermValue(term -> measure(term, slice, days)).of(recipe.value());
  }

  private Value measure(Term term, Slice slice, DayRange days) {
    Optional<BigDecimal> number;
    Measure measure;
    if (term instanceof Term.Daily daily) {
      measure = daily.measure();
      number = table.daily(daily.index(), slice, days);
    } else if (term instanceof Term.Framed framed) {
      measure = framed.measure();
      number = table.framed(framed.index(), slice, days);
    } else {
      throw new IllegalStateException("not a measure: " + term);
    }
    return number.map(Value::of).orElseGet(() -> ofNothing(measure));
  }

  private static Value ofNothing(Measure measure) {
    boolean counts =
        measure.aggregation() instanceof Measure.CountDistinct
            || measure.aggregation() == Measure.Additive.COUNT
            || measure.aggregation() == Measure.Additive.SUM;
    return counts ? Value.of(BigDecimal.ZERO) : Value.absent(Reason.NO_ROWS);
  }

  /**
   * A stock is taken on each day the source has rows of, whatever the slice, so that the members of
   * a dimension and the total are of the same day.
   */
  private Value stock(Metric.OverTime overTime, Slice slice, DayRange days) {
    List<LocalDate> taken = new ArrayList<>(table.daysWithRows(days));
    if (taken.isEmpty()) {
      return Value.absent(Reason.NO_ROWS);
    }
    return switch (overTime) {
      case LAST -> onDay(slice, taken.get(taken.size() - 1));
      case FIRST -> onDay(slice, taken.get(0));
      case AVERAGE, MAX, MIN -> {
        List<BigDecimal> values =
            taken.stream().flatMap(day -> onDay(slice, day).asNumber().stream()).toList();
        yield values.isEmpty() ? Value.absent(Reason.NO_ROWS) : Value.of(joined(overTime, values));
      }
    };
  }

  private static BigDecimal joined(Metric.OverTime overTime, List<BigDecimal> values) {
    return switch (overTime) {
      case MAX -> values.stream().reduce(values.get(0), BigDecimal::max);
      case MIN -> values.stream().reduce(values.get(0), BigDecimal::min);
      default ->
          values.stream()
              .reduce(BigDecimal.ZERO, BigDecimal::add)
              .divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128);
    };
  }

  private Value onDay(Slice slice, LocalDate day) {
    DayRange only = new DayRange(day, day.plusDays(1));
    return new TermValue(term -> measure(term, slice, only)).of(recipe.value());
  }
}
