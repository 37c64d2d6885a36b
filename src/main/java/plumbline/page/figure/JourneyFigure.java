package plumbline.page.figure;

import java.util.List;

/**
 * A way over several channels, from the first stop to the last.
 *
 * @param id unique within a page, as it prefixes the ids inside the drawing
 * @param title what is drawn, for readers who cannot see it
 */
public record JourneyFigure(String id, String title, List<Stop> stops) {

  public JourneyFigure {
    stops = List.copyOf(stops);
  }

  /**
   * A stay on one channel.
   *
   * @param channel its name
   * @param does what happens there
   * @param goOn how many go on, such as "34% go on"; empty where that is not known
   * @param breaks in a few words that it breaks there, such as "Breaks: 22% lost"; empty where it
   *     does not
   */
  public record Stop(String channel, String does, String goOn, String breaks) {}
}
