package plumbline.check.look;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads an SVG for its size, and refuses one that could do more than be looked at: scripts,
 * handlers, foreign content, declarations of entities, anything from outside of itself.
 */
final class Vector {

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final List<String> ACTIVE = List.of("script", "foreignobject", "iframe", "embed");
  private static final Pattern OUTSIDE =
      Pattern.compile("url\\(\\s*['\"]?(?!#)|@import|javascript:|expression\\(");
  private static final Pattern LENGTH = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(?:px)?");
  private static final int VIEW_BOX = 4;

  private Vector() {}

  /** What came of reading. */
  sealed interface Read {}

  /** A picture of a size in CSS pixels. */
  record Sized(int width, int height) implements Read {}

  /** Why it is none. */
  record Refused(String why) implements Read {}

  static Read read(byte[] bytes) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
      Optional<Read> size = Optional.empty();
      while (xml.hasNext()) {
        int event = xml.next();
        Optional<String> objection = objection(xml, event);
        if (objection.isPresent()) {
          return new Refused(objection.get());
        }
        if (event == XMLStreamConstants.START_ELEMENT && size.isEmpty()) {
          size = Optional.of(root(xml));
        }
      }
      return size.orElseGet(() -> new Refused("the logo is empty"));
    } catch (XMLStreamException e) {
      return new Refused("the logo is neither PNG nor well-formed SVG");
    }
  }

  private static Read root(XMLStreamReader xml) {
    if (!xml.getLocalName().equals("svg") || !SVG.equals(xml.getNamespaceURI())) {
      return new Refused("the logo is neither PNG nor SVG");
    }
    Optional<BigDecimal> width = length(xml.getAttributeValue(null, "width"));
    Optional<BigDecimal> height = length(xml.getAttributeValue(null, "height"));
    if (width.isPresent() && height.isPresent()) {
      return new Sized(width.get().intValue(), height.get().intValue());
    }
    String box = xml.getAttributeValue(null, "viewBox");
    String[] parts = box == null ? new String[0] : box.strip().split("[\\s,]+");
    if (parts.length != VIEW_BOX) {
      return new Sized(0, 0);
    }
    return new Sized(
        length(parts[2]).map(BigDecimal::intValue).orElse(0),
        length(parts[3]).map(BigDecimal::intValue).orElse(0));
  }

  private static Optional<BigDecimal> length(@Nullable String written) {
    Matcher matcher = LENGTH.matcher(written == null ? "" : written.strip());
    return matcher.matches() ? Optional.of(new BigDecimal(matcher.group(1))) : Optional.empty();
  }

  private static Optional<String> objection(XMLStreamReader xml, int event) {
    return switch (event) {
      case XMLStreamConstants.DTD -> Optional.of("the logo declares a document type");
      case XMLStreamConstants.PROCESSING_INSTRUCTION ->
          Optional.of("the logo asks for another file");
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
          isOutside(xml.getText()) ? Optional.of(OUTSIDE_WHY) : Optional.empty();
      case XMLStreamConstants.START_ELEMENT -> element(xml);
      default -> Optional.empty();
    };
  }

  private static final String OUTSIDE_WHY = "the logo takes something from outside of its file";

  private static Optional<String> element(XMLStreamReader xml) {
    String name = xml.getLocalName().toLowerCase(Locale.ROOT);
    if (ACTIVE.contains(name)) {
      return Optional.of("the logo holds `" + name + "`, which is more than a picture");
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String key = xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
      String value = xml.getAttributeValue(i);
      if (key.startsWith("on")) {
        return Optional.of("the logo holds the handler `" + key + "`");
      }
      boolean leads = key.equals("href") || key.equals("src");
      if ((leads && !value.startsWith("#")) || isOutside(value)) {
        return Optional.of(OUTSIDE_WHY);
      }
    }
    return Optional.empty();
  }

  private static boolean isOutside(String text) {
    return OUTSIDE.matcher(text.toLowerCase(Locale.ROOT)).find();
  }
}
