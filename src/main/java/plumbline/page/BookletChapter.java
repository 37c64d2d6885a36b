package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Section.Fact;

/**
 * A chapter of the booklet.
 *
 * @param anchor unique in the booklet
 * @param title without its number
 * @param brief what stands in it, in a line
 * @param facts beside the blocks
 */
record BookletChapter(
    String anchor, String title, String brief, List<Block> blocks, List<Fact> facts) {

  BookletChapter {
    blocks = List.copyOf(blocks);
    facts = List.copyOf(facts);
  }

  /** One without facts beside its blocks. */
  BookletChapter(String anchor, String title, String brief, List<Block> blocks) {
    this(anchor, title, brief, blocks, List.of());
  }

  /** A section of another page as a part of a chapter: under its head, without what is folded. */
  static Block part(Section section) {
    List<Block> blocks = new ArrayList<>();
    section.blocks().stream()
        .filter(block -> !(block instanceof Block.Details))
        .forEach(blocks::add);
    if (!section.margin().isEmpty()) {
      blocks.add(new Block.FactList(section.margin()));
    }
    return new Block.Part(Phrase.of(section.head()), blocks);
  }

  /** The chapter as it stands in the booklet. */
  Section section(String numbered) {
    return new Section(anchor, numbered, "", blocks, facts);
  }
}
