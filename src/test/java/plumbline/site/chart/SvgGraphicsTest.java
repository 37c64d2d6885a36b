package plumbline.site.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SvgGraphicsTest {

  private static String drawn(Consumer<SvgGraphics> drawing) {
    SvgText svg = SvgText.labelled("x", 10, 10, "");
    drawing.accept(new SvgGraphics(svg, "id"));
    String whole = svg.end();
    new Drawn(whole);
    return whole.substring(whole.indexOf('>') + 1, whole.length() - "</svg>".length());
  }

  @Test
  void anInkBecomesAClassAndNeighboursOneElement() {
    assertThat(
            drawn(
                g -> {
                  g.setPaint(Ink.GRID);
                  g.draw(new Line2D.Double(0, 10, 20, 10));
                  g.draw(new Line2D.Double(0, 20.04, 20, 30.25));
                }))
        .isEqualTo("<path class=\"g\" d=\"M0 10h20M0 20l20 10.3\"/>");
  }

  @Test
  void aColourIsWrittenOutWithItsPen() {
    assertThat(
            drawn(
                g -> {
                  g.setColor(new Color(255, 0, 10, 51));
                  g.setStroke(
                      new BasicStroke(
                          1.5f,
                          BasicStroke.CAP_ROUND,
                          BasicStroke.JOIN_BEVEL,
                          1,
                          new float[] {2, 3},
                          0));
                  g.drawLine(0, 0, 5, 0);
                }))
        .isEqualTo(
            "<path stroke=\"#ff000a\" stroke-opacity=\"0.2\" stroke-width=\"1.5\""
                + " stroke-dasharray=\"2 3\" stroke-linecap=\"round\" stroke-linejoin=\"bevel\""
                + " fill=\"none\" d=\"M0 0h5\"/>");
  }

  @Test
  void transformsMoveShapesAndScalePens() {
    assertThat(
            drawn(
                g -> {
                  g.translate(10, 5);
                  g.scale(2, 2);
                  g.drawLine(0, 0, 1, 1);
                }))
        .contains("stroke-width=\"2\"", "d=\"M10 5l2 2\"");
  }

  @Test
  void aClipIsWrittenOnceAndOnlyForWhatReachesBeyond() {
    String svg =
        drawn(
            g -> {
              g.setPaint(Ink.LINE);
              g.setClip(new Rectangle(0, 0, 10, 10));
              g.fill(new Rectangle(1, 1, 4, 4));
              g.fill(new Rectangle(5, 5, 40, 4));
              g.fill(new Rectangle(5, -5, 2, 40));
            });
    assertThat(svg)
        .isEqualTo(
            "<path class=\"d\" d=\"M1 1h4v4h-4v-4z\"/>"
                + "<clipPath id=\"id-c1\"><path d=\"M0 0h10v10h-10v-10z\"/></clipPath>"
                + "<path class=\"d\" clip-path=\"url(#id-c1)\""
                + " d=\"M5 5h40v4h-40v-4zM5-5h2v40h-2v-40z\"/>");
  }

  @Test
  void curvesStayCurves() {
    assertThat(
            drawn(
                g -> {
                  g.setPaint(Ink.LINE);
                  g.fill(new Ellipse2D.Double(0, 0, 10, 10));
                }))
        .matches("<path class=\"d\" d=\"M10 5c0 2\\.8-2\\.2 5-5 5.*z\"/>");
  }

  @Test
  void textIsEscapedAndTurnedWithTheCanvas() {
    assertThat(
            drawn(
                g -> {
                  g.setFont(new Font("any", Font.BOLD, 14));
                  g.drawString("a<b>&\u0001", 3, 4);
                  g.rotate(Math.PI / 2);
                  g.drawString("up", 0, 0);
                }))
        .isEqualTo(
            "<text fill=\"#000000\" font-size=\"14\" font-weight=\"600\" x=\"3\" y=\"4\">"
                + "a&lt;b&gt;&amp;\uFFFD</text>"
                + "<text fill=\"#000000\" font-size=\"14\" font-weight=\"600\""
                + " transform=\"matrix(0 1 -1 0 0 0)\">up</text>");
  }

  @Test
  void aCopyKeepsItsOwnState() {
    assertThat(
            drawn(
                g -> {
                  g.setPaint(Ink.GRID);
                  SvgGraphics copy = g.create();
                  copy.setPaint(Ink.MARK);
                  copy.translate(5, 5);
                  g.drawLine(0, 0, 1, 0);
                }))
        .isEqualTo("<path class=\"g\" d=\"M0 0h1\"/>");
  }

  @Test
  void pixelsAreRefused() {
    assertThatThrownBy(() -> drawn(g -> g.copyArea(0, 0, 1, 1, 1, 1)))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void widthsAreThoseOfTheFont() {
    // Advances read from the font with another tool, in 2048ths of an em.
    assertThat(Typeface.REGULAR.width("M", 2048)).isEqualTo(1850);
    assertThat(Typeface.REGULAR.width("a£%", 2048)).isEqualTo(1150 + 1251 + 2011);
    assertThat(Typeface.REGULAR.width("0", 2048)).isEqualTo(1328);
    assertThat(Typeface.REGULAR.width("1", 2048)).isEqualTo(1328);
    assertThat(Typeface.SEMIBOLD.width("88", 1)).isEqualTo(Typeface.SEMIBOLD.width("11", 1));
    assertThat(Typeface.REGULAR.width("漢字", 10)).isEqualTo(20);
    assertThat(Typeface.REGULAR.width("e\u0301", 10)).isEqualTo(Typeface.REGULAR.width("e", 10));
  }
}
