package plumbline.metric.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.charter.Source;
import plumbline.charter.SourceId;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.calendar.Grain;
import plumbline.metric.plan.Answers;
import plumbline.metric.plan.Frame;
import plumbline.metric.plan.Plan;
import plumbline.metric.plan.Recipe;
import plumbline.metric.plan.Shape;
import plumbline.metric.plan.SourceRows;
import plumbline.metric.plan.SourceScan;
import plumbline.metric.value.Slice;

/**
 * Works out values on demand and keeps them: the regular ones as tracks, one outcome for every
 * period of the timeline.
 */
final class Evaluator implements FormulaValue.Inputs {

  private final Plan plan;
  private final Answers answers;
  private final LocalDate today;
  private final Map<SourceId, SourceTable> tables = new HashMap<>();
  private final Map<MetricId, RowsValue> aggregates = new HashMap<>();
  private final Map<MetricId, FormulaValue> formulas = new HashMap<>();
  private final Map<MetricId, ConversionValue> conversions = new HashMap<>();
  private final Timeline timeline;
  private final Map<Key, List<Outcome>> tracks = new ConcurrentHashMap<>();

  private record Key(MetricId metric, Slice slice, Grain grain, Shape shape) {}

  Evaluator(Plan plan, Answers answers) {
    this.plan = plan;
    this.answers = answers;
    this.today = plan.calendar().dayOf(plan.asOf());
    for (SourceScan scan : plan.scans()) {
      // Whoever asks for one metric alone has read the sources of that one alone.
      Optional<SourceRows> rows = Optional.ofNullable(answers.sources().get(scan.source()));
      Optional<Source> source = plan.charter().source(scan.source());
      if (rows.isPresent() && source.isPresent()) {
        tables.put(
            scan.source(),
            new SourceTable(source.get(), scan, rows.get(), plan.calendar(), plan.asOf()));
      }
    }
    Map<MetricId, Metric> metrics = new HashMap<>();
    plan.recipes().values().forEach(recipe -> metrics.put(recipe.id(), recipe.metric()));
    plan.recipes().values().forEach(recipe -> prepare(recipe, metrics));
    this.timeline = new Timeline(plan.calendar(), allDays(), today);
  }

  /** As another one, with its tracks of all metrics that are computed alike from equal answers. */
  @SuppressWarnings("ReferenceEquality") // to compare all rows would take longer than it saves
  Evaluator(Plan plan, Answers answers, Evaluator before) {
    this(plan, answers);
    boolean sameDays = plan.asOf().equals(before.plan.asOf()) && allDays().equals(before.allDays());
    if (answers == before.answers && plan.calendar() == before.plan.calendar() && sameDays) {
      Set<MetricId> alike = Alike.metrics(before.plan, plan);
      before.tracks.forEach(
          (key, track) -> {
            if (alike.contains(key.metric)) {
              tracks.put(key, track);
            }
          });
    }
  }

  private void prepare(Recipe recipe, Map<MetricId, Metric> metrics) {
    if (recipe instanceof Recipe.Aggregate aggregate) {
      aggregates.put(recipe.id(), new RowsValue(aggregate, table(aggregate.source()), today));
    } else if (recipe instanceof Recipe.Composite composite) {
      formulas.put(recipe.id(), new FormulaValue(composite, metrics, plan.calendar(), today, this));
    } else if (recipe instanceof Recipe.Converting converting) {
      SourceTable from = table(converting.conversion().from());
      SourceTable starts =
          SourceTable.ofConversion(
              found(answers.conversions().get(recipe.id())),
              from.freshness(),
              plan.calendar(),
              plan.asOf());
      SourceTable target = table(converting.conversion().to());
      conversions.put(
          recipe.id(),
          new ConversionValue(starts, from, target, converting.conversion().within(), today));
    }
  }

  Timeline timeline() {
    return timeline;
  }

  SourceTable table(SourceId source) {
    return found(tables.get(source));
  }

  Recipe recipe(MetricId metric) {
    return found(plan.recipes().get(metric));
  }

  ConversionValue conversion(MetricId metric) {
    return found(conversions.get(metric));
  }

  /** The outcomes of a metric for all periods of the timeline. */
  List<Outcome> track(MetricId metric, Slice slice, Grain grain, Shape asked) {
    Shape shape = recipe(metric).shape().orElse(asked);
    Key key = new Key(metric, slice, grain, shape);
    List<Outcome> known = tracks.get(key);
    if (known == null) {
      List<Frame> frames = timeline.frames(grain, shape);
      known = new ArrayList<>(frames.size());
      for (Frame frame : frames) {
        known.add(compute(metric, slice, frame));
      }
      tracks.put(key, known);
    }
    return known;
  }

  /** The outcome for one frame, from the track where it is a regular one. */
  @Override
  public Outcome of(MetricId metric, Slice slice, Frame frame) {
    Shape shape = recipe(metric).shape().orElse(frame.shape());
    Frame own = frame.in(plan.calendar(), shape, today);
    Grain grain = frame.period().grain();
    List<Frame> regular = timeline.frames(grain, shape);
    int index = timeline.indexOf(grain, frame.period().start());
    boolean isRegular = !regular.isEmpty() && regular.get(index).equals(own);
    return isRegular ? track(metric, slice, grain, shape).get(index) : compute(metric, slice, own);
  }

  @Override
  public Optional<Shape> shape(MetricId metric) {
    Recipe recipe = recipe(metric);
    if (recipe.shape().isPresent() || !(recipe instanceof Recipe.Composite composite)) {
      return recipe.shape();
    }
    Set<Optional<Shape>> shapes =
        composite.inputs().stream().map(this::shape).collect(Collectors.toSet());
    return shapes.size() == 1 ? shapes.iterator().next() : Optional.empty();
  }

  private Outcome compute(MetricId metric, Slice slice, Frame frame) {
    RowsValue aggregate = aggregates.get(metric);
    if (aggregate != null) {
      return aggregate.of(slice, frame);
    }
    FormulaValue formula = formulas.get(metric);
    return formula != null ? formula.of(slice, frame) : conversion(metric).of(slice, frame);
  }

  /** The sources that a metric is computed from in the end. */
  List<SourceId> sources(MetricId metric) {
    List<SourceId> all = new ArrayList<>();
    collectSources(recipe(metric), all);
    return all.stream().distinct().sorted().toList();
  }

  private void collectSources(Recipe recipe, List<SourceId> all) {
    if (recipe instanceof Recipe.Aggregate aggregate) {
      all.add(aggregate.source());
    } else if (recipe instanceof Recipe.Converting converting) {
      all.add(converting.conversion().from());
      all.add(converting.conversion().to());
    } else if (recipe instanceof Recipe.Composite composite) {
      composite.inputs().forEach(input -> collectSources(recipe(input), all));
    }
  }

  private DayRange allDays() {
    return plan.recipes().keySet().stream()
        .flatMap(metric -> sources(metric).stream())
        .distinct()
        .flatMap(source -> table(source).known().stream())
        .reduce(Evaluator::joined)
        .orElse(new DayRange(today, today));
  }

  private static DayRange joined(DayRange a, DayRange b) {
    return new DayRange(
        a.from().isBefore(b.from()) ? a.from() : b.from(),
        a.until().isAfter(b.until()) ? a.until() : b.until());
  }

  private static <T> T found(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("the answers do not fit the plan");
    }
    return value;
  }
}
