package plumbline.metric.formula;

import java.util.stream.IntStream;
import plumbline.charter.Expression;
import plumbline.diagnostic.Span;

/** Finds where in its file a stretch of a formula's code points was written. */
final class TextPlace {

  private final Expression expression;

  /** UTF-16 code units before each code point, and before the end. */
  private final int[] units;

  TextPlace(Expression expression) {
    this.expression = expression;
    int[] points = expression.text().codePoints().toArray();
    this.units = new int[points.length + 1];
    IntStream.range(0, points.length)
        .forEach(i -> units[i + 1] = units[i] + Character.charCount(points[i]));
  }

  /** Of the code points from {@code from} until before {@code until}. */
  Span of(int from, int until) {
    return expression.span(units[from], units[until]);
  }
}
