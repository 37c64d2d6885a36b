package plumbline.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.Charter;
import plumbline.charter.MetricId;
import plumbline.charter.Reference;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.NearName;
import plumbline.diff.EntityPlaces;
import plumbline.diff.Meaning;
import plumbline.diff.Signable;
import plumbline.metric.calendar.Grain;
import plumbline.metric.formula.Definition;
import plumbline.metric.formula.Definitions;
import plumbline.metric.formula.RowRules;

/** Tells where the values of one metric come from, step by step. */
public final class ExplainMetric {

  private ExplainMetric() {}

  /** The length of the periods listed. */
  public enum By {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR
  }

  /**
   * What to explain.
   *
   * @param metric its id
   * @param periods how many of the newest periods are listed
   */
  public record Request(CharterFolder folder, String metric, By by, int periods, AsOf asOf) {}

  /**
   * What came of it.
   *
   * @param findings errors wherever they are, else what concerns the metric or what it rests on
   * @param text in lines that end in {@code \n}; absent where an error stands in the way or there
   *     is no such metric
   * @param unknown set where there is no such metric: what to tell the user
   */
  public record Outcome(
      List<Finding> findings,
      Map<String, String> texts,
      Optional<String> text,
      Optional<String> unknown) {}

  public static Outcome run(Request request, Phases phases) {
    Chain chain = new Chain(request.folder, request.asOf, phases);
    Optional<Chain.Defined> defined = chain.define();
    if (defined.isEmpty()) {
      return new Outcome(chain.findings(), chain.texts(), Optional.empty(), Optional.empty());
    }
    MetricId id = new MetricId(request.metric);
    Definitions all = defined.get().definitions();
    if (all.find(id).isEmpty()) {
      return new Outcome(
          chain.findings(), chain.texts(), Optional.empty(), Optional.of(unknown(id, all)));
    }
    Chain.Defined needed =
        new Chain.Defined(
            defined.get().charter(), new Definitions(withInputs(id, all)), RowRules.NONE);
    Optional<String> text =
        chain
            .compute(needed, Chain.Reach.NEEDED_SOURCES)
            .map(
                computed ->
                    new Explanation(id, computed, Grain.valueOf(request.by.name()), request.periods)
                        .text());
    List<Finding> concerning = concerning(id, needed, chain.findings());
    return new Outcome(concerning, chain.texts(), text, Optional.empty());
  }

  /** The errors, and what is said of the metric or of what it rests on. */
  private static List<Finding> concerning(
      MetricId id, Chain.Defined needed, List<Finding> findings) {
    EntityPlaces places = EntityPlaces.of(needed.charter());
    Set<String> restsOn = restsOn(id, needed.charter());
    String named = "metric `" + id + "`";
    return findings.stream()
        .filter(
            finding ->
                finding.isError()
                    || finding.message().contains(named)
                    || places.at(finding.span()).filter(restsOn::contains).isPresent())
        .toList();
  }

  /** What holds for the whole charter is left out, as everything rests on that. */
  private static Set<String> restsOn(MetricId id, Charter charter) {
    Meaning meaning = new Meaning(charter);
    Set<String> restsOn = new LinkedHashSet<>();
    Signable.of(charter).stream()
        .filter(one -> one.reference().equals(Reference.to(id)))
        .forEach(one -> restsOn.addAll(meaning.rests(one)));
    restsOn.remove("charter");
    return restsOn;
  }

  private static String unknown(MetricId id, Definitions all) {
    List<String> names = all.inOrder().stream().map(known -> known.id().value()).toList();
    return "there is no metric `"
        + id
        + "`"
        + NearName.of(id.value(), names).map(near -> "; did you mean `" + near + "`?").orElse("");
  }

  /** The metric and all it is worked out from, inputs first. */
  private static List<Definition> withInputs(MetricId id, Definitions all) {
    Set<MetricId> wanted = new LinkedHashSet<>();
    Deque<MetricId> open = new ArrayDeque<>(List.of(id));
    while (!open.isEmpty()) {
      MetricId next = open.pop();
      if (wanted.add(next)) {
        all.find(next).ifPresent(definition -> open.addAll(definition.inputs()));
      }
    }
    return all.inOrder().stream().filter(known -> wanted.contains(known.id())).toList();
  }
}
