package plumbline.check.roadmap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.charter.Charter;
import plumbline.charter.Customer;
import plumbline.charter.Experiment;
import plumbline.charter.Insight;
import plumbline.charter.InsightId;
import plumbline.charter.Reference;

/**
 * What became of what customers said: which insights nobody used, and months in which nobody asked.
 */
public final class Listening {

  private final Charter charter;
  private final LocalDate today;
  private final RoadmapRules rules;

  public Listening(Charter charter, LocalDate today) {
    this.charter = charter;
    this.today = today;
    this.rules = RoadmapRules.of(charter);
  }

  /** The experiments whose hypothesis came from an insight, in order of writing. */
  public List<Experiment> fed(InsightId insight) {
    return charter.experiments().stream()
        .filter(experiment -> experiment.insights().contains(insight))
        .toList();
  }

  /** Whether an insight fed a hypothesis, or what is known of the customer rests on it. */
  public boolean isUsed(Insight insight) {
    Optional<Reference> self = Optional.of(Reference.to(insight.id()));
    return !fed(insight.id()).isEmpty()
        || charter.customer().map(Customer::evidence).stream()
            .flatMap(List::stream)
            .anyMatch(citation -> citation.reference().equals(self));
  }

  /** Insights that waited longer than they may and that nobody used, oldest first. */
  public List<Insight> unused() {
    return charter.insights().stream()
        .filter(insight -> rules.usedWithin().after(insight.on()).isBefore(today))
        .filter(insight -> !isUsed(insight))
        .sorted(Comparator.comparing(Insight::on))
        .toList();
  }

  /** Insights by the month they were heard in, newest month first. */
  public Map<YearMonth, List<Insight>> byMonth() {
    Map<YearMonth, List<Insight>> months = new LinkedHashMap<>();
    charter.insights().stream()
        .sorted(Comparator.comparing(Insight::on).reversed())
        .forEach(
            insight ->
                months
                    .computeIfAbsent(YearMonth.from(insight.on()), month -> new ArrayList<>())
                    .add(insight));
    return months;
  }

  /**
   * Months without a conversation, as many in a row as are worth a warning.
   *
   * @param before the newest insight before the first of them
   */
  public record Silence(List<YearMonth> months, Insight before) {
    public Silence {
      months = List.copyOf(months);
    }
  }

  /**
   * Every silence of the newest months that are over, as many as the charter looks back, since the
   * first conversation; oldest first.
   */
  public List<Silence> silences() {
    Optional<YearMonth> first =
        charter.insights().stream()
            .map(insight -> YearMonth.from(insight.on()))
            .min(Comparator.naturalOrder());
    if (first.isEmpty()) {
      return List.of();
    }
    YearMonth now = YearMonth.from(today);
    YearMonth from = now.minusMonths(rules.monthsBack());
    YearMonth begin = first.get().isAfter(from) ? first.get() : from;
    Set<YearMonth> heard =
        charter.insights().stream()
            .map(insight -> YearMonth.from(insight.on()))
            .collect(Collectors.toSet());
    List<Silence> silences = new ArrayList<>();
    List<YearMonth> run = new ArrayList<>();
    for (YearMonth month = begin; month.isBefore(now); month = month.plusMonths(1)) {
      if (heard.contains(month)) {
        end(run, silences);
      } else {
        run.add(month);
      }
    }
    end(run, silences);
    return silences;
  }

  private void end(List<YearMonth> run, List<Silence> silences) {
    if (run.size() >= rules.monthsWithout()) {
      before(run.get(0)).ifPresent(insight -> silences.add(new Silence(run, insight)));
    }
    run.clear();
  }

  private Optional<Insight> before(YearMonth month) {
    return charter.insights().stream()
        .filter(insight -> YearMonth.from(insight.on()).isBefore(month))
        .max(Comparator.comparing(Insight::on));
  }
}
