package plumbline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import plumbline.page.Words;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Section;
import plumbline.page.part.Table;

/**
 * A page as a comment in a code forge: GitHub Flavored Markdown, without links and drawings.
 *
 * <p>All text is escaped, so that nothing in a charter becomes markup, a link or a mention.
 */
public final class PageMarkdown {

  /** Forges refuse comments of 65,536 characters. */
  static final int MOST = 60_000;

  /** Stands first, so that the next run finds the comment it is to replace. */
  public static final String MARKER = "<!-- plumbline diff -->";

  private static final String SPECIAL = "\\`*_{}[]()#+-.!|<>~=:@&\"'$^";
  private static final char NOTHING = '\u200b';

  private PageMarkdown() {}

  /**
   * The comment, under 60,000 characters: sections that do not fit are left out whole, the last
   * first, and a line says how many and which.
   */
  public static String comment(Page page, Words words) {
    return MARKER + "\n" + of(page, words);
  }

  /** The same for any other place. */
  public static String of(Page page, Words words) {
    String head = "## " + escaped(page.statement()) + "\n" + blocks(page.lead());
    List<String> sections = page.sections().stream().map(PageMarkdown::section).toList();
    List<String> heads = page.sections().stream().map(Section::head).toList();
    int fitting = sections.size();
    int most = MOST - MARKER.length() - 1;
    while (fitting > 0 && text(head, sections, heads, fitting, words).length() > most) {
      fitting--;
    }
    return text(head, sections, heads, fitting, words);
  }

  private static String leftOut(List<String> heads, Words words) {
    String number = String.valueOf(heads.size());
    return words.count("diff.left-out", heads.size(), number, String.join(", ", heads));
  }

  private static String text(
      String head, List<String> sections, List<String> heads, int fitting, Words words) {
    StringBuilder out = new StringBuilder(head);
    sections.subList(0, fitting).forEach(out::append);
    int missing = sections.size() - fitting;
    if (missing > 0) {
      out.append("\n").append(leftOut(heads.subList(fitting, sections.size()), words)).append("\n");
    }
    return out.toString();
  }

  private static String section(Section section) {
    String about = section.about().isEmpty() ? "" : escaped(section.about()) + "\n";
    return "\n### " + escaped(section.head()) + "\n\n" + about + blocks(section.blocks());
  }

  private static String blocks(List<Block> blocks) {
    return blocks.stream().map(PageMarkdown::block).collect(Collectors.joining());
  }

  private static String block(Block block) {
    if (block instanceof Block.Note note) {
      return "\n" + escaped(note.phrase().plain()) + "\n";
    } else if (block instanceof Block.Rows rows) {
      return "\n" + table(rows.table());
    } else if (block instanceof Block.Entries entries) {
      return entries.entries().stream()
          .map(e -> "- **" + escaped(e.label()) + "** " + escaped(e.phrase().plain()) + "\n")
          .collect(Collectors.joining("", "\n", ""));
    } else if (block instanceof Block.Details details) {
      String within = blocks(details.blocks());
      if (within.isEmpty()) {
        return "";
      }
      return "\n<details><summary>"
          + escaped(details.summary())
          + "</summary>\n"
          + within
          + "\n</details>\n";
    } else if (block instanceof Block.Code code) {
      return "\n" + fenced(code);
    } else if (block instanceof Block.Chart) {
      return "";
    }
    throw new IllegalStateException("no Markdown for " + block.getClass());
  }

  /** Between fences longer than any run of backquotes within. */
  private static String fenced(Block.Code code) {
    String text = code.text();
    String fence = "```";
    while (text.contains(fence)) {
      fence += "`";
    }
    String language = code.language().name().toLowerCase(Locale.ROOT);
    return fence + language + "\n" + text + (text.endsWith("\n") ? "" : "\n") + fence + "\n";
  }

  private static String table(Table table) {
    StringBuilder out = new StringBuilder();
    out.append(line(table.columns().stream().map(column -> escaped(column.head())).toList()));
    out.append(line(table.columns().stream().map(PageMarkdown::rule).toList()));
    table
        .rows()
        .forEach(row -> out.append(line(row.cells().stream().map(PageMarkdown::cell).toList())));
    return out.toString();
  }

  private static String rule(Table.Column column) {
    return column.kind() == Table.Kind.NUMBER ? "---:" : "---";
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String cell(Table.Cell cell) {
    PageText.CellText text = PageText.CellText.of(cell);
    List<String> lines = new ArrayList<>(List.of(escaped(text.text())));
    if (!text.below().isEmpty()) {
      lines.add("<sub>" + escaped(text.below()) + "</sub>");
    }
    return String.join("<br>", lines);
  }

  /**
   * Text that says in Markdown what it says: every sign with a meaning is escaped, line breaks are
   * blanks, and what a forge would make a mention or reference of is broken by a character of no
   * width.
   */
  static String escaped(String text) {
    String line = text.replaceAll("\\s+", " ");
    StringBuilder out = new StringBuilder(line.length() + 16);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (SPECIAL.indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
      boolean refers = c == '@' || c == '#';
      if (refers && i + 1 < line.length() && Character.isLetterOrDigit(line.charAt(i + 1))) {
        out.append(NOTHING);
      }
    }
    return out.toString();
  }
}
