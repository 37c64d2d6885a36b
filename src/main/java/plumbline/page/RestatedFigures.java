package plumbline.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import plumbline.metric.calendar.Grain;
import plumbline.page.part.Phrase;
import plumbline.snapshot.Restatement;

/**
 * Figures that were restated at one time for one reason.
 *
 * @param by the week whose snapshot told it; absent where none did
 * @param why in words
 * @param all at least one
 */
record RestatedFigures(
    Optional<String> by, Restatement.Kind kind, Phrase why, List<Restatement> all) {

  RestatedFigures {
    all = List.copyOf(all);
  }

  private record Key(Optional<String> by, Restatement.Kind kind, Phrase why) {}

  /** Restatements that belong together, in the order of the first of each. */
  static List<RestatedFigures> of(
      List<Restatement> restatements, Function<Restatement, Phrase> why) {
    Map<Key, List<Restatement>> groups = new LinkedHashMap<>();
    for (Restatement one : restatements) {
      Key key = new Key(one.restatedBy(), one.cause().kind(), why.apply(one));
      groups.computeIfAbsent(key, fresh -> new ArrayList<>()).add(one);
    }
    return groups.entrySet().stream()
        .map(
            group ->
                new RestatedFigures(
                    group.getKey().by, group.getKey().kind, group.getKey().why, group.getValue()))
        .toList();
  }

  /** Metric by metric, in the order of the first figure of each. */
  List<List<Restatement>> byMetric() {
    Map<String, List<Restatement>> byMetric = new LinkedHashMap<>();
    all.forEach(one -> byMetric.computeIfAbsent(one.metric(), id -> new ArrayList<>()).add(one));
    return List.copyOf(byMetric.values());
  }

  /** The newest of the shortest periods, which people remember best. */
  static Restatement newest(List<Restatement> ofOneMetric) {
    Grain shortest = ofOneMetric.get(0).grain();
    return ofOneMetric.stream()
        .filter(one -> one.grain() == shortest)
        .reduce((a, b) -> b)
        .orElseThrow();
  }
}
