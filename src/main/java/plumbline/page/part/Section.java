package plumbline.page.part;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
   * A section that is a table, under the table's name; absent where the table has no rows.
   *
   * @param beneath what stands below the table
   */
  public static Optional<Section> of(String anchor, String about, Table table, Block... beneath) {
    List<Block> blocks = new ArrayList<>(List.of(new Block.Rows(table)));
    blocks.addAll(List.of(beneath));
    return table.rows().isEmpty()
        ? Optional.empty()
        : Optional.of(new Section(anchor, table.name(), about, blocks, List.of()));
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
          term, Arrays.stream(phrases).map(phrase -> new Line(phrase, Optional.empty())).toList());
    }
  }

  /** Text, or a verdict in its place. */
  public record Line(Phrase phrase, Optional<Verdict> verdict) {}
}
