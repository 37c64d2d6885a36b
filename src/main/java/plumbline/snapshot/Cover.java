package plumbline.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plumbline.charter.Duration;
import plumbline.charter.MetricId;
import plumbline.charter.SourceId;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.calendar.Period;
import plumbline.metric.evaluation.Values;
import plumbline.metric.plan.Answers;
import plumbline.metric.plan.SourceRows;
import plumbline.metric.value.Freshness;
import plumbline.metric.value.Slice;

/** Whether the data tell the whole of a week. */
public final class Cover {

  private static final int DAYS_OF_WEEK = 7;

  /** So many weeks with rows on their last day make one without them a gap. */
  private static final int USUAL_WEEKS = 4;

  private final Values values;
  private final Answers answers;
  private final Period week;

  private Cover(Values values, Answers answers, Period week) {
    this.values = values;
    this.answers = answers;
    this.week = week;
  }

  /** What is wrong with a source. */
  public enum Want {
    /** There is no row. */
    NO_ROWS,
    /** The newest row is older than promised. */
    STALE,
    /** The rows end before the week does. */
    ENDS_EARLY,
    /** The last day has no row, though it has one in every other week. */
    LAST_DAY_EMPTY
  }

  /**
   * A source that does not tell the whole week.
   *
   * @param newest the time of its newest row; absent without rows
   * @param metrics that are computed from it
   */
  public record Lack(SourceId source, Want want, Optional<Instant> newest, List<MetricId> metrics) {
    public Lack {
      metrics = List.copyOf(metrics);
    }
  }

  /**
   * The sources of metrics that do not tell the whole week, by id.
   *
   * <p>One that promises fresh rows less often than every week need not reach to the end of each.
   *
   * @param values as of the end of the week or later
   */
  public static List<Lack> lacks(Values values, Answers answers, Period week) {
    return new Cover(values, answers, week).lacks();
  }

  private List<Lack> lacks() {
    Map<SourceId, List<MetricId>> users = new TreeMap<>();
    for (MetricId metric : values.plan().recipes().keySet()) {
      values
          .sources(metric)
          .forEach(source -> users.computeIfAbsent(source, key -> new ArrayList<>()).add(metric));
    }
    List<Lack> lacks = new ArrayList<>();
    users.forEach(
        (source, metrics) ->
            want(source)
                .ifPresent(
                    want ->
                        lacks.add(
                            new Lack(
                                source,
                                want,
                                values.freshness(source).newest(),
                                metrics.stream().sorted().toList()))));
    return lacks;
  }

  private Optional<Want> want(SourceId source) {
    Optional<DayRange> known = values.known(source);
    Freshness freshness = values.freshness(source);
    if (known.isEmpty()) {
      return Optional.of(Want.NO_ROWS);
    } else if (freshness.isStale()) {
      return Optional.of(Want.STALE);
    } else if (freshness.promised().filter(Cover::isRarerThanWeekly).isPresent()) {
      return Optional.empty();
    } else if (known.get().until().isBefore(week.days().until())) {
      return Optional.of(Want.ENDS_EARLY);
    }
    return isLastDayMissing(source) ? Optional.of(Want.LAST_DAY_EMPTY) : Optional.empty();
  }

  private static boolean isRarerThanWeekly(Duration promise) {
    return switch (promise.unit()) {
      case MINUTE, HOUR -> false;
      case DAY, WEEK -> promise.days() > DAYS_OF_WEEK;
      case MONTH, QUARTER, YEAR -> true;
    };
  }

  /** An export made on the last day, before it was over, is fresh enough and yet not whole. */
  private boolean isLastDayMissing(SourceId source) {
    SourceRows rows = answers.sources().get(source);
    if (rows == null) {
      return false;
    }
    var days = rows.daily().getOrDefault(Slice.TOTAL, new TreeMap<>());
    LocalDate last = week.days().lastDay();
    if (days.containsKey(last) || days.tailMap(last, true).size() > 0) {
      return false;
    }
    for (int i = 1; i <= USUAL_WEEKS; i++) {
      if (!days.containsKey(last.minusDays((long) DAYS_OF_WEEK * i))) {
        return false;
      }
    }
    return true;
  }
}
