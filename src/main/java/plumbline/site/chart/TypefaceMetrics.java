package plumbline.site.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.geom.Rectangle2D;

/** Tells JFreeChart how wide text is without waking the fonts of the machine. */
final class TypefaceMetrics extends FontMetrics {
  private static final long serialVersionUID = 1L;
  private static final double ASCENT_EMS = 0.97;
  private static final double DESCENT_EMS = 0.24;

  TypefaceMetrics(Font font) {
    super(font);
  }

  @Override
  public int getAscent() {
    return (int) Math.round(ASCENT_EMS * font.getSize2D());
  }

  @Override
  public int getDescent() {
    return (int) Math.round(DESCENT_EMS * font.getSize2D());
  }

  @Override
  public int charWidth(char c) {
    return stringWidth(String.valueOf(c));
  }

  @Override
  public int charWidth(int codePoint) {
    return stringWidth(Character.toString(codePoint));
  }

  @Override
  public int charsWidth(char[] chars, int from, int length) {
    return stringWidth(new String(chars, from, length));
  }

  @Override
  public int stringWidth(String text) {
    return (int) Math.ceil(width(text));
  }

  @Override
  public Rectangle2D getStringBounds(String text, Graphics context) {
    return new Rectangle2D.Double(0, -getAscent(), width(text), getHeight());
  }

  private double width(String text) {
    Typeface face = font.isBold() ? Typeface.SEMIBOLD : Typeface.REGULAR;
    return face.width(text, font.getSize2D());
  }
}
