package plumbline.metric.evaluation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import plumbline.charter.Duration;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.plan.Frame;
import plumbline.metric.value.Slice;
import plumbline.metric.value.Value;
import plumbline.metric.value.Value.Reason;

/**
 * The share of starts that led to what they were to lead to.
 *
 * <p>It is finished only when no start of its days is open any more and the rows they may lead to
 * are known as far as the time allowed reaches, or up to now.
 *
 * @param starts elapsed, converted and open starts by day
 * @param target the source of what they lead to
 */
record ConversionValue(
    SourceTable starts, SourceTable from, SourceTable target, Duration within, LocalDate today) {

  private static final int ELAPSED = 0;
  private static final int CONVERTED = 1;
  private static final int OPEN = 2;

  Outcome of(Slice slice, Frame frame) {
    Outcome outcome = RowsValue.outcome(from, slice, frame, today, days -> rate(slice, days));
    return new Outcome(
        outcome.value(), outcome.started(), outcome.finished() && isSettled(slice, frame.days()));
  }

  /** The number of starts whose time has not run out. */
  Outcome open(Slice slice, Frame frame) {
    return RowsValue.outcome(from, slice, frame, today, days -> Value.of(count(OPEN, slice, days)));
  }

  private Value rate(Slice slice, DayRange days) {
    BigDecimal elapsed = count(ELAPSED, slice, days);
    if (elapsed.signum() == 0) {
      boolean open = count(OPEN, slice, days).signum() > 0;
      return Value.absent(open ? Reason.WINDOW_OPEN : Reason.NO_ROWS);
    }
    return Value.of(count(CONVERTED, slice, days).divide(elapsed, MathContext.DECIMAL128));
  }

  private boolean isSettled(Slice slice, DayRange days) {
    LocalDate reach = reach(days.until());
    LocalDate last = reach.isBefore(today) ? reach : today;
    return count(OPEN, slice, days).signum() == 0
        && target.known().map(known -> !last.isAfter(known.until())).orElse(false);
  }

  /** The day by whose start the time of all starts before {@code until} has run out. */
  private LocalDate reach(LocalDate until) {
    return switch (within.unit()) {
      case MINUTE -> until.plusDays(1L + within.count() / (24 * 60));
      case HOUR -> until.plusDays(1L + within.count() / 24);
      default -> within.after(until);
    };
  }

  private BigDecimal count(int measure, Slice slice, DayRange days) {
    return starts.daily(measure, slice, days).orElse(BigDecimal.ZERO);
  }
}
