package plumbline.check.roadmap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Experiment;

/**
 * Experiments that won, but whose winner is not with everybody after as long as that may take.
 *
 * @param winners by their end, oldest first
 * @param due how many winners are older than that, shipped or not
 * @param course days that the winner has waited that waits longest
 */
public record WinnersNotShipped(List<Winner> winners, int due, SignCourse course)
    implements WarningSign {

  public WinnersNotShipped {
    winners = List.copyOf(winners);
  }

  /**
   * A winner that waits.
   *
   * @param overdue the first day on which it waited too long
   */
  public record Winner(Experiment experiment, LocalDate overdue) {}

  static WinnersNotShipped find(Charter charter, List<Result> results, LocalDate today) {
    RoadmapRules rules = RoadmapRules.of(charter);
    List<Experiment> won =
        results.stream()
            .filter(result -> result.standing() == Result.Standing.WON)
            .map(Result::experiment)
            .toList();
    List<Winner> late =
        won.stream()
            .map(one -> new Winner(one, rules.shipWithin().after(one.end()).plusDays(1)))
            .filter(winner -> !winner.overdue().isAfter(today))
            .sorted(Comparator.comparing(Winner::overdue))
            .toList();
    List<Winner> waiting =
        late.stream().filter(winner -> !shipped(winner.experiment(), today)).toList();
    return new WinnersNotShipped(waiting, late.size(), course(won, rules, today));
  }

  private static boolean shipped(Experiment experiment, LocalDate today) {
    return experiment.shipped().filter(day -> !day.isAfter(today)).isPresent();
  }

  private static SignCourse course(List<Experiment> won, RoadmapRules rules, LocalDate today) {
    return SignCourse.of(
        today, days(rules.shipWithin().before(today), today), day -> longestWait(won, day));
  }

  /** 0 while none waits; absent before the first winner. */
  private static Optional<BigDecimal> longestWait(List<Experiment> won, LocalDate day) {
    return won.stream()
        .filter(winner -> winner.end().isBefore(day))
        .map(winner -> shipped(winner, day) ? BigDecimal.ZERO : days(winner.end(), day))
        .max(Comparator.naturalOrder());
  }

  private static BigDecimal days(LocalDate from, LocalDate until) {
    return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, until));
  }

  @Override
  public Standing standing() {
    return winners.isEmpty() ? Standing.CLEAR : Standing.SHOWS;
  }

  @Override
  public Optional<LocalDate> since() {
    return winners.stream().findFirst().map(Winner::overdue);
  }
}
