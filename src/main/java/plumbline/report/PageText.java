package plumbline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Verdict;

/** A page as plain text for a terminal, without its links and drawings. */
public final class PageText {

  private static final String INDENT = "  ";

  private final StringBuilder out = new StringBuilder();

  private PageText() {}

  /** The text of a page, ending in a line break. */
  public static String of(Page page) {
    PageText text = new PageText();
    text.line(page.statement());
    page.lead().forEach(block -> text.block(block, ""));
    page.sections().forEach(text::section);
    return text.out.toString();
  }

  private void section(Section section) {
    line("");
    line(section.about().isEmpty() ? section.head() : section.head() + " – " + section.about());
    section.blocks().forEach(block -> block(block, INDENT));
  }

  private void block(Block block, String indent) {
    if (block instanceof Block.Note note) {
      line(indent + note.phrase().plain());
    } else if (block instanceof Block.Rows rows) {
      rows.table().rows().forEach(row -> row(rows.table(), row, indent));
    } else if (block instanceof Block.Entries entries) {
      entries.entries().forEach(e -> line(indent + e.label() + ": " + e.phrase().plain()));
    } else if (block instanceof Block.Details details) {
      details.blocks().forEach(inner -> block(inner, indent));
    } else if (block instanceof Block.Code code) {
      code.text().lines().forEach(line -> line(indent + line));
    } else if (!(block instanceof Block.Chart)) {
      throw new IllegalStateException("no text for " + block.getClass());
    }
  }

  /** The first cell is what the row is about; the others stand in a line below it. */
  private void row(Table table, Table.Row row, String indent) {
    CellText about = CellText.of(row.cells().get(0));
    line(indent + about.text() + bracketed(about.below()));
    List<String> others = new ArrayList<>();
    for (int i = 1; i < row.cells().size(); i++) {
      CellText cell = CellText.of(row.cells().get(i));
      others.add(table.columns().get(i).head() + ": " + cell.text() + bracketed(cell.below()));
    }
    if (!others.isEmpty()) {
      line(indent + INDENT + String.join(" · ", others));
    }
  }

  private static String bracketed(String below) {
    return below.isEmpty() ? "" : " (" + below + ")";
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  /**
   * A cell in words.
   *
   * @param below a smaller line; may be empty
   */
  record CellText(String text, String below) {

    static CellText of(Table.Cell cell) {
      if (cell instanceof Table.Text text) {
        return new CellText(text.phrase().plain(), text.below().plain());
      } else if (cell instanceof Table.Figure figure) {
        return new CellText(figure.reading().text(), figure.reading().below());
      } else if (cell instanceof Table.Mark mark) {
        return new CellText(mark.verdict().map(CellText::told).orElse("–"), "");
      } else if (cell instanceof Table.Tick tick) {
        return new CellText(tick.words(), "");
      }
      return new CellText("", "");
    }

    private static String told(Verdict verdict) {
      List<String> parts = new ArrayList<>(List.of(verdict.word()));
      Optional.of(verdict.sentence()).filter(s -> !s.isEmpty()).ifPresent(parts::add);
      return String.join(", ", parts);
    }
  }
}
