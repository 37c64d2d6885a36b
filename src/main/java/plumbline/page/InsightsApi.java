package plumbline.page;

import plumbline.charter.Experiment;
import plumbline.charter.Insight;
import plumbline.check.roadmap.Listening;
import plumbline.json.JsonWriter;
import plumbline.page.part.Page.DataFile;

/** The JSON beside the page of insights. */
final class InsightsApi {

  private InsightsApi() {}

  static DataFile file(Telling telling, Listening listening) {
    return ApiFile.of(
        telling,
        Address.INSIGHTS,
        json -> {
          json.objects(
              "insights",
              telling.charter().insights(),
              insight -> insight(json, insight, listening));
          json.texts("unused", listening.unused().stream().map(Insight::id).toList());
          json.texts(
              "months_without_conversation",
              listening.silences().stream().flatMap(silence -> silence.months().stream()).toList());
        });
  }

  private static void insight(JsonWriter json, Insight insight, Listening listening) {
    json.key("id").value(insight.id().value());
    json.key("on").value(insight.on().toString());
    json.key("question").value(ApiFile.word(insight.question()));
    json.key("said").value(insight.said());
    insight.heard().ifPresent(number -> json.key("heard").value(number.longValue()));
    insight.from().ifPresent(from -> json.key("from").value(from));
    insight.by().ifPresent(person -> json.key("by").value(person.value()));
    json.texts("experiments", listening.fed(insight.id()).stream().map(Experiment::id).toList());
  }
}
