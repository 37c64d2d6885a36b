package plumbline.site.chart;

import java.util.List;
import plumbline.page.figure.TimeChart;

/**
 * The name at the end of a line.
 *
 * @param plain lines of text
 * @param bold lines under them
 * @param rank names of higher rank give way first where not all fit
 * @param whole the name in full if it had to be shortened, else empty
 * @param cssClass tells which line it is the name of; may be empty
 */
record EndLabel(List<String> plain, List<String> bold, int rank, String whole, String cssClass) {

  static EndLabel of(TimeChart.Path path, Layout layout) {
    return of(path.label(), path.goal(), 1, layout).of(Ink.PATH);
  }

  /**
   * The name of a trace.
   *
   * @param place among the traces; the chart is about the first
   */
  static EndLabel of(TimeChart.Trace trace, int place, Layout layout) {
    EndLabel label =
        place == 0 ? of("", trace.label(), 0, layout) : of(trace.label(), "", 2, layout);
    return label.of(Ink.line(place));
  }

  /** Words at the end of a line; either may be empty. */
  static EndLabel of(String plain, String bold, int rank, Layout layout) {
    double width = layout.widestSideLabel;
    List<String> plainLines = Fitting.wrapped(plain, Typeface.REGULAR, width, 2);
    List<String> boldLines = Fitting.wrapped(bold, Typeface.SEMIBOLD, width, 2);
    boolean whole =
        String.join(" ", plainLines).equals(plain.strip())
            && String.join(" ", boldLines).equals(bold.strip());
    return new EndLabel(plainLines, boldLines, rank, whole ? "" : (plain + " " + bold).strip(), "");
  }

  /** The same as the name of a line in an ink, which it comes and goes with. */
  EndLabel of(Ink line) {
    return new EndLabel(plain, bold, rank, whole, "l" + line.strokeClass());
  }

  boolean isEmpty() {
    return plain.isEmpty() && bold.isEmpty();
  }

  double height() {
    return (plain.size() + bold.size()) * Layout.LINE_HEIGHT;
  }

  double width() {
    double width = 0;
    for (String line : plain) {
      width = Math.max(width, Typeface.REGULAR.width(line, Layout.FONT));
    }
    for (String line : bold) {
      width = Math.max(width, Typeface.SEMIBOLD.width(line, Layout.FONT));
    }
    return width;
  }
}
