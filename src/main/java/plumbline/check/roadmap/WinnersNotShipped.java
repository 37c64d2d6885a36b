package plumbline.check.roadmap;

import java.time.LocalDate;
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
 */
public record WinnersNotShipped(List<Winner> winners, int due) implements WarningSign {

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
    List<Winner> late =
        results.stream()
            .filter(result -> result.standing() == Result.Standing.WON)
            .map(Result::experiment)
            .map(one -> new Winner(one, rules.shipWithin().after(one.end()).plusDays(1)))
            .filter(winner -> !winner.overdue().isAfter(today))
            .sorted(Comparator.comparing(Winner::overdue))
            .toList();
    List<Winner> waiting = late.stream().filter(winner -> !shipped(winner, today)).toList();
    return new WinnersNotShipped(waiting, late.size());
  }

  private static boolean shipped(Winner winner, LocalDate today) {
    return winner.experiment().shipped().filter(day -> !day.isAfter(today)).isPresent();
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
