package plumbline.app;

import plumbline.json.JsonWriter;
import plumbline.page.Broken;

/** What is broken, as the script of a preview reads it: JSON on one line. */
final class BrokenJson {

  static final String NOTHING = "null";

  private BrokenJson() {}

  static String of(Broken broken) {
    JsonWriter json = new JsonWriter().beginObject();
    json.key("words").beginObject();
    json.key("title").value(broken.title());
    json.key("lead").value(broken.lead());
    json.key("hide").value(broken.hide());
    json.key("show").value(broken.show());
    json.key("mark").value(broken.mark()).endObject();
    json.key("findings").beginArray();
    for (Broken.Fault fault : broken.faults()) {
      json.beginObject();
      json.key("place").value(fault.place());
      json.key("label").value(fault.label());
      json.key("message").value(fault.message());
      json.key("excerpt").value(fault.excerpt());
      json.key("page").value(fault.page().orElse(""));
      json.key("help").beginArray();
      fault.help().forEach(json::value);
      json.endArray().endObject();
    }
    // An event is one line; within texts the writer escapes what would end it.
    return json.endArray().endObject().text().replace("\n", "");
  }
}
