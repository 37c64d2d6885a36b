package plumbline.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plumbline.charter.MetricId;
import plumbline.charter.Reference;
import plumbline.charter.SourceId;
import plumbline.diff.Mention;
import plumbline.metric.formula.Definition;

/**
 * What of a charter rests on what: through names, formulas, and the sources behind them.
 *
 * <p>People and teams answer for things and sign them; nothing rests on them, but they are told
 * where they are named.
 */
final class Connections {

  /** In place of a kind: metrics that one leads to, and those that lead to it. */
  private static final String DRIVES = "drives";

  private static final String DRIVEN_BY = "driven-by";

  /** In place of a kind: what stands once and has a page of its own. */
  private static final String ELSEWHERE = "elsewhere";

  private static final Set<String> NAMED_ONLY = Set.of("person", "team");

  private record Link(String group, Reference other) {}

  private final Telling telling;
  private final Map<Reference, Set<Link>> usedBy = new HashMap<>();
  private final Map<Reference, Set<Link>> dependsOn = new HashMap<>();
  private final Map<Reference, Integer> places = new HashMap<>();

  Connections(Telling telling) {
    this.telling = telling;
    Places known = telling.voice().places();
    known.addresses().keySet().forEach(one -> places.put(one, places.size()));
    known.singles().keySet().forEach(one -> places.put(one, places.size()));
    List<Mention> mentions = Mention.in(telling.charter());
    mentions.stream()
        .filter(mention -> !isDriver(mention))
        .forEach(mention -> connect(mention.from(), mention.to()));
    telling.material().definitions().inOrder().forEach(this::computed);
    mentions.stream().filter(Connections::isDriver).forEach(this::drives);
  }

  private static boolean isDriver(Mention mention) {
    return mention.key().equals("drives");
  }

  /** Where a formula says so already, it is not said again. */
  private void drives(Mention mention) {
    Link computed = new Link(mention.to().kind(), mention.to());
    if (!usedBy.getOrDefault(mention.from(), Set.of()).contains(computed)) {
      put(usedBy, mention.from(), DRIVES, mention.to());
      put(dependsOn, mention.to(), DRIVEN_BY, mention.from());
    }
  }

  private void computed(Definition definition) {
    Reference metric = Reference.to(definition.id());
    for (MetricId input : definition.inputs()) {
      connect(metric, Reference.to(input));
    }
    for (SourceId source : telling.values().sources(definition.id())) {
      connect(metric, Reference.to(source));
    }
  }

  private void connect(Reference from, Reference to) {
    put(usedBy, to, from.kind(), from);
    if (!NAMED_ONLY.contains(to.kind())) {
      put(dependsOn, from, to.kind(), to);
    }
  }

  private static void put(
      Map<Reference, Set<Link>> links, Reference of, String group, Reference other) {
    String under = other.id().isEmpty() ? ELSEWHERE : group;
    links.computeIfAbsent(of, key -> new LinkedHashSet<>()).add(new Link(under, other));
  }

  /** What would be touched if it changed, by kind. */
  Map<String, List<Reference>> usedBy(Reference what) {
    return grouped(usedBy.getOrDefault(what, Set.of()));
  }

  /** What touches it when it changes, by kind. */
  Map<String, List<Reference>> dependsOn(Reference what) {
    return grouped(dependsOn.getOrDefault(what, Set.of()));
  }

  /**
   * Those that have a place to lead to: kinds in the order of the site, then what is told apart.
   */
  private Map<String, List<Reference>> grouped(Set<Link> links) {
    Map<String, List<Reference>> groups = new LinkedHashMap<>();
    links.stream()
        .filter(link -> places.containsKey(link.other()))
        .sorted(
            Comparator.comparing((Link link) -> !link.group().equals(link.other().kind()))
                .thenComparing(link -> places.get(link.other())))
        .forEach(
            link ->
                groups.computeIfAbsent(link.group(), group -> new ArrayList<>()).add(link.other()));
    return groups;
  }
}
