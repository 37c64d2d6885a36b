package plumbline.page.figure;

import java.time.LocalDate;
import java.util.List;

/**
 * What is planned over time, in lanes.
 *
 * @param id unique within a page, as it prefixes the ids inside the drawing
 * @param title what is drawn, for readers who cannot see it
 * @param from the first day of the axis
 * @param until the day after the last of the axis
 * @param today drawn as a line; what is before it is filled, what comes after is hollow
 * @param todayLabel stands at that line
 * @param rests days on which nothing is to happen
 * @param dates words the time axis
 */
public record Gantt(
    String id,
    String title,
    LocalDate from,
    LocalDate until,
    LocalDate today,
    String todayLabel,
    List<Lane> lanes,
    List<Rest> rests,
    TimeChart.DateLabels dates) {

  public Gantt {
    lanes = List.copyOf(lanes);
    rests = List.copyOf(rests);
  }

  /** Bars that concern one thing. */
  public record Lane(String name, List<Bar> bars) {
    public Lane {
      bars = List.copyOf(bars);
    }
  }

  /**
   * Something that takes some days.
   *
   * @param label a short name
   * @param until the day after its last
   * @param point whether it is a moment rather than a stretch, and drawn as a diamond
   * @param to the path of its page, from the root of the site; empty for none
   * @param tooltip the whole name with its days, how it stands, in lines
   */
  public record Bar(
      String label,
      LocalDate from,
      LocalDate until,
      boolean point,
      String to,
      String tooltip,
      List<Clash> clashes) {
    public Bar {
      clashes = List.copyOf(clashes);
    }
  }

  /**
   * Days on which a bar is in somebody's way.
   *
   * @param number under which it is told of beside the drawing
   */
  public record Clash(String number, LocalDate from, LocalDate until) {}

  /**
   * Days on which nothing is to happen.
   *
   * @param lanes the names of the lanes it holds for; empty for all
   */
  public record Rest(
      String label, LocalDate from, LocalDate until, List<String> lanes, String tooltip) {
    public Rest {
      lanes = List.copyOf(lanes);
    }
  }
}
