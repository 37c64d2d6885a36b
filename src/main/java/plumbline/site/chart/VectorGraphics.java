package plumbline.site.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import org.jspecify.annotations.Nullable;

/**
 * The part of a canvas that is the same for everything drawn in lines and areas: each old call told
 * by shapes and transforms. What needs pixels is refused.
 */
abstract class VectorGraphics extends Graphics2D {

  @Override
  public void drawLine(int x1, int y1, int x2, int y2) {
    draw(new Line2D.Double(x1, y1, x2, y2));
  }

  @Override
  public void fillRect(int x, int y, int width, int height) {
    fill(new Rectangle(x, y, width, height));
  }

  @Override
  public void clearRect(int x, int y, int width, int height) {
    java.awt.Paint before = getPaint();
    setPaint(getBackground());
    fillRect(x, y, width, height);
    setPaint(before);
  }

  @Override
  public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
    draw(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
  }

  @Override
  public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
    fill(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
  }

  @Override
  public void drawOval(int x, int y, int width, int height) {
    draw(new Ellipse2D.Double(x, y, width, height));
  }

  @Override
  public void fillOval(int x, int y, int width, int height) {
    fill(new Ellipse2D.Double(x, y, width, height));
  }

  @Override
  public void drawArc(int x, int y, int width, int height, int startDegrees, int degrees) {
    draw(new Arc2D.Double(x, y, width, height, startDegrees, degrees, Arc2D.OPEN));
  }

  @Override
  public void fillArc(int x, int y, int width, int height, int startDegrees, int degrees) {
    fill(new Arc2D.Double(x, y, width, height, startDegrees, degrees, Arc2D.PIE));
  }

  @Override
  public void drawPolyline(int[] xs, int[] ys, int points) {
    draw(through(xs, ys, points, false));
  }

  @Override
  public void drawPolygon(int[] xs, int[] ys, int points) {
    draw(through(xs, ys, points, true));
  }

  @Override
  public void fillPolygon(int[] xs, int[] ys, int points) {
    fill(through(xs, ys, points, true));
  }

  private static Path2D through(int[] xs, int[] ys, int points, boolean closed) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < points; i++) {
      if (i == 0) {
        path.moveTo(xs[i], ys[i]);
      } else {
        path.lineTo(xs[i], ys[i]);
      }
    }
    if (closed && points > 0) {
      path.closePath();
    }
    return path;
  }

  @Override
  public void drawString(String text, int x, int y) {
    drawString(text, (float) x, (float) y);
  }

  @Override
  public void drawString(AttributedCharacterIterator text, int x, int y) {
    drawString(text, (float) x, (float) y);
  }

  @Override
  public void drawString(AttributedCharacterIterator text, float x, float y) {
    StringBuilder plain = new StringBuilder();
    for (char c = text.first(); c != AttributedCharacterIterator.DONE; c = text.next()) {
      plain.append(c);
    }
    drawString(plain.toString(), x, y);
  }

  @Override
  public void translate(int x, int y) {
    translate((double) x, (double) y);
  }

  @Override
  public void translate(double x, double y) {
    transform(AffineTransform.getTranslateInstance(x, y));
  }

  @Override
  public void rotate(double radians) {
    transform(AffineTransform.getRotateInstance(radians));
  }

  @Override
  public void rotate(double radians, double x, double y) {
    transform(AffineTransform.getRotateInstance(radians, x, y));
  }

  @Override
  public void scale(double x, double y) {
    transform(AffineTransform.getScaleInstance(x, y));
  }

  @Override
  public void shear(double x, double y) {
    transform(AffineTransform.getShearInstance(x, y));
  }

  @Override
  public void clipRect(int x, int y, int width, int height) {
    clip(new Rectangle(x, y, width, height));
  }

  @Override
  public void setClip(int x, int y, int width, int height) {
    setClip(new Rectangle(x, y, width, height));
  }

  @Override
  public void setColor(@Nullable Color to) {
    setPaint(to);
  }

  @Override
  public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
    Shape hit = onStroke ? getStroke().createStrokedShape(shape) : shape;
    return getTransform().createTransformedShape(hit).intersects((Rectangle2D) area);
  }

  @Override
  public void setPaintMode() {
    // Painting over is all there is.
  }

  @Override
  public void dispose() {
    // Nothing is held.
  }

  @Override
  public void setXORMode(Color with) {
    throw pixels();
  }

  @Override
  public void copyArea(int x, int y, int width, int height, int dx, int dy) {
    throw pixels();
  }

  @Override
  public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
    throw pixels();
  }

  @Override
  public GraphicsConfiguration getDeviceConfiguration() {
    throw pixels();
  }

  @Override
  public boolean drawImage(Image image, AffineTransform transform, ImageObserver observer) {
    throw pixels();
  }

  @Override
  public void drawImage(BufferedImage image, BufferedImageOp operation, int x, int y) {
    throw pixels();
  }

  @Override
  public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
    throw pixels();
  }

  @Override
  public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
    throw pixels();
  }

  @Override
  public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
    throw pixels();
  }

  @Override
  public boolean drawImage(Image image, int x, int y, int w, int h, ImageObserver observer) {
    throw pixels();
  }

  @Override
  public boolean drawImage(Image image, int x, int y, Color behind, ImageObserver observer) {
    throw pixels();
  }

  @Override
  public boolean drawImage(
      Image image, int x, int y, int w, int h, Color behind, ImageObserver observer) {
    throw pixels();
  }

  @Override
  public boolean drawImage(
      Image image,
      int dx1,
      int dy1,
      int dx2,
      int dy2,
      int sx1,
      int sy1,
      int sx2,
      int sy2,
      ImageObserver observer) {
    throw pixels();
  }

  @Override
  public boolean drawImage(
      Image image,
      int dx1,
      int dy1,
      int dx2,
      int dy2,
      int sx1,
      int sy1,
      int sx2,
      int sy2,
      Color behind,
      ImageObserver observer) {
    throw pixels();
  }

  private static UnsupportedOperationException pixels() {
    return new UnsupportedOperationException("a drawing in SVG has lines and areas, no pixels");
  }
}
