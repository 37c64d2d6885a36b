package plumbline.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plumbline.charter.Charter;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;

/** Metrics that, followed from one that they drive to the next, drive themselves. */
final class MetricTreeCycle implements Rule {

  @Override
  public void check(Charter charter, LocalDate today, Findings findings) {
    Map<MetricId, Metric> left = new LinkedHashMap<>();
    charter.metrics().forEach(metric -> left.put(metric.id(), metric));
    dropLeaves(left);
    while (!left.isEmpty()) {
      List<MetricId> circle = circle(left);
      findings.add(finding(circle, left));
      circle.forEach(left::remove);
      dropLeaves(left);
    }
  }

  /** Leaves only metrics that drive one of those left: circles, and what leads to them. */
  private static void dropLeaves(Map<MetricId, Metric> left) {
    boolean dropped = true;
    while (dropped) {
      dropped =
          left.values().removeIf(metric -> metric.drives().stream().noneMatch(left::containsKey));
    }
  }

  /** Follows the first way on from the first metric until it comes back to where it was. */
  private static List<MetricId> circle(Map<MetricId, Metric> left) {
    Map<MetricId, Integer> steps = new LinkedHashMap<>();
    MetricId at = left.keySet().iterator().next();
    while (steps.putIfAbsent(at, steps.size()) == null) {
      at = next(left.getOrDefault(at, left.values().iterator().next()), left);
    }
    int begin = steps.getOrDefault(at, 0);
    return List.copyOf(steps.keySet()).subList(begin, steps.size());
  }

  private static MetricId next(Metric metric, Map<MetricId, Metric> left) {
    return metric.drives().stream().filter(left::containsKey).findFirst().orElseThrow();
  }

  private static Finding finding(List<MetricId> circle, Map<MetricId, Metric> left) {
    List<String> names = new ArrayList<>(circle.stream().map(id -> "`" + id + "`").toList());
    names.add(names.get(0));
    Metric last = left.getOrDefault(circle.get(circle.size() - 1), left.values().iterator().next());
    int index = last.drives().indexOf(circle.get(0));
    return Finding.of(
            Code.METRIC_TREE_CYCLE,
            last.origin().of("drives", index),
            "metric " + names.get(0) + " drives itself: " + String.join(" drives ", names))
        .help("a tree leads from causes to results: leave one of these out");
  }
}
