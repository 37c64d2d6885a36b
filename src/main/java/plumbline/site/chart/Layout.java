package plumbline.site.chart;

/**
 * The measures of a drawing in pixels of its own.
 *
 * <p>Text has the same size in both, as a phone shows the narrow one at nearly its own size.
 */
enum Layout {
  WIDE("wide", "w", 760, 300, 5, 110, 240, 5),
  NARROW("narrow", "n", 340, 240, 4, 72, 180, 4),
  /** Of many, on a phone two beside each other. */
  SMALL("", "s", 160, 132, 3, 0, 0, 0);

  /** Size of all text, as chart.css sets it. */
  static final double FONT = 12;

  /** What is free to the right of every plot. */
  static final double LEAST_GUTTER = 8;

  /** From baseline to baseline. */
  static final double LINE_HEIGHT = 14;

  /** Tells the two apart, so that a page can show the one that fits. */
  final String cssClass;

  /** Ends the chart's id, as both may stand in one page. */
  final String suffix;

  final double width;
  final double height;

  /** How many distances of grid lines are wanted. */
  final int valueIntervals;

  /** What the name of a line may take beside the plot. */
  final double widestSideLabel;

  /** What the name of a mark may take above the plot. */
  final double widestMark;

  final int markRows;

  Layout(
      String cssClass,
      String suffix,
      double width,
      double height,
      int valueIntervals,
      double widestSideLabel,
      double widestMark,
      int markRows) {
    this.cssClass = cssClass;
    this.suffix = suffix;
    this.width = width;
    this.height = height;
    this.valueIntervals = valueIntervals;
    this.widestSideLabel = widestSideLabel;
    this.widestMark = widestMark;
    this.markRows = markRows;
  }
}
