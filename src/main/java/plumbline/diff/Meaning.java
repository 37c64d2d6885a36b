package plumbline.diff;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import plumbline.charter.Channel;
import plumbline.charter.Charter;
import plumbline.charter.Decision;
import plumbline.charter.Expression;
import plumbline.charter.Goal;
import plumbline.charter.Id;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.charter.Reference;
import plumbline.charter.Weight;
import plumbline.diagnostic.Findings;
import plumbline.metric.formula.FormulaParser;
import plumbline.metric.formula.FormulaText;

/**
 * What entities mean, each as one text with a digest: that is what teams sign.
 *
 * <p>The text holds every value that weighs meaning, and nothing of wording, responsibility, place
 * or layout. What the entity is counted by stands in it by digest rather than by name: a metric by
 * its own meaning, that by the metrics of its formula and by what it uses of a source, those by the
 * currency and the calendar of the charter. So a change however deep changes every digest above it,
 * and another name changes none.
 */
public final class Meaning {

  /** The tree of metrics may grow without anybody signing again. */
  private static final Set<String> BESIDE_A_METRIC = Set.of("id", "drives");

  /** Of a metric that something else is counted by: what says nothing about the number. */
  private static final Set<String> BESIDE_THE_NUMBER =
      Set.of("id", "drives", "shared", "kind", "baseline");

  /** Of a channel: how it fares, and what the data call it. */
  private static final Set<String> BESIDE_A_CHANNEL = Set.of("id", "audit", "inData");

  /** Of a decision: what it rests on, which grows, and when what came of it is looked at. */
  private static final Set<String> BESIDE_A_DECISION = Set.of("id", "evidence", "review");

  /** The same as they are written. */
  private static final Set<String> METRIC_FIELDS_BESIDE =
      Set.of("drives", "shared", "kind", "baseline");

  /** Likewise of what is signed itself. */
  private static final Map<String, Set<String>> OWN_FIELDS_BESIDE =
      Map.of(
          "metric", Set.of("drives"),
          "channel", Set.of("audit", "in_data"),
          "decision", Set.of("evidence", "review"));

  private final Charter charter;
  private final SourceMeaning sources;
  private final Map<MetricId, Metric> metrics = new HashMap<>();
  private final Map<MetricId, MeaningText> known = new HashMap<>();
  private final Set<MetricId> open = new LinkedHashSet<>();
  private final IdentityHashMap<Record, Said> said = new IdentityHashMap<>();
  private @Nullable Entities entities;

  /**
   * What is signed of an entity.
   *
   * @param otherwise the same texts by the names that the things had before which it names
   */
  private record Said(MeaningText text, List<String> otherwise) {}

  /** What the entities of a charter mean; it may have errors. */
  public Meaning(Charter charter) {
    this.charter = charter;
    this.sources = new SourceMeaning(charter);
    charter.metrics().forEach(metric -> metrics.putIfAbsent(metric.id(), metric));
  }

  /** The digest that signs an entity as it is: {@code sha256:} and 64 hexadecimal digits. */
  public String digest(Signable signable) {
    return digest(signable.reference(), said(signable).text.text());
  }

  /**
   * Whether a digest signs an entity as it is, under its id or an earlier one, and whatever the
   * things that it names were called before.
   */
  public boolean isSigned(Signable signable, String digest) {
    Said known = said(signable);
    return isSigned(signable, known.text.text(), digest)
        || known.otherwise.stream().anyMatch(text -> isSigned(signable, text, digest));
  }

  private static boolean isSigned(Signable signable, String text, String digest) {
    return digest.equals(digest(signable.reference(), text))
        || signable.earlier().stream()
            .anyMatch(id -> digest.equals(digest(Reference.to(id), text)));
  }

  private static String digest(Reference name, String text) {
    return MeaningText.digest(name + " " + text);
  }

  /**
   * The references of all that the meaning of an entity rests on, its own among them; what stands
   * once in a charter by its key.
   */
  public Set<String> rests(Signable signable) {
    return said(signable).text.rests();
  }

  /** The metrics whose meaning is part of that of an entity, itself among them if it is one. */
  List<Metric> metrics(Signable signable) {
    return rests(signable).stream()
        .flatMap(
            reference ->
                metrics.values().stream()
                    .filter(metric -> reference.equals("metric/" + metric.id())))
        .toList();
  }

