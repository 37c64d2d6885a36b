package plumbline.page.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Values over time.
 *
 * @param id unique within a page, as it prefixes the ids inside the drawing
 * @param title what is drawn, for readers who cannot see it
 * @param traces lines; the first is the one the chart is about
 * @param paths straight lines from a start to a goal
 * @param from the first day of the axis
 * @param until the day after the last of the axis
 * @param ticks words the value axis
 * @param dates words the time axis
 */
public record TimeChart(
    String id,
    String title,
    LocalDate from,
    LocalDate until,
    List<Trace> traces,
    List<Path> paths,
    List<Bound> bounds,
    List<Band> bands,
    List<Mark> marks,
    TickLabels ticks,
    DateLabels dates) {

  public TimeChart {
    traces = List.copyOf(traces);
    paths = List.copyOf(paths);
    bounds = List.copyOf(bounds);
    bands = List.copyOf(bands);
    marks = List.copyOf(marks);
  }

  /** The same under another id. */
  public TimeChart as(String other) {
    return new TimeChart(
        other, title, from, until, traces, paths, bounds, bands, marks, ticks, dates);
  }

  /**
   * A line through dots in order of date.
   *
   * @param label stands at its end; empty for none, as where the chart has but one line
   */
  public record Trace(String label, List<Dot> dots) {
    public Trace {
      dots = List.copyOf(dots);
    }
  }

  /**
   * A value at a date.
   *
   * @param value absent for a gap, which interrupts the line
   * @param complete false for an unfinished period, drawn hollow and joined by a dotted line
   * @param label the value in words, as the newest one is labelled
   * @param tooltip period and value in words
   * @param signal whether it is more than ordinary variation, and so gets a dot of its own
   */
  public record Dot(
      LocalDate at,
      Optional<BigDecimal> value,
      boolean complete,
      String label,
      String tooltip,
      boolean signal) {

    /** One of which nothing is said. */
    public Dot(
        LocalDate at, Optional<BigDecimal> value, boolean complete, String label, String tooltip) {
      this(at, value, complete, label, tooltip, false);
    }
  }

  /**
   * A glide path; a goal after the end of the axis is led up to as far as the axis goes.
   *
   * @param label stands at its end, such as "path to"
   * @param goal stands under it in bold, such as "£2.40"; empty for none
   */
  public record Path(
      LocalDate from, BigDecimal start, LocalDate to, BigDecimal end, String label, String goal) {}

  /** A level that must not be crossed, across the whole chart. */
  public record Bound(BigDecimal value, String label) {}

  /** Where an ordinary value falls, with the centre, during some days. */
  public record Band(
      LocalDate from, LocalDate until, BigDecimal low, BigDecimal centre, BigDecimal high) {}

  /**
   * Something that happened.
   *
   * @param label a short name for it, left out of the drawing where there is no room
   * @param tooltip the whole name with its date, in words
   */
  public record Mark(LocalDate at, String label, String tooltip) {}

  /** Words a value of the axis. */
  @FunctionalInterface
  public interface TickLabels {
    /**
     * The text beside a grid line.
     *
     * @param step the distance of two grid lines, which tells how many digits are needed
     */
    String label(BigDecimal value, BigDecimal step);
  }

  /** Words a date of the time axis. */
  @FunctionalInterface
  public interface DateLabels {
    /** The short text under a tick, such as "3 Nov", "Nov" or "2026". */
    String label(LocalDate date, DateStep step);
  }

  /** What the ticks of the time axis count. */
  public enum DateStep {
    DAY,
    MONTH,
    YEAR
  }
}
