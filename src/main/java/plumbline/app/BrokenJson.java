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
    json.objects(
        "findings",
        broken.faults(),
        fault -> {
          json.key("place").value(fault.place());
          json.key("label").value(fault.label());
          json.key("message").value(fault.message());
          json.key("excerpt").value(fault.excerpt());
          json.key("page").value(fault.page().orElse(""));
          json.texts("help", fault.help());
        });
    // An event is one line; within texts the writer escapes what would end it.
    return json.endObject().text().replace("\n", "");
  }
}
