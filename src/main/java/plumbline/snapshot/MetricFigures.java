package plumbline.snapshot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Direction;
import plumbline.charter.Doc;
import plumbline.charter.Metric;
import plumbline.charter.Unit;
import plumbline.metric.value.Value;

/**
 * What was published of one metric. Sums and counts are exact; quotients, which have no end, are to
 * 16 significant digits. There is none where a period has no value, is not whole, or is not known.
 */
@Doc("What was published of one metric; values are exact decimals, null where there is none.")
public record MetricFigures(
    @Doc(value = "Its id.", example = "net_revenue") String id,
    @Doc("Its name.") String title,
    @Doc(value = "Its unit.", example = "GBP per session") String unit,
    @Doc("Which way is the better one; left out where neither is.") Optional<Direction> better,
    @Doc("Whether everyone answers for it.") boolean shared,
    @Doc("What it is a number of.") Optional<Metric.Kind> kind,
    @Doc("In which part of the weekly meeting it is looked at; left out where it is not.")
        Optional<Deck.Part> part,
    @Doc("Who answers for it.") Optional<String> accountable,
    @Doc("The digest of its definition, as teams sign it.") String definition,
    @Doc("The sources it is computed from.") List<String> sources,
    @Doc("Values by period.") Lines values,
    @Doc("Why there is no value.") List<Gap> gaps,
    @Doc("The same week by dimension.") List<Parts> parts,
    @Doc("Where ordinary weeks fall; left out where that is not known.")
        Optional<Behaviour> behaviour,
    @Doc("What happened that was meant to move it, oldest first.") List<Mark> marks) {

  public MetricFigures {
    sources = List.copyOf(sources);
    gaps = List.copyOf(gaps);
    parts = List.copyOf(parts);
    marks = List.copyOf(marks);
  }

  /** What its values count or measure. */
  public Unit measure() {
    return Unit.parse(unit);
  }

  /** The value of the closed week. */
  public Optional<BigDecimal> ofTheWeek() {
    return values.weeks.get(values.weeks.size() - 1);
  }

  /** Values for the periods of the snapshot, in lists of the same names. */
  @Doc("Values for the periods of the snapshot, in lists of the same names.")
  public record Lines(
      List<Optional<BigDecimal>> weeks,
      List<Optional<BigDecimal>> weeksYearBefore,
      List<Optional<BigDecimal>> months,
      List<Optional<BigDecimal>> monthsYearBefore,
      List<Optional<BigDecimal>> toDate,
      List<Optional<BigDecimal>> toDateYearBefore,
      List<Optional<BigDecimal>> quarters,
      List<Optional<BigDecimal>> quartersYearBefore,
      List<Optional<BigDecimal>> years,
      List<Optional<BigDecimal>> yearsYearBefore,
      @Doc("Left out of metrics that the meeting does not look at.")
          List<Optional<BigDecimal>> earlierWeeks) {
    public Lines {
      weeks = List.copyOf(weeks);
      weeksYearBefore = List.copyOf(weeksYearBefore);
      months = List.copyOf(months);
      monthsYearBefore = List.copyOf(monthsYearBefore);
      toDate = List.copyOf(toDate);
      toDateYearBefore = List.copyOf(toDateYearBefore);
      quarters = List.copyOf(quarters);
      quartersYearBefore = List.copyOf(quartersYearBefore);
      years = List.copyOf(years);
      yearsYearBefore = List.copyOf(yearsYearBefore);
      earlierWeeks = List.copyOf(earlierWeeks);
    }
  }

  /** Why some periods have no value. */
  @Doc("Why some periods have no value.")
  public record Gap(
      @Doc("Why.") Reason reason,
      @Doc("The metric that is the cause, where one is.") Optional<String> about,
      @Doc("The names of the periods.") List<String> periods) {
    public Gap {
      periods = List.copyOf(periods);
    }
  }

  /** Why there is no value. */
  public enum Reason {
    /** The period is not covered by data to its end. */
    NOT_WHOLE,
    /** No data reach back to it, or none were there yet. */
    NO_DATA,
    NOT_COVERED,
    NO_SUCH_MEMBER,
    NO_ROWS,
    MISSING_INPUT,
    DIVISION_BY_ZERO,
    HISTORY_TOO_SHORT,
    NO_SUCH_PERIOD,
    WINDOW_OPEN;

    static Reason of(Value.Reason reason) {
      return valueOf(reason.name());
    }
  }

  /** A dimension, with the closed week of each of its members. */
  @Doc("The closed week by one dimension; values stand in the order of the members.")
  public record Parts(
      @Doc(value = "The dimension.", example = "channel") String dimension,
      @Doc("Its members; an empty name stands for rows without one.") List<String> members,
      @Doc("The closed week of each.") List<Optional<BigDecimal>> week) {
    public Parts {
      members = List.copyOf(members);
      week = List.copyOf(week);
    }
  }

  /** Where ordinary weeks fall, and which are signals. */
  @Doc("Where ordinary weeks fall, to 12 significant digits, and which are signals.")
  public record Behaviour(
      @Doc("The first week that counts.") String since,
      @Doc("The lower limit.") BigDecimal low,
      @Doc("The mean.") BigDecimal centre,
      @Doc("The upper limit.") BigDecimal high,
      @Doc("The widest ordinary step from week to week.") BigDecimal rangeLimit,
      @Doc("Whether they rest on fewer than 15 weeks.") boolean provisional,
      @Doc("The weeks that are signals, oldest first.") List<Run> signals) {
    public Behaviour {
      signals = List.copyOf(signals);
    }
  }

  /** Weeks, one after the other, that are the same signal. */
  @Doc("Weeks, one after the other, that are the same signal.")
  public record Run(
      @Doc("The gravest signal.") SignalKind signal,
      @Doc("The first of them.") String from,
      @Doc("The last of them.") String to) {}

  /** What a signal is, gravest first. */
  public enum SignalKind {
    /** Outside a limit. */
    OUTSIDE,
    /** Three of four near the same limit. */
    NEAR_LIMIT,
    /** Eight on one side of the mean. */
    ONE_SIDE
  }

  /** Something that was meant to move the metric. */
  @Doc("Something that was meant to move the metric, or a change of its definition.")
  public record Mark(
      @Doc("The day.") LocalDate on,
      @Doc("What, in short.") String label,
      @Doc("What, in a sentence.") String sentence) {}
}