  /**
   * Whether a change in what the meaning of an entity rests on may be part of a change of that
   * meaning; that it is one is told by the digests.
   */
  public boolean concerns(Change change, Signable signable) {
    String about = change.entity().reference();
    String field = change.field();
    if (change.weight() != Weight.MEANING || !rests(signable).contains(about)) {
      return false;
    } else if (about.equals(signable.reference().toString())) {
      return !OWN_FIELDS_BESIDE
          .getOrDefault(change.entity().kind(), Set.of())
          .contains(field.split("[.\\[]", 2)[0]);
    }
    return switch (change.entity().kind()) {
      case "goal" ->
          change instanceof Change.Reranked
              || change instanceof Change.Added
              || change instanceof Change.Removed;
      case "metric" -> !METRIC_FIELDS_BESIDE.contains(field.split("\\.", 2)[0]);
      case "source" -> !SourceMeaning.isBeside(field);
      case "charter" -> SourceMeaning.isOfCalendar(field);
      default -> true;
    };
  }

  private synchronized Said said(Signable signable) {
    Said known = said.get(signable.record());
    if (known == null) {
      EarlierNames names = new EarlierNames();
      MeaningText text = text(signable, names::now);
      List<String> otherwise =
          names.others(this::entities).stream().map(other -> text(signable, other).text()).toList();
      known = new Said(text, otherwise);
      said.put(signable.record(), known);
    }
    return known;
  }

  private Map<Id, Record> entities() {
    Entities known = entities;
    if (known == null) {
      known = Entities.of(charter);
      entities = known;
    }
    return known.byId();
  }

  /**
   * @param names what things are called that do not stand in it by their own meaning
   */
  private MeaningText text(Signable signable, Function<Id, String> names) {
    MeaningText text = new MeaningText(signable.reference().toString());
    Record record = signable.record();
    if (record instanceof Metric metric) {
      text.add(written(metric, beside(metric)));
    } else if (record instanceof Decision) {
      // What was decided stands, however the metrics it speaks of are counted later.
      text.mapping(record, beside(record), names);
    } else {
      text.mapping(record, beside(record), id -> named(id, names, text));
    }
    if (signable.record() instanceof Goal goal) {
      // How many goals go before it is part of what a goal means.
      int rank = charter.goalsInOrder().indexOf(goal);
      text.add(" rank " + rank);
      charter.goalsInOrder().subList(0, rank).forEach(first -> text.restsOn("goal/" + first.id()));
    }
    return text;
  }

  /** The components of something that is signed which its signature leaves out. */
  static Set<String> beside(Record signed) {
    if (signed instanceof Metric) {
      return BESIDE_A_METRIC;
    } else if (signed instanceof Channel) {
      return BESIDE_A_CHANNEL;
    }
    return signed instanceof Decision ? BESIDE_A_DECISION : Set.of("id");
  }

  private String named(Id id, Function<Id, String> names, MeaningText within) {
    return id instanceof MetricId metric ? beneath(metric, within) : names.apply(id);
  }

  /** A metric by its meaning. */
  private String beneath(MetricId id, MeaningText within) {
    MeaningText text = known.get(id);
    if (text == null) {
      Metric metric = metrics.get(id);
      if (metric == null || !open.add(id)) {
        // Unknown, or a circle of formulas: either is an error of the charter, so the name must do.
        return "metric/" + id;
      }
      text = written(metric, BESIDE_THE_NUMBER);
      open.remove(id);
      known.put(id, text);
    }
    return within.rest(text);
  }

  private MeaningText written(Metric metric, Set<String> beside) {
    MeaningText text = new MeaningText("metric/" + metric.id());
    Set<String> columns = new LinkedHashSet<>();
    Set<String> left = new LinkedHashSet<>(beside);
    left.addAll(List.of("source", "formula", "where", "conversion"));
    text.mapping(metric, left, id -> named(id, Id::value, text));
    metric.formula().ifPresent(one -> text.add(" formula " + formula(metric, one, columns, text)));
    metric
        .where()
        .ifPresent(one -> text.add(" where " + canonical(one, name -> used(name, columns))));
    metric.source().ifPresent(id -> text.add(" of " + text.rest(sources.of(id, columns))));
    metric.conversion().ifPresent(conversion -> conversion(conversion, columns, text));
    return text;
  }

  private void conversion(Metric.Conversion conversion, Set<String> columns, MeaningText text) {
    columns.add(conversion.same());
    text.add(" same " + Canonical.text(conversion.same()) + " within " + conversion.within());
    text.add(" from " + text.rest(sources.of(conversion.from(), columns)));
    text.add(" to " + text.rest(sources.of(conversion.to(), List.of(conversion.same()))));
  }

  /** Over columns by their names, over metrics by their meaning. */
  private String formula(Metric metric, Expression formula, Set<String> columns, MeaningText text) {
    return canonical(
        formula,
        name ->
            metric.source().isPresent() ? used(name, columns) : beneath(new MetricId(name), text));
  }

  private static String used(String column, Set<String> columns) {
    columns.add(column);
    return column;
  }

  private static String canonical(Expression formula, UnaryOperator<String> names) {
    return FormulaParser.parse(formula, new Findings())
        .map(tree -> FormulaText.of(tree, names))
        .orElse(formula.text().strip());
  }
}
