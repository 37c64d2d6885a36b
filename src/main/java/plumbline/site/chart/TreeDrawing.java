package plumbline.site.chart;

import java.awt.geom.Path2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plumbline.page.figure.TreeFigure;
import plumbline.page.figure.TreeFigure.Node;
import plumbline.page.figure.TreeFigure.Tone;
import plumbline.site.chart.SvgText.Anchor;
import plumbline.site.chart.TreeLayout.Slot;

/** Draws a {@link TreeFigure} from left to right: each metric, and to its right what drives it. */
public final class TreeDrawing {
  private static final double COLUMN = 150;
  private static final double BETWEEN = 46;
  private static final double LINE = Layout.LINE_HEIGHT;
  private static final double ASCENT = 11;
  private static final double BY_TEXT = 6;
  private static final double AFTER_VALUE = 10;
  private static final double SIGN = 13;

  private final TreeFigure tree;
  private final Map<String, List<String>> titles = new LinkedHashMap<>();
  private final Map<Slot, Double> widths = new LinkedHashMap<>();
  private final TreeLayout layout;
  private final SvgText svg;

  /**
   * An {@code svg} element with the class {@code tree}, as many pixels wide as its columns need (up
   * to 150 each with 46 between them).
   */
  public static String svg(TreeFigure tree) {
    return new TreeDrawing(tree).drawn();
  }

  private TreeDrawing(TreeFigure tree) {
    this.tree = tree;
    tree.nodes()
        .forEach(n -> titles.put(n.id(), Fitting.wrapped(n.title(), Typeface.REGULAR, COLUMN, 2)));
    layout = new TreeLayout(tree, n -> (lines(n).size() + (hasFacts(n) ? 1 : 0)) * LINE);
    tree.nodes()
        .forEach(n -> widths.put(layout.slot(n.id()), Math.max(titleWidth(n), factsWidth(n))));
    double width = layout.columnCount() * (COLUMN + BETWEEN) - BETWEEN;
    svg = SvgText.tree(tree.id(), Math.max(1, width), layout.height() + 4, tree.title());
  }

  private List<String> lines(Node node) {
    return titles.getOrDefault(node.id(), List.of());
  }

  private static boolean hasFacts(Node node) {
    return !node.value().isEmpty() || !node.verdict().isEmpty();
  }

  private double titleWidth(Node node) {
    return lines(node).stream()
        .mapToDouble(l -> Typeface.REGULAR.width(l, Layout.FONT))
        .max()
        .orElse(0);
  }

  private static double factsWidth(Node node) {
    return Typeface.SEMIBOLD.width(node.value(), Layout.FONT)
        + (node.tone() == Tone.NONE ? 0 : AFTER_VALUE + SIGN)
        + Typeface.SEMIBOLD.width(node.verdict(), Layout.FONT);
  }

  private String drawn() {
    layout.routes().forEach(r -> edge(r.slots()));
    tree.nodes().forEach(this::node);
    return svg.end();
  }

  private void edge(List<Slot> slots) {
    Path2D path = new Path2D.Double();
    for (int i = 1; i < slots.size(); i++) {
      Slot a = slots.get(i - 1);
      Slot b = slots.get(i);
      double x1 = x(a) + widths.getOrDefault(a, COLUMN - BY_TEXT) + BY_TEXT;
      double x2 = x(b) - (i == slots.size() - 1 ? BY_TEXT : 0);
      double bend = x(a) + COLUMN + BETWEEN / 2 - BY_TEXT;
      if (i == 1) {
        path.moveTo(x1, a.middle());
        path.lineTo(Math.max(x1, x(a) + COLUMN), a.middle());
      }
      path.curveTo(bend, a.middle(), bend, b.middle(), x2, b.middle());
      if (i < slots.size() - 1) {
        path.lineTo(x(b) + COLUMN, b.middle());
      }
    }
    svg.path(Ink.LEADER, path);
  }

  private static double x(Slot slot) {
    return slot.column * (COLUMN + BETWEEN);
  }

  private void node(Node node) {
    Slot slot = layout.slot(node.id());
    double x = x(slot);
    double y = slot.top + ASCENT;
    List<String> lines = lines(node);
    boolean whole = String.join(" ", lines).equals(node.title().strip());
    svg.openLink(node.href());
    for (String line : lines) {
      svg.text("", x, y, Anchor.START, line, whole ? "" : node.title());
      y += LINE;
    }
    svg.closeLink(node.href());
    facts(node, x, y);
  }

  private void facts(Node node, double x, double y) {
    double at = x;
    if (!node.value().isEmpty()) {
      svg.text("t", at, y, Anchor.START, node.value());
      at += Typeface.SEMIBOLD.width(node.value(), Layout.FONT) + AFTER_VALUE;
    }
    if (node.tone() != Tone.NONE) {
      sign(node.tone(), at + 4, y - 4);
      at += SIGN;
    }
    if (!node.verdict().isEmpty()) {
      svg.text("t " + cssClass(node.tone()), at, y, Anchor.START, node.verdict());
    }
  }

  /** The shape of a verdict, which tells without colour: full, half full, an empty diamond. */
  private void sign(Tone tone, double x, double y) {
    String shape =
        switch (tone) {
          case GOOD -> "M-4 0a4 4 0 0 1 8 0a4 4 0 0 1-8 0z";
          case WARN -> "M0-4.5a4.5 4.5 0 0 0 0 9a4.5 4.5 0 0 0 0-9zM0-3a3 3 0 0 1 0 6z";
          case BAD -> "M0-5L5 0 0 5-5 0zM0-2.7L2.7 0 0 2.7-2.7 0z";
          case NONE -> "";
        };
    svg.raw(
        "<path fill-rule=\"evenodd\" class=\""
            + cssClass(tone)
            + "\" transform=\"translate("
            + Outline.number(x)
            + ' '
            + Outline.number(y)
            + ")\" d=\""
            + shape
            + "\"/>");
  }

  private static String cssClass(Tone tone) {
    return switch (tone) {
      case GOOD -> "good";
      case WARN -> "warn";
      case BAD -> "bad";
      case NONE -> "";
    };
  }
}
