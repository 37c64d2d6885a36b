package plumbline.metric.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import plumbline.charter.Charter;
import plumbline.charter.Duration;
import plumbline.charter.Id;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.charter.Source;
import plumbline.charter.SourceId;
import plumbline.metric.calendar.Calendar;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.formula.Definition;

/** Works out what must be asked of each source so that all metrics can be told. */
public final class Planner {

  private final Charter charter;
  private final Calendar calendar;
  private final Instant asOf;
  private final Map<MetricId, Definition> definitions = new LinkedHashMap<>();
  private final Map<MetricId, Set<Shape>> shapes = new LinkedHashMap<>();
  private final Map<MetricId, Set<DayRange>> baselines = new LinkedHashMap<>();
  private final Map<MetricId, Set<DayRange>> stretches;
  private final Map<SourceId, ScanBuilder> builders = new LinkedHashMap<>();
  private final Map<MetricId, Recipe> recipes = new LinkedHashMap<>();
  private final Set<Duration> lengths = new LinkedHashSet<>();

  private Planner(Charter charter, Calendar calendar, Instant asOf, Collection<Definition> sound) {
    this.charter = charter;
    this.calendar = calendar;
    this.asOf = asOf;
    this.stretches = Stretches.of(charter, calendar.dayOf(asOf));
    sound.forEach(definition -> definitions.put(definition.id(), definition));
  }

  /**
   * The plan for sound definitions.
   *
   * @param sound without cycles; every metric that one of them names is among them
   */
  public static Plan plan(
      Charter charter, Calendar calendar, Instant asOf, Collection<Definition> sound) {
    return new Planner(charter, calendar, asOf, sound).plan();
  }

  private Plan plan() {
    List<Definition> ordered = inputsFirst();
    for (int i = ordered.size() - 1; i >= 0; i--) {
      spreadShapes(ordered.get(i));
      spreadBaselines(ordered.get(i));
      spreadStretches(ordered.get(i));
    }
    charter.sources().forEach(source -> builders.put(source.id(), new ScanBuilder()));
    ordered.forEach(definition -> recipes.put(definition.id(), recipe(definition)));
    Frames frames = new Frames(calendar, calendar.dayOf(asOf), lengths);
    List<SourceScan> scans = new ArrayList<>();
    for (Source source : charter.sources()) {
      scans.add(builder(source.id()).build(source, frames));
    }
    return new Plan(charter, calendar, asOf, scans, conversions(), recipes, stretches);
  }

  private List<Definition> inputsFirst() {
    List<Definition> ordered = new ArrayList<>();
    Set<MetricId> seen = new HashSet<>();
    definitions.values().forEach(definition -> visit(definition, seen, ordered));
    return ordered;
  }

  private void visit(Definition definition, Set<MetricId> seen, List<Definition> ordered) {
    if (seen.add(definition.id())) {
      definition.inputs().forEach(input -> visit(definition(input), seen, ordered));
      ordered.add(definition);
    }
  }

  /** A window or a start to date holds for the inputs of a metric too, down to the rows. */
  private void spreadShapes(Definition definition) {
    Set<Shape> own = shapes.computeIfAbsent(definition.id(), id -> new LinkedHashSet<>());
    own.add(Shape.WHOLE);
    Shape.of(definition.metric())
        .ifPresent(
            shape -> {
              own.clear();
              own.add(shape);
            });
    for (MetricId input : definition.inputs()) {
      shapes.computeIfAbsent(input, id -> new LinkedHashSet<>()).addAll(own);
    }
  }

  /** What improvement is told against must be told of the inputs too. */
  private void spreadBaselines(Definition definition) {
    Set<DayRange> own = baselines.computeIfAbsent(definition.id(), id -> new LinkedHashSet<>());
    definition.metric().baseline().flatMap(DayRange::of).ifPresent(own::add);
    for (MetricId input : definition.inputs()) {
      baselines.computeIfAbsent(input, id -> new LinkedHashSet<>()).addAll(own);
    }
  }

  /** What is told of a metric on the days of an experiment must be told of its inputs too. */
  private void spreadStretches(Definition definition) {
    Set<DayRange> own = stretches.getOrDefault(definition.id(), Set.of());
    for (MetricId input : own.isEmpty() ? List.<MetricId>of() : definition.inputs()) {
      stretches.computeIfAbsent(input, id -> new LinkedHashSet<>()).addAll(own);
    }
  }

  private Recipe recipe(Definition definition) {
    Metric metric = definition.metric();
    if (metric.conversion().isPresent()) {
      Metric.Conversion conversion = metric.conversion().get();
      builder(conversion.from()).split();
      return new Recipe.Converting(metric, conversion, source(conversion.from()).dimensions());
    }
    if (definition.isAggregate()) {
      SourceId source = metric.source().orElseThrow();
      Set<Shape> wanted = shapes.getOrDefault(metric.id(), Set.of());
      Term value =
          builder(source)
              .add(
                  definition,
                  Wanted.of(
                      wanted,
                      metric.overTime().isPresent(),
                      baselines.getOrDefault(metric.id(), Set.of()),
                      stretches.getOrDefault(metric.id(), Set.of())));
      return new Recipe.Aggregate(metric, source, value, source(source).dimensions());
    }
    Term value =
        new TermMaker(
                call -> {
                  throw new IllegalStateException("an aggregate without rows: " + call);
                },
                lengths)
            .term(definition.formula().orElseThrow());
    return new Recipe.Composite(
        metric, value, definition.inputs(), sharedDimensions(definition.inputs()));
  }

  private List<String> sharedDimensions(List<MetricId> inputs) {
    if (inputs.isEmpty()) {
      return List.of();
    }
    List<String> shared = new ArrayList<>(dimensions(inputs.get(0)));
    inputs.forEach(input -> shared.retainAll(dimensions(input)));
    return shared;
  }

  private List<String> dimensions(MetricId input) {
    Recipe recipe = recipes.get(input);
    return recipe == null ? List.of() : recipe.dimensions();
  }

  private List<ConversionScan> conversions() {
    List<ConversionScan> conversions = new ArrayList<>();
    for (Recipe recipe : recipes.values()) {
      if (recipe instanceof Recipe.Converting converting) {
        conversions.add(
            new ConversionScan(
                recipe.id(),
                converting.conversion(),
                definition(recipe.id()).where(),
                recipe.dimensions()));
      }
    }
    return conversions;
  }

  private Definition definition(MetricId id) {
    return found(definitions.get(id), id);
  }

  private Source source(SourceId id) {
    return found(charter.source(id).orElse(null), id);
  }

  private ScanBuilder builder(SourceId id) {
    return found(builders.get(id), id);
  }

  private static <T> T found(@Nullable T known, Id id) {
    if (known == null) {
      throw new IllegalStateException(
          "no such " + id.kind() + " in a sound charter: " + id.value());
    }
    return known;
  }
}
