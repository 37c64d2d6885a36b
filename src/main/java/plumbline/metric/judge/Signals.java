package plumbline.metric.judge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import plumbline.metric.judge.ProcessBehaviour.Limits;
import plumbline.metric.judge.ProcessBehaviour.Reading;
import plumbline.metric.judge.ProcessBehaviour.Signal;

/** Finds the signals among readings; all readings of a run are marked. */
final class Signals {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** Fewer digits than limits have: a value on the line is not beyond it for their rounding. */
  private static final MathContext EXACT_ENOUGH = new MathContext(30);

  private static final int LONG_RUN = 8;
  private static final int SHORT_RUN = 4;
  private static final int NEEDED_OF_SHORT_RUN = 3;

  private final List<Reading> readings;
  private final List<Optional<Signal>> found;

  private Signals(List<Reading> readings) {
    this.readings = readings;
    this.found = new ArrayList<>(java.util.Collections.nCopies(readings.size(), Optional.empty()));
  }

  /** The same readings with their gravest signal. */
  static List<Reading> mark(List<Reading> readings, Limits limits) {
    Signals signals = new Signals(readings);
    // From the least grave on, so that graver ones overwrite.
    signals.oneSide(limits.centre());
    BigDecimal upper = midline(limits.centre(), limits.high());
    BigDecimal lower = midline(limits.centre(), limits.low());
    signals.nearLimit(value -> value.compareTo(upper) > 0);
    signals.nearLimit(value -> value.compareTo(lower) < 0);
    signals.outside(limits);
    List<Reading> marked = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      Reading reading = readings.get(i);
      marked.add(
          new Reading(reading.point(), reading.value(), reading.range(), signals.found.get(i)));
    }
    return marked;
  }

  private static BigDecimal midline(BigDecimal centre, BigDecimal limit) {
    return centre.add(limit).multiply(HALF).round(EXACT_ENOUGH);
  }

  private void oneSide(BigDecimal centre) {
    int length = 0;
    int side = 0;
    for (int i = 0; i < readings.size(); i++) {
      int current = readings.get(i).value().compareTo(centre);
      boolean continues = current != 0 && current == side && followsOn(i);
      length = current == 0 ? 0 : continues ? length + 1 : 1;
      side = current;
      if (length >= LONG_RUN) {
        markRun(i, length, Signal.ONE_SIDE);
      }
    }
  }

  private void nearLimit(Predicate<BigDecimal> beyond) {
    int unbroken = 0;
    for (int i = 0; i < readings.size(); i++) {
      unbroken = followsOn(i) ? unbroken + 1 : 1;
      if (unbroken < SHORT_RUN) {
        continue;
      }
      long count =
          readings.subList(i - SHORT_RUN + 1, i + 1).stream()
              .filter(reading -> beyond.test(reading.value()))
              .count();
      if (count >= NEEDED_OF_SHORT_RUN) {
        markRun(i, SHORT_RUN, Signal.NEAR_LIMIT);
      }
    }
  }

  private void outside(Limits limits) {
    for (int i = 0; i < readings.size(); i++) {
      Reading reading = readings.get(i);
      boolean value =
          reading.value().compareTo(limits.low()) < 0
              || reading.value().compareTo(limits.high()) > 0;
      boolean range =
          reading.range().filter(width -> width.compareTo(limits.rangeLimit()) > 0).isPresent();
      if (value || range) {
        markRun(i, 1, Signal.OUTSIDE);
      }
    }
  }

  /** Whether the reading is of the period right after the one before it. */
  private boolean followsOn(int index) {
    return readings.get(index).range().isPresent();
  }

  private void markRun(int last, int length, Signal signal) {
    for (int i = last - length + 1; i <= last; i++) {
      found.set(i, Optional.of(signal));
    }
  }
}
