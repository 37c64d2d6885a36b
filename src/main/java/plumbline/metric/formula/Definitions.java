package plumbline.metric.formula;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.Charter;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Findings;

/**
 * The metrics of a charter that can be computed: every formula parsed, its names found, its types
 * and units sound, and so for all metrics it uses.
 *
 * @param inOrder every metric after the ones it uses, else in the charter's order
 */
public record Definitions(List<Definition> inOrder) {

  private static final Set<Code> OF_UNITS = Set.of(Code.UNIT_DIFFERS, Code.UNITS_DO_NOT_COMBINE);

  public Definitions {
    inOrder = List.copyOf(inOrder);
  }

  /**
   * Checks the formulas, conditions and conversions of all metrics, and reports everything that is
   * wrong. A metric that is not sound is left out, and so are the ones that use it, without a
   * finding of their own.
   *
   * <p>References to sources that do not exist, and ids given twice, are left to the reader.
   */
  public static Definitions check(Charter charter, Findings findings) {
    return check(charter, true, findings);
  }

  /**
   * The same for a charter of which some entities could not be read.
   *
   * @param whole if not, names that are found nowhere are not reported, as they may name one of
   *     those
   */
  public static Definitions check(Charter charter, boolean whole, Findings findings) {
    Map<MetricId, MetricCheck.Checked> checked = new LinkedHashMap<>();
    Map<MetricId, Findings> found = new LinkedHashMap<>();
    for (Metric metric : charter.metrics()) {
      Findings own = found.computeIfAbsent(metric.id(), id -> new Findings());
      checked.computeIfAbsent(
          metric.id(), id -> new MetricCheck(charter, metric, whole, own).check());
    }
    checked.values().forEach(metric -> tell(metric, found, findings));
    Map<MetricId, Definition> sound = new LinkedHashMap<>();
    for (MetricCheck.Checked metric : MetricOrder.inputsFirst(checked.values(), findings)) {
      metric
          .definition()
          .filter(definition -> sound.keySet().containsAll(definition.inputs()))
          .ifPresent(definition -> sound.put(definition.id(), definition));
    }
    return new Definitions(List.copyOf(sound.values()));
  }

  /**
   * A unit that does not come out, of metrics of which one is in the wrong unit, follows from it.
   */
  private static void tell(
      MetricCheck.Checked metric, Map<MetricId, Findings> found, Findings findings) {
    boolean following =
        metric.uses().stream()
            .map(name -> found.get(new MetricId(name.name())))
            .filter(Objects::nonNull)
            .anyMatch(input -> input.has(Code.UNIT_DIFFERS));
    Optional.ofNullable(found.get(metric.metric().id())).stream()
        .flatMap(own -> own.inFileOrder().stream())
        .filter(finding -> !following || !OF_UNITS.contains(finding.code()))
        .forEach(findings::add);
  }

  /** The sound definition of a metric; absent if it or one of its inputs is not sound. */
  public Optional<Definition> find(MetricId id) {
    return inOrder.stream().filter(definition -> definition.id().equals(id)).findFirst();
  }
}
