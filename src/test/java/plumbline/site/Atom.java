package plumbline.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nu.validator.vendor.thaiopensource.util.PropertyMapBuilder;
import nu.validator.vendor.thaiopensource.validate.ValidateProperty;
import nu.validator.vendor.thaiopensource.validate.ValidationDriver;
import nu.validator.vendor.thaiopensource.validate.rng.CompactSchemaReader;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Holds a feed against the grammar that is part of RFC 4287. */
final class Atom {

  private static final Path GRAMMAR = Path.of("src/test/resources/atom/rfc4287.rnc");

  private Atom() {}

  /** What is wrong with a feed; empty where it is valid. */
  static List<String> problems(byte[] feed) throws IOException, SAXException {
    Gathering problems = new Gathering();
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, problems);
    ValidationDriver driver =
        new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
    if (!driver.loadSchema(new InputSource(GRAMMAR.toUri().toString()))) {
      throw new IllegalStateException("cannot read the grammar: " + problems.found);
    }
    driver.validate(new InputSource(new ByteArrayInputStream(feed)));
    return problems.found;
  }

  private static final class Gathering implements ErrorHandler {

    private final List<String> found = new ArrayList<>();

    @Override
    public void warning(SAXParseException problem) {
      note(problem);
    }

    @Override
    public void error(SAXParseException problem) {
      note(problem);
    }

    @Override
    public void fatalError(SAXParseException problem) {
      note(problem);
    }

    private void note(SAXParseException problem) {
      found.add(problem.getLineNumber() + ": " + problem.getMessage());
    }
  }
}
