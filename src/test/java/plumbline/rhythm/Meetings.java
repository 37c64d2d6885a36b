package plumbline.rhythm;

import java.util.Map;
import plumbline.charter.Charter;
import plumbline.charter.Meeting;
import plumbline.reader.CharterReader;
import plumbline.reader.Reading;

/** Meetings as a user writes them. */
final class Meetings {

  private Meetings() {}

  /** The one meeting of a charter; its keys below the id, indented by four. */
  static Meeting of(String keys) {
    return charter(keys).meetings().get(0);
  }

  private static Charter charter(String keys) {
    String text =
        """
        charter: {name: Shop, locale: en-GB, currency: GBP, time_zone: Europe/London}
        people:
          - {id: ann, name: Ann}
        meetings:
          - id: monday
            name: Monday
            purpose: Numbers
            length: 45 minutes
        """
            + keys.indent(4);
    Reading reading = CharterReader.readTexts(Map.of("charter/a.yaml", text));
    if (!reading.findings().isEmpty()) {
      throw new AssertionError(reading.findings().toString());
    }
    return reading.charter().orElseThrow();
  }
}
