package plumbline.page.figure;

import java.util.List;

/**
 * The metric tree: which metric drives which.
 *
 * @param id unique within a page, as it prefixes the ids inside the drawing
 * @param title what is drawn, for readers who cannot see it
 * @param nodes in the order in which they should stand, other things being equal
 * @param edges between nodes by their id; a loop or an unknown id is our fault
 */
public record TreeFigure(String id, String title, List<Node> nodes, List<Edge> edges) {

  public TreeFigure {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /**
   * A metric.
   *
   * @param value newest value in words; empty for none
   * @param verdict in a word, such as "At risk"; empty for none
   * @param href where its page is, relative to the page that shows the tree; empty for no link
   */
  public record Node(
      String id, String title, String value, String verdict, Tone tone, String href) {}

  /** One metric drives another. */
  public record Edge(String driver, String driven) {}

  /** How a verdict sounds, which gives it a colour and a shape. */
  public enum Tone {
    GOOD,
    WARN,
    BAD,
    NONE
  }
}
