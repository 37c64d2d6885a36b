package plumbline.metric.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.metric.calendar.Calendar;
import plumbline.metric.plan.Frame;
import plumbline.metric.plan.Recipe;
import plumbline.metric.plan.Shape;
import plumbline.metric.plan.Term;
import plumbline.metric.value.Slice;
import plumbline.metric.value.Value;
import plumbline.metric.value.Value.Reason;

/** The value of a formula over metrics. */
final class FormulaValue {

  private final Recipe.Composite recipe;
  private final List<Term> leaves = new ArrayList<>();
  private final Map<MetricId, Metric> inputs;
  private final Calendar calendar;
  private final LocalDate today;
  private final Inputs values;

  /** What formulas ask of other metrics. */
  interface Inputs {
    Outcome of(MetricId metric, Slice slice, Frame frame);

    /** The shape that a metric and all it is made of is told in, whoever asks. */
    Optional<Shape> shape(MetricId metric);
  }

  FormulaValue(
      Recipe.Composite recipe,
      Map<MetricId, Metric> inputs,
      Calendar calendar,
      LocalDate today,
      Inputs values) {
    this.recipe = recipe;
    this.inputs = inputs;
    this.calendar = calendar;
    this.today = today;
    this.values = values;
    collect(recipe.value());
  }

  Outcome of(Slice slice, Frame frame) {
    Outcome[] known = new Outcome[leaves.size()];
    boolean nothing = !leaves.isEmpty();
    for (int i = 0; i < known.length; i++) {
      known[i] = leaf(leaves.get(i), slice, frame);
      nothing &= !known[i].isKnown();
    }
    boolean started = true;
    boolean finished = !frame.days().until().isAfter(today);
    Value[] joined = new Value[known.length];
    for (int i = 0; i < known.length; i++) {
      Term leaf = leaves.get(i);
      Outcome outcome = known[i];
      Optional<Value> fill = nothing ? Optional.empty() : fill(leaf, outcome);
      joined[i] = fill.orElseGet(() -> missing(leaf, outcome));
      started &= fill.isPresent() || outcome.started();
      finished &= outcome.finished();
    }
    TermValue value = new TermValue(term -> joined[leaves.indexOf(term)]);
    return new Outcome(value.of(recipe.value()), started, finished);
  }

  private Outcome leaf(Term leaf, Slice slice, Frame frame) {
    if (leaf instanceof Term.Earlier earlier) {
      // A figure to date is cut before it goes back, so that equal parts are compared.
      Shape shape = values.shape(earlier.metric()).orElse(frame.shape());
      return frame
          .in(calendar, shape, today)
          .back(calendar, earlier.back())
          .map(back -> values.of(earlier.metric(), slice, back))
          .orElse(new Outcome(Value.absent(Reason.NO_SUCH_PERIOD, earlier.metric()), false, false));
    }
    return values.of(((Term.Input) leaf).metric(), slice, frame);
  }

  /**
   * What stands in for a missing input. It does so after the inputs were joined: where all are
   * missing there is nothing to fill, and before the first row there is no earlier period.
   */
  private Optional<Value> fill(Term leaf, Outcome outcome) {
    if (outcome.isKnown() || (leaf instanceof Term.Earlier && !outcome.started())) {
      return Optional.empty();
    }
    Metric input = inputs.get(metric(leaf));
    return input == null ? Optional.empty() : input.whenMissing().map(Value::of);
  }

  private static Value missing(Term leaf, Outcome outcome) {
    if (!(outcome.value() instanceof Value.Absent absent)) {
      return outcome.value();
    }
    MetricId about = metric(leaf);
    if (absent.reason() == Reason.NO_SUCH_PERIOD || absent.reason() == Reason.HISTORY_TOO_SHORT) {
      return Value.absent(absent.reason(), about);
    }
    boolean beforeData = leaf instanceof Term.Earlier && !outcome.started();
    return Value.absent(beforeData ? Reason.HISTORY_TOO_SHORT : Reason.MISSING_INPUT, about);
  }

  private static MetricId metric(Term leaf) {
    return leaf instanceof Term.Earlier earlier ? earlier.metric() : ((Term.Input) leaf).metric();
  }

  private void collect(Term term) {
    if (term instanceof Term.Input || term instanceof Term.Earlier) {
      if (!leaves.contains(term)) {
        leaves.add(term);
      }
    } else if (term instanceof Term.Arithmetic arithmetic) {
      collect(arithmetic.left());
      collect(arithmetic.right());
    } else if (term instanceof Term.Negated negated) {
      collect(negated.operand());
    } else if (term instanceof Term.Scalar scalar) {
      scalar.arguments().forEach(this::collect);
    } else if (term instanceof Term.Choice choice) {
      choice.branches().forEach(branch -> collect(branch.result()));
      choice.branches().forEach(branch -> collect(branch.test()));
      choice.otherwise().ifPresent(this::collect);
    }
  }

  private void collect(Term.Test test) {
    if (test instanceof Term.Test.Compared compared) {
      collect(compared.left());
      collect(compared.right());
    } else if (test instanceof Term.Test.Missing missing) {
      collect(missing.operand());
    } else if (test instanceof Term.Test.Not not) {
      collect(not.operand());
    } else if (test instanceof Term.Test.All all) {
      all.tests().forEach(this::collect);
    } else if (test instanceof Term.Test.Any any) {
      any.tests().forEach(this::collect);
    }
  }
}
