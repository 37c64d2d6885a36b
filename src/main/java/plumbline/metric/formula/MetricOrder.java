package plumbline.metric.formula;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.charter.MetricId;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;

/** Brings metrics in order, so that inputs come before what uses them, and reports cycles. */
final class MetricOrder {

  /** A metric that waits until its inputs are taken out. Same only as itself. */
  private static final class Node {
    private final MetricCheck.Checked checked;
    private final int position;
    private final Set<Node> inputs = new LinkedHashSet<>();
    private final List<Node> users = new ArrayList<>();

    Node(MetricCheck.Checked checked, int position) {
      this.checked = checked;
      this.position = position;
    }

    MetricId id() {
      return checked.metric().id();
    }
  }

  private final Set<Node> waiting = new LinkedHashSet<>();
  private final Findings findings;

  private MetricOrder(Collection<MetricCheck.Checked> metrics, Findings findings) {
    this.findings = findings;
    Map<MetricId, Node> nodes = new LinkedHashMap<>();
    metrics.forEach(metric -> nodes.put(metric.metric().id(), new Node(metric, nodes.size())));
    waiting.addAll(nodes.values());
    for (Node node : waiting) {
      for (Formula.Name name : node.checked.uses()) {
        Node input = nodes.get(new MetricId(name.name()));
        if (input != null && node.inputs.add(input)) {
          input.users.add(node);
        }
      }
    }
  }

  /** All metrics that lead back to no cycle, inputs first. Each cycle is reported once. */
  static List<MetricCheck.Checked> inputsFirst(
      Collection<MetricCheck.Checked> metrics, Findings findings) {
    MetricOrder order = new MetricOrder(metrics, findings);
    List<MetricCheck.Checked> sorted = order.takeOut();
    while (!order.waiting.isEmpty()) {
      List<Node> cycle = order.cycle();
      order.report(cycle);
      cycle.forEach(order::remove);
      order.takeOut();
    }
    return sorted;
  }

  /** Takes out everything whose inputs are out, else in the charter's order. */
  private List<MetricCheck.Checked> takeOut() {
    PriorityQueue<Node> ready = new PriorityQueue<>(Comparator.comparingInt(node -> node.position));
    waiting.stream().filter(node -> node.inputs.isEmpty()).forEach(ready::add);
    List<MetricCheck.Checked> sorted = new ArrayList<>();
    while (!ready.isEmpty()) {
      Node node = ready.remove();
      sorted.add(node.checked);
      remove(node);
      node.users.stream()
          .filter(user -> user.inputs.isEmpty() && waiting.contains(user))
          .forEach(ready::add);
    }
    return sorted;
  }

  private void remove(Node node) {
    waiting.remove(node);
    node.users.forEach(user -> user.inputs.remove(node));
  }

  /** Follows inputs until one comes a second time: from there on it goes in a circle. */
  private List<Node> cycle() {
    Set<Node> path = new LinkedHashSet<>();
    Node at = waiting.iterator().next();
    while (path.add(at)) {
      at = at.inputs.iterator().next();
    }
    List<Node> steps = new ArrayList<>(path);
    List<Node> cycle = steps.subList(steps.indexOf(at), steps.size());
    int first = 0;
    for (int i = 1; i < cycle.size(); i++) {
      first = cycle.get(i).position < cycle.get(first).position ? i : first;
    }
    List<Node> turned = new ArrayList<>(cycle.subList(first, cycle.size()));
    turned.addAll(cycle.subList(0, first));
    return turned;
  }

  private void report(List<Node> cycle) {
    Node first = cycle.get(0);
    MetricId next = cycle.get(cycle.size() > 1 ? 1 : 0).id();
    Optional<Formula.Name> place =
        first.checked.uses().stream().filter(name -> name.name().equals(next.value())).findFirst();
    String path =
        cycle.stream().map(node -> "`" + node.id() + "` → ").collect(Collectors.joining());
    findings.add(
        Finding.of(
                Code.METRIC_CYCLE,
                place.orElseThrow().span(),
                "metric `"
                    + first.id()
                    + "` is computed from itself: "
                    + path
                    + "`"
                    + first.id()
                    + "`")
            .help("one of these formulas must do without the others"));
  }
}
