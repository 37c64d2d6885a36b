package plumbline.site.chart;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import org.jspecify.annotations.Nullable;

/**
 * SVG in the making: elements in the order in which they are painted.
 *
 * <p>Neighbouring strokes of the same class become one element. Text is escaped, and what XML
 * cannot hold is replaced.
 */
final class SvgText {
  private final StringBuilder out = new StringBuilder(8192);
  private String pendingAttributes = "";
  private final StringBuilder pendingData = new StringBuilder();

  /** Which point of a text stands at its position. */
  enum Anchor {
    START(""),
    MIDDLE(" text-anchor=\"middle\""),
    END(" text-anchor=\"end\"");

    private final String attribute;

    Anchor(String attribute) {
      this.attribute = attribute;
    }
  }

  /** A drawing named by its title; both sizes in pixels. */
  static SvgText chart(String id, String cssClass, double width, double height, String title) {
    return titled("img", id, cssClass, width, height, title);
  }

  /** A drawing with links, named by its title; both sizes in pixels. */
  static SvgText linked(String id, String cssClass, double width, double height, String title) {
    return titled("group", id, cssClass, width, height, title);
  }

  /** A small drawing named by its label; without a label it is hidden from those who cannot see. */
  static SvgText labelled(String cssClass, double width, double height, String label) {
    SvgText svg = begun(cssClass, width, height);
    svg.out
        .append(label.isEmpty() ? " aria-hidden=\"true\">" : " role=\"img\" aria-label=\"")
        .append(escaped(label))
        .append(label.isEmpty() ? "" : "\">");
    return svg;
  }

  private static SvgText titled(
      String role, String id, String cssClass, double width, double height, String title) {
    SvgText svg = begun(cssClass, width, height);
    String titleId = escaped(id) + "-t";
    svg.out
        .append(" role=\"")
        .append(role)
        .append("\" aria-labelledby=\"")
        .append(titleId)
        .append("\"><title id=\"")
        .append(titleId)
        .append("\">")
        .append(escaped(title))
        .append("</title>");
    return svg;
  }

  /** A tag that is still open. */
  private static SvgText begun(String cssClass, double width, double height) {
    SvgText svg = new SvgText();
    svg.out
        .append("<svg class=\"")
        .append(cssClass)
        .append("\" viewBox=\"0 0 ")
        .append(Outline.number(width))
        .append(' ')
        .append(Outline.number(height))
        .append('"');
    return svg;
  }

  /** Begins a link; nothing for an empty address. */
  void openLink(String href) {
    if (!href.isEmpty()) {
      raw("<a href=\"" + escaped(href) + "\">");
    }
  }

  /** Ends what {@link #openLink} began with the same address. */
  void closeLink(String href) {
    if (!href.isEmpty()) {
      raw("</a>");
    }
  }

  /** The whole, closed. */
  String end() {
    flush();
    return out.append("</svg>").toString();
  }

  /** Strokes or fills, as the class says; an empty shape leaves no trace. */
  void path(String attributes, Shape shape, @Nullable AffineTransform transform) {
    String data = Outline.of(shape, transform);
    if (data.isEmpty()) {
      return;
    }
    if (!attributes.equals(pendingAttributes)) {
      flush();
      pendingAttributes = attributes;
    }
    pendingData.append(data);
  }

  /** A stroke of a class. */
  void path(Ink ink, Shape shape) {
    path(" class=\"" + ink.strokeClass() + '"', shape, null);
  }

  void circle(String cssClass, double x, double y, double radius) {
    open("circle");
    attribute("class", cssClass);
    number("cx", x);
    number("cy", y);
    number("r", radius);
    out.append("/>");
  }

  /** A line of text with its baseline at y; the class may be empty. */
  void text(String cssClass, double x, double y, Anchor anchor, String text) {
    text(cssClass, x, y, anchor, text, "");
  }

  /** A line of text that tells more when pointed at; the title may be empty. */
  void text(String cssClass, double x, double y, Anchor anchor, String text, String title) {
    open("text");
    attribute("class", cssClass);
    number("x", x);
    number("y", y);
    out.append(anchor.attribute).append('>').append(escaped(text));
    title(title);
    out.append("</text>");
  }

  /** Begins texts which stand as the first would, so that it is not said for each. */
  void open(Anchor anchor) {
    raw("<g" + anchor.attribute + ">");
  }

  /** Ends what {@link #open(Anchor)} began. */
  void close() {
    raw("</g>");
  }

  /** Markup of our own that is neither escaped nor checked. */
  void raw(String markup) {
    flush();
    out.append(markup);
  }

  /** A tooltip for the element that is open; none if empty. */
  void title(String text) {
    flush();
    if (!text.isEmpty()) {
      out.append("<title>").append(escaped(text)).append("</title>");
    }
  }

  private void open(String element) {
    flush();
    out.append('<').append(element);
  }

  private void attribute(String name, String value) {
    if (!value.isEmpty()) {
      out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }
  }

  private void number(String name, double value) {
    out.append(' ').append(name).append("=\"").append(Outline.number(value)).append('"');
  }

  private void flush() {
    if (pendingData.length() > 0) {
      out.append("<path")
          .append(pendingAttributes)
          .append(" d=\"")
          .append(pendingData)
          .append("\"/>");
      pendingData.setLength(0);
    }
    pendingAttributes = "";
  }

  /** Text as it may stand in an element or an attribute. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
      }
    }
    return out.toString();
  }

  /** The characters of XML 1.0 without the controls that HTML calls errors. */
  private static boolean allowed(int c) {
    return c == '\n'
        || (c >= 0x20 && c < 0x7F)
        || (c >= 0xA0 && c < 0xD800)
        || (c >= 0xE000 && c < 0xFDD0)
        || (c > 0xFDEF && (c & 0xFFFE) != 0xFFFE);
  }
}
