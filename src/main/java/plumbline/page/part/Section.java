package plumbline.page.part;

import java.util.List;

/**
 * A part of a page under its own head.
 *
 * @param anchor unique on the page; stands in addresses after {@code #}
 * @param about a few words beside the head; may be empty
 * @param margin facts beside the blocks; without any the blocks take the whole width
 */
public record Section(
    String anchor, String head, String about, List<Block> blocks, List<Fact> margin) {

  public Section {
    blocks = List.copyOf(blocks);
    margin = List.copyOf(margin);
  }

  /**
   * A fact in the margin.
   *
   * @param lines one below the other
   */
  public record Fact(String term, List<Line> lines) {
    public Fact {
      lines = List.copyOf(lines);
    }

    public static Fact of(String term, Phrase... phrases) {
      return new Fact(
          term,
          java.util.Arrays.stream(phrases)
              .map(phrase -> new Line(phrase, java.util.Optional.empty()))
              .toList());
    }
  }

  /** Text, or a verdict in its place. */
  public record Line(Phrase phrase, java.util.Optional<Verdict> verdict) {}
}
