package plumbline.metric.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import plumbline.charter.MetricId;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.calendar.Grain;
import plumbline.metric.calendar.Period;
import plumbline.metric.plan.Recipe;
import plumbline.metric.plan.Shape;
import plumbline.metric.plan.Term;

/** From where to where each metric is told, and by which grains. */
final class Extents {

  private final Evaluator evaluator;

  Extents(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  /** Indexes into the timeline, both included. */
  record Extent(int first, int last) {
    Extent and(Extent other) {
      return new Extent(Math.min(first, other.first), Math.max(last, other.last));
    }
  }

  /** The periods in which any input of the metric has rows, or is known to have none. */
  Optional<Extent> of(MetricId metric, Grain grain) {
    Recipe recipe = evaluator.recipe(metric);
    if (recipe instanceof Recipe.Aggregate aggregate) {
      return of(evaluator.table(aggregate.source()), grain);
    } else if (recipe instanceof Recipe.Converting converting) {
      return of(evaluator.table(converting.conversion().from()), grain);
    }
    return ((Recipe.Composite) recipe)
        .inputs().stream().flatMap(input -> of(input, grain).stream()).reduce(Extent::and);
  }

  private Optional<Extent> of(SourceTable table, Grain grain) {
    if (table.covered().isEmpty() || table.known().isEmpty()) {
      return Optional.empty();
    }
    DayRange covered = table.covered().get();
    LocalDate known = table.known().get().until();
    Timeline timeline = evaluator.timeline();
    int first = timeline.indexOf(grain, covered.from());
    int last = timeline.indexOf(grain, covered.lastDay());
    int over = timeline.indexOf(grain, known.minusDays(1));
    Period newest = timeline.periods(grain).get(over);
    if (newest.days().until().isAfter(known)) {
      over--;
    }
    return Optional.of(new Extent(first, Math.max(last, over)));
  }

  /** Whether values by day can be had: not of windows over what must be taken from the rows. */
  boolean isToldByDay(MetricId metric, Shape asked) {
    Recipe recipe = evaluator.recipe(metric);
    Shape shape = recipe.shape().orElse(asked);
    if (recipe instanceof Recipe.Aggregate aggregate) {
      return shape.equals(Shape.WHOLE)
          || aggregate.metric().overTime().isPresent()
          || !isFramed(aggregate.value());
    } else if (recipe instanceof Recipe.Composite composite) {
      return composite.inputs().stream().allMatch(input -> isToldByDay(input, shape));
    }
    return true;
  }

  private static boolean isFramed(Term term) {
    if (term instanceof Term.Arithmetic arithmetic) {
      return isFramed(arithmetic.left()) || isFramed(arithmetic.right());
    } else if (term instanceof Term.Negated negated) {
      return isFramed(negated.operand());
    } else if (term instanceof Term.Scalar scalar) {
      return scalar.arguments().stream().anyMatch(Extents::isFramed);
    } else if (term instanceof Term.Choice) {
      return true;
    }
    return term instanceof Term.Framed;
  }
}
