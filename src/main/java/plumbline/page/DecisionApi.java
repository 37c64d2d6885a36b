package plumbline.page;

import java.math.BigDecimal;
import java.util.Optional;
import plumbline.charter.Decision;
import plumbline.json.JsonWriter;
import plumbline.metric.weigh.Choice;
import plumbline.metric.weigh.Touch;
import plumbline.metric.weigh.Weighing;
import plumbline.page.part.Page.DataFile;

/** The JSON beside the decisions. */
final class DecisionApi {

  private final Telling telling;
  private final ApiFile file;
  private final JsonWriter json;

  private DecisionApi(Telling telling, String page) {
    this.telling = telling;
    this.file = new ApiFile(telling, page);
    this.json = file.json();
  }

  static DataFile log(Telling telling) {
    DecisionApi api = new DecisionApi(telling, Address.DECISIONS);
    api.json.objects("decisions", telling.charter().decisions(), api::entry);
    return api.file.end();
  }

  static DataFile of(Telling telling, Decision decision, Weighing weighing, Choice choice) {
    DecisionApi api = new DecisionApi(telling, Address.of(decision.id()));
    api.entry(decision);
    api.file.text("order", ApiFile.word(choice));
    api.file.text("outcome", ApiFile.word(weighing.outcome()));
    api.json.texts("best", weighing.best());
    api.json.objects("options", weighing.options(), weighed -> api.option(weighing, weighed));
    SignatureApi.write(api.json, telling, decision.id(), decision.signOff());
    return api.file.end();
  }

  private void entry(Decision decision) {
    file.text("id", decision.id().value());
    file.text("question", decision.question());
    file.text("state", ApiFile.word(telling.charter().state(decision)));
    file.text("asked", decision.asked().toString());
    decision.chosen().ifPresent(chosen -> file.text("chosen", chosen));
    decision
        .decided()
        .ifPresent(
            made -> {
              file.text("decided_by", made.by().value());
              file.text("decided_on", made.on().toString());
            });
  }

  private void option(Weighing weighing, Weighing.Weighed weighed) {
    file.text("id", weighed.option().id());
    file.text("option", weighed.option().option());
    weighed.place().ifPresent(place -> json.key("place").value(place));
    json.texts("dominated_by", weighed.dominatedBy());
    json.objects("constraints", weighed.touches(), this::touch);
    json.key("goals").beginArray();
    for (int i = 0; i < weighing.goals().size(); i++) {
      json.beginObject();
      file.text("goal", weighing.goals().get(i).id().value());
      file.prospect(weighed.prospects().get(i));
      json.endObject();
    }
    json.endArray();
  }

  private void touch(Touch touch) {
    file.text("constraint", touch.constraint().id().value());
    file.text("touch", ApiFile.word(touch.kind()));
    number("before", touch.before());
    number("after", touch.after());
  }

  private void number(String key, Optional<BigDecimal> value) {
    value.ifPresent(known -> json.key(key).value(known));
  }
}
