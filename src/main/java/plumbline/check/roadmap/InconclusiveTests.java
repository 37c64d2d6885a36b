package plumbline.check.roadmap;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Experiment;

/**
 * The share of recent results that answered nothing.
 *
 * @param judged experiments with a verdict that ended within the time that counts, oldest first
 * @param inconclusive those of them that answered nothing
 * @param share of the inconclusive, from 0 to 1; absent without any
 * @param since the day after the end of the experiment with which the share became high
 * @param course the share, once there are enough results
 */
public record InconclusiveTests(
    List<Experiment> judged,
    List<Experiment> inconclusive,
    Optional<BigDecimal> share,
    Standing standing,
    Optional<LocalDate> since,
    SignCourse course)
    implements WarningSign {

  public InconclusiveTests {
    judged = List.copyOf(judged);
    inconclusive = List.copyOf(inconclusive);
  }

  static InconclusiveTests find(Charter charter, List<Result> results, LocalDate today) {
    RoadmapRules rules = RoadmapRules.of(charter);
    List<Result> year = counting(results, rules, today);
    Optional<BigDecimal> share = share(year);
    Standing standing = standing(year, rules);
    return new InconclusiveTests(
        year.stream().map(Result::experiment).toList(),
        year.stream().filter(InconclusiveTests::isInconclusive).map(Result::experiment).toList(),
        share,
        standing,
        standing == Standing.SHOWS ? since(year, rules) : Optional.empty(),
        SignCourse.of(
            today, rules.inconclusive(), day -> share(counting(results, rules, day), rules)));
  }

  /** What was judged before a day and still counts on it, oldest first. */
  private static List<Result> counting(List<Result> results, RoadmapRules rules, LocalDate day) {
    return results.stream()
        .filter(result -> result.standing().isVerdict())
        .filter(result -> !result.experiment().end().isBefore(rules.inconclusiveOver().before(day)))
        .filter(result -> result.experiment().end().isBefore(day))
        .sorted(Comparator.comparing(result -> result.experiment().end()))
        .toList();
  }

  private static Optional<BigDecimal> share(List<Result> results, RoadmapRules rules) {
    return results.size() < rules.fewestResults() ? Optional.empty() : share(results);
  }

  private static boolean isInconclusive(Result result) {
    return result.standing() == Result.Standing.INCONCLUSIVE;
  }

  private static Optional<BigDecimal> share(List<Result> results) {
    long open = results.stream().filter(InconclusiveTests::isInconclusive).count();
    return results.isEmpty()
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(open)
                .divide(BigDecimal.valueOf(results.size()), MathContext.DECIMAL64));
  }

  private static Standing standing(List<Result> results, RoadmapRules rules) {
    if (results.size() < rules.fewestResults()) {
      return Standing.CANNOT_TELL;
    }
    return share(results).orElse(BigDecimal.ZERO).compareTo(rules.inconclusive()) > 0
        ? Standing.SHOWS
        : Standing.CLEAR;
  }

  /** Taking results off from the newest on, the last one with which the share is still high. */
  private static Optional<LocalDate> since(List<Result> year, RoadmapRules rules) {
    int first = year.size();
    while (first > 1 && standing(year.subList(0, first - 1), rules) == Standing.SHOWS) {
      first--;
    }
    return Optional.of(year.get(first - 1).experiment().end().plusDays(1));
  }
}
