package plumbline.page;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import plumbline.json.JsonWriter;
import plumbline.metric.weigh.Prospect;
import plumbline.page.part.Page.DataFile;

/** One JSON file beside a page, begun with what all of them say. */
final class ApiFile {

  private final String page;
  private final JsonWriter json = new JsonWriter();

  ApiFile(Telling telling, String page) {
    this.page = page;
    json.beginObject();
    text("page", page);
    text("as_of", telling.material().facts().asOf().toString());
  }

  /**
   * A whole file.
   *
   * @param body writes what it says beyond that
   */
  static DataFile of(Telling telling, String page, Consumer<JsonWriter> body) {
    ApiFile file = new ApiFile(telling, page);
    body.accept(file.json);
    return file.end();
  }

  JsonWriter json() {
    return json;
  }

  DataFile end() {
    json.endObject();
    return new DataFile(Address.json(page), json.text());
  }

  void text(String key, String value) {
    json.key(key).value(value);
  }

  /** An expected change; null where it is not known. */
  void prospect(Optional<Prospect> prospect) {
    if (prospect.isEmpty()) {
      json.key("expected").nullValue();
      return;
    }
    json.key("low").value(prospect.get().low());
    json.key("high").value(prospect.get().high());
    json.key("confidence").value(prospect.get().confidence());
    json.key("expected").value(prospect.get().expected());
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
