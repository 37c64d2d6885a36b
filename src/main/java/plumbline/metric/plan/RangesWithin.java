package plumbline.metric.plan;

import java.util.List;
import java.util.Optional;
import plumbline.charter.Duration;
import plumbline.metric.calendar.DayRange;

/**
 * The ranges of days that one measure is wanted for.
 *
 * @param promised how old the newest row may be for the days after it to count as known
 */
record RangesWithin(Frames frames, Wanted wanted, Optional<Duration> promised) implements Framing {

  @Override
  public List<DayRange> over(DayRange covered) {
    return frames.over(covered, wanted, promised);
  }
}
