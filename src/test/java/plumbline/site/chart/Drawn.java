package plumbline.site.chart;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A drawing read back as XML. */
final class Drawn {
  private final Document document;

  /** A line of text and the box its letters take. */
  record Text(String text, String cssClass, Rectangle2D box) {}

  Drawn(String svg) {
    try {
      document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(svg)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError("not well-formed: " + svg, e);
    }
  }

  Element root() {
    return document.getDocumentElement();
  }

  List<Element> all(String element) {
    NodeList found = document.getElementsByTagName(element);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  List<Element> all(String element, String cssClass) {
    return all(element).stream().filter(e -> e.getAttribute("class").equals(cssClass)).toList();
  }

  List<String> titles() {
    return all("title").stream().map(Element::getTextContent).toList();
  }

  List<Text> texts() {
    return all("text").stream().map(Drawn::text).toList();
  }

  private static Text text(Element element) {
    String text = element.getFirstChild().getTextContent();
    String cssClass = element.getAttribute("class");
    Typeface face = cssClass.startsWith("t") ? Typeface.SEMIBOLD : Typeface.REGULAR;
    double width = face.width(text, 12);
    double x = Double.parseDouble(element.getAttribute("x"));
    double y = Double.parseDouble(element.getAttribute("y"));
    double left = element.getAttribute("text-anchor").equals("end") ? x - width : x;
    return new Text(text, cssClass, new Rectangle2D.Double(left, y - 9, width, 11));
  }
}
