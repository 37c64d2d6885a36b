package plumbline.page;

import java.util.Locale;
import plumbline.charter.Insight;
import plumbline.check.roadmap.Listening;
import plumbline.json.JsonWriter;
import plumbline.page.part.Page.DataFile;

/** The JSON beside the page of insights. */
final class InsightsApi {

  private InsightsApi() {}

  static DataFile file(Telling telling, Listening listening) {
    JsonWriter json = new JsonWriter();
    json.beginObject();
    json.key("page").value(Address.INSIGHTS);
    json.key("as_of").value(telling.material().facts().asOf().toString());
    json.key("insights").beginArray();
    telling.charter().insights().forEach(insight -> insight(json, insight, listening));
    json.endArray();
    json.key("unused").beginArray();
    listening.unused().forEach(insight -> json.value(insight.id().value()));
    json.endArray();
    json.key("months_without_conversation").beginArray();
    listening
        .silences()
        .forEach(silence -> silence.months().forEach(month -> json.value(month.toString())));
    json.endArray();
    json.endObject();
    return new DataFile(Address.json(Address.INSIGHTS), json.text());
  }

  private static void insight(JsonWriter json, Insight insight, Listening listening) {
    json.beginObject();
    json.key("id").value(insight.id().value());
    json.key("on").value(insight.on().toString());
    json.key("question").value(insight.question().name().toLowerCase(Locale.ROOT));
    json.key("said").value(insight.said());
    insight.heard().ifPresent(number -> json.key("heard").value(number.longValue()));
    insight.from().ifPresent(from -> json.key("from").value(from));
    insight.by().ifPresent(person -> json.key("by").value(person.value()));
    json.key("experiments").beginArray();
    listening.fed(insight.id()).forEach(one -> json.value(one.id().value()));
    json.endArray();
    json.endObject();
  }
}
