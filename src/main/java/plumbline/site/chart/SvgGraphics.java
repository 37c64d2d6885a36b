package plumbline.site.chart;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A canvas that writes what is drawn on it as SVG.
 *
 * <p>An {@link Ink} becomes a class and brings its own pen; any other colour is written out with
 * width and dashes. Clips are left out where they cut nothing. Text is measured by {@link
 * Typeface}. Pixels (images, glyph vectors, XOR) are refused.
 */
final class SvgGraphics extends VectorGraphics {
  private final SvgText svg;
  private final Clips clips;
  private AffineTransform transform = new AffineTransform();
  private @Nullable Shape clip;
  private Paint paint = Color.BLACK;
  private Stroke stroke = new BasicStroke(1);
  private Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private Composite composite = AlphaComposite.SrcOver;
  private Color background = Color.WHITE;
  private RenderingHints hints = new RenderingHints(Map.of());

  /**
   * @param id begins the id of every clip
   */
  SvgGraphics(SvgText svg, String id) {
    this(svg, new Clips(svg, id));
  }

  private SvgGraphics(SvgText svg, Clips clips) {
    this.svg = svg;
    this.clips = clips;
  }

  @Override
  public SvgGraphics create() {
    SvgGraphics copy = new SvgGraphics(svg, clips);
    copy.transform = new AffineTransform(transform);
    copy.clip = clip;
    copy.paint = paint;
    copy.stroke = stroke;
    copy.font = font;
    copy.composite = composite;
    copy.background = background;
    copy.hints = (RenderingHints) hints.clone();
    return copy;
  }

  @Override
  public void draw(Shape shape) {
    if (paint instanceof Ink ink) {
      svg.path(" class=\"" + ink.strokeClass() + '"' + clipping(shape, 2), shape, transform);
    } else if (stroke instanceof BasicStroke pen) {
      svg.path(
          colour("stroke") + pen(pen) + " fill=\"none\"" + clipping(shape, pen.getLineWidth()),
          shape,
          transform);
    } else {
      fill(stroke.createStrokedShape(shape));
    }
  }

  @Override
  public void fill(Shape shape) {
    String attributes =
        paint instanceof Ink ink ? " class=\"" + ink.fillClass() + '"' : colour("fill");
    svg.path(attributes + clipping(shape, 0), shape, transform);
  }

  @Override
  public void drawString(String text, float x, float y) {
    Rectangle2D box = getFontMetrics(font).getStringBounds(text, this);
    box.setRect(x, y + box.getY(), box.getWidth(), box.getHeight());
    AffineTransform at = new AffineTransform(transform);
    at.translate(x, y);
    String attributes =
        (paint instanceof Ink ink ? " class=\"" + ink.fillClass() + '"' : colour("fill"))
            + " font-size=\""
            + Outline.number(font.getSize2D())
            + '"'
            + (font.isBold() ? " font-weight=\"600\"" : "")
            + position(at)
            + clipping(box, 0);
    svg.raw("<text" + attributes + '>' + SvgText.escaped(text) + "</text>");
  }

  private static String position(AffineTransform at) {
    if ((at.getType() & ~AffineTransform.TYPE_TRANSLATION) == 0) {
      return " x=\""
          + Outline.number(at.getTranslateX())
          + "\" y=\""
          + Outline.number(at.getTranslateY())
          + '"';
    }
    return " transform=\"matrix("
        + Decimals.of(at.getScaleX())
        + ' '
        + Decimals.of(at.getShearY())
        + ' '
        + Decimals.of(at.getShearX())
        + ' '
        + Decimals.of(at.getScaleY())
        + ' '
        + Decimals.of(at.getTranslateX())
        + ' '
        + Decimals.of(at.getTranslateY())
        + ")\"";
  }

  private String clipping(Shape shape, double margin) {
    return clip == null ? "" : clips.attribute(clip, shape, transform, margin);
  }

  private String colour(String property) {
    Color c = paint instanceof Color color ? color : Color.BLACK;
    double alpha = c.getAlpha() / 255.0;
    if (composite instanceof AlphaComposite alphaComposite) {
      alpha *= alphaComposite.getAlpha();
    }
    String hex = Integer.toHexString((c.getRGB() & 0xFFFFFF) | 0x1000000).substring(1);
    return " "
        + property
        + "=\"#"
        + hex
        + '"'
        + (alpha < 1 ? " " + property + "-opacity=\"" + Decimals.of(alpha) + '"' : "");
  }

