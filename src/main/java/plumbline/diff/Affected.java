package plumbline.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.Charter;
import plumbline.charter.Id;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.charter.Reference;
import plumbline.charter.Weight;
import plumbline.metric.formula.Definition;
import plumbline.metric.formula.Definitions;

/**
 * What a change reaches beyond what was changed itself.
 *
 * <p>A metric is reached through its source and its formula, however deep; everything else by
 * naming a metric, goal or constraint that is changed or reached.
 *
 * @param ids in the order of the charter, metrics first
 */
public record Affected(List<Id> ids) {

  /** What people plan and decide by; others only lead to these. */
  private static final Set<String> SHOWN =
      Set.of("goal", "constraint", "team", "channel", "incentive", "experiment", "initiative");

  public Affected {
    ids = List.copyOf(ids);
  }

  /** Those of one kind. */
  public List<Id> of(String kind) {
    return ids.stream().filter(id -> id.kind().equals(kind)).toList();
  }

  /**
   * What changes of meaning reach.
   *
   * @param after the later charter
   * @param definitions of its metrics
   */
  public static Affected of(Charter after, Definitions definitions, List<Change> changes) {
    Set<String> changed = new HashSet<>();
    changes.stream()
        .filter(change -> change.weight() == Weight.MEANING)
        .forEach(change -> changed.add(change.entity().reference()));
    Set<String> reached = new LinkedHashSet<>(changed);
    List<Id> ids = new ArrayList<>();
    for (Definition definition : definitions.inOrder()) {
      if (isReached(definition, reached) && reached.add(reference(definition.id()))) {
        ids.add(definition.id());
      }
    }
    Map<Id, Record> entities = Entities.of(after).byId();
    entities.forEach(
        (id, record) -> {
          boolean shown = SHOWN.contains(id.kind()) && !changed.contains(reference(id));
          if (shown && names(record, reached)) {
            ids.add(id);
          }
        });
    return new Affected(ids);
  }

  private static boolean isReached(Definition definition, Set<String> reached) {
    Metric metric = definition.metric();
    List<Id> through = new ArrayList<>(definition.inputs());
    metric.source().ifPresent(through::add);
    metric
        .conversion()
        .ifPresent(
            conversion -> {
              through.add(conversion.from());
              through.add(conversion.to());
            });
    return through.stream().anyMatch(id -> reached.contains(reference(id)));
  }

  /**
   * Whether a value names a metric, goal or constraint of these; entities within it do not count.
   */
  private static boolean names(Object value, Set<String> wanted) {
    if (value instanceof Optional<?> optional) {
      return optional.isPresent() && names(optional.get(), wanted);
    } else if (value instanceof List<?> list) {
      return list.stream().anyMatch(item -> names(item, wanted));
    } else if (value instanceof Id id) {
      boolean counts =
          id instanceof MetricId || id.kind().equals("goal") || id.kind().equals("constraint");
      return counts && wanted.contains(reference(id));
    } else if (value instanceof Record record && Components.isMapping(record)) {
      return Components.keys(record).stream()
          .filter(key -> !key.getName().equals("id") && !key.getName().equals("previously"))
          .map(key -> Components.value(record, key))
          .anyMatch(inner -> !isEntity(inner) && names(inner, wanted));
    }
    return false;
  }

  private static boolean isEntity(Object value) {
    return value instanceof Record record
        && Components.isMapping(record)
        && Entities.id(record).isPresent();
  }

  private static String reference(Id id) {
    return Reference.to(id).toString();
  }
}