  private String pen(BasicStroke pen) {
    double scale = Math.sqrt(Math.abs(transform.getDeterminant()));
    StringBuilder out = new StringBuilder(" stroke-width=\"");
    out.append(Decimals.of(pen.getLineWidth() * scale)).append('"');
    float[] dashes = pen.getDashArray();
    if (dashes != null) {
      out.append(" stroke-dasharray=\"");
      for (int i = 0; i < dashes.length; i++) {
        out.append(i == 0 ? "" : " ").append(Decimals.of(dashes[i] * scale));
      }
      out.append('"');
    }
    if (pen.getEndCap() != BasicStroke.CAP_BUTT) {
      boolean round = pen.getEndCap() == BasicStroke.CAP_ROUND;
      out.append(" stroke-linecap=\"").append(round ? "round" : "square").append('"');
    }
    if (pen.getLineJoin() != BasicStroke.JOIN_MITER) {
      boolean round = pen.getLineJoin() == BasicStroke.JOIN_ROUND;
      out.append(" stroke-linejoin=\"").append(round ? "round" : "bevel").append('"');
    }
    return out.toString();
  }

  @Override
  public void transform(AffineTransform more) {
    transform.concatenate(more);
  }

  @Override
  public void setTransform(AffineTransform to) {
    transform = new AffineTransform(to);
  }

  @Override
  public AffineTransform getTransform() {
    return new AffineTransform(transform);
  }

  @Override
  public void clip(@Nullable Shape more) {
    if (more == null || clip == null) {
      setClip(more);
      return;
    }
    Shape onDevice = transform.createTransformedShape(more);
    if (clip instanceof Rectangle2D a && onDevice instanceof Rectangle2D b) {
      clip = a.createIntersection(b);
    } else {
      Area both = new Area(clip);
      both.intersect(new Area(onDevice));
      clip = both.isRectangular() ? both.getBounds2D() : both;
    }
  }

  @Override
  public void setClip(@Nullable Shape to) {
    if (to == null) {
      clip = null;
    } else {
      boolean straight = (transform.getType() & ~AffineTransform.TYPE_TRANSLATION) == 0;
      Shape onDevice = transform.createTransformedShape(to);
      clip = straight && to instanceof Rectangle2D ? onDevice.getBounds2D() : onDevice;
    }
  }

  @Override
  public @Nullable Shape getClip() {
    return clip == null ? null : inverse().createTransformedShape(clip);
  }

  @Override
  public @Nullable Rectangle getClipBounds() {
    Shape shape = getClip();
    return shape == null ? null : shape.getBounds();
  }

  private AffineTransform inverse() {
    try {
      return transform.createInverse();
    } catch (java.awt.geom.NoninvertibleTransformException e) {
      throw new IllegalStateException("a drawing has no height or no width", e);
    }
  }

  @Override
  public FontMetrics getFontMetrics(Font of) {
    return new TypefaceMetrics(of);
  }

  @Override
  public FontRenderContext getFontRenderContext() {
    return new FontRenderContext(null, true, true);
  }

  @Override
  public void setPaint(@Nullable Paint to) {
    if (to != null) {
      paint = to;
    }
  }

  @Override
  public Paint getPaint() {
    return paint;
  }

  @Override
  public Color getColor() {
    return paint instanceof Color c ? c : Color.BLACK;
  }

  @Override
  public void setStroke(Stroke to) {
    stroke = to;
  }

  @Override
  public Stroke getStroke() {
    return stroke;
  }

  @Override
  public void setFont(@Nullable Font to) {
    if (to != null) {
      font = to;
    }
  }

  @Override
  public Font getFont() {
    return font;
  }

  @Override
  public void setComposite(Composite to) {
    composite = to;
  }

  @Override
  public Composite getComposite() {
    return composite;
  }

  @Override
  public void setBackground(Color to) {
    background = to;
  }

  @Override
  public Color getBackground() {
    return background;
  }

  @Override
  public void setRenderingHint(RenderingHints.Key key, @Nullable Object value) {
    if (value == null) {
      hints.remove(key);
    } else {
      hints.put(key, value);
    }
  }

  @Override
  public @Nullable Object getRenderingHint(RenderingHints.Key key) {
    return hints.get(key);
  }

  @Override
  public void setRenderingHints(Map<?, ?> to) {
    hints = new RenderingHints(Map.of());
    hints.putAll(to);
  }

  @Override
  public void addRenderingHints(Map<?, ?> more) {
    hints.putAll(more);
  }

  @Override
  public RenderingHints getRenderingHints() {
    return (RenderingHints) hints.clone();
  }
}
