package plumbline.page;

import java.util.List;
import java.util.Optional;
import plumbline.charter.AcceptedException;
import plumbline.charter.Reference;
import plumbline.charter.Weight;
import plumbline.diagnostic.Finding;
import plumbline.diff.Change;
import plumbline.diff.Effects;
import plumbline.diff.MetricEffect;
import plumbline.diff.Signers;
import plumbline.json.JsonWriter;
import plumbline.metric.value.Value;
import plumbline.page.part.Page.DataFile;

/** A change of the charter for another program to read. */
final class DiffApi {

  private static final String FILE = "api/changes.json";

  private final Compared compared;
  private final ChangeWords words;
  private final JsonWriter json = new JsonWriter();

  DiffApi(Compared compared, ChangeWords words) {
    this.compared = compared;
    this.words = words;
  }

  /**
   * Of two sides that could not be compared: one object in which {@code compared} is false, with
   * what stood in the way.
   */
  static DataFile failed(String before, String after, List<Finding> reasons) {
    JsonWriter json = new JsonWriter().beginObject();
    json.key("compared").value(false).key("before").value(before).key("after").value(after);
    findings(json, "reasons", reasons);
    return new DataFile(FILE, json.endObject().text());
  }

  /** One object: the two sides, the changes, and with computed effects those. */
  DataFile file() {
    json.beginObject();
    json.key("compared").value(true);
    text("before", compared.before());
    text("after", compared.after());
    text("as_of", compared.facts().asOf().toString());
    for (Weight weight : Weight.values()) {
      long count = compared.changes().stream().filter(c -> c.weight() == weight).count();
      json.key(ApiFile.word(weight)).value(count);
    }
    json.key("unsigned").value(compared.unsigned());
    json.key("flipped").value(compared.flips());
    json.objects("changes", compared.changes(), change -> change(change, Optional.empty()));
    json.objects(
        "accepted", compared.accepted(), one -> change(one.change(), Optional.of(one.by())));
    json.texts("affected", compared.affected().ids().stream().map(Reference::to).toList());
    json.key("computed").value(compared.effects().isPresent());
    compared.effects().ifPresent(this::effects);
    findings(json, "not_computed", compared.notComputed());
    findings(json, "new_conflicts", compared.conflicts());
    json.key("old_conflicts").value(compared.oldConflicts());
    findings(json, "new_findings", compared.findings());
    return new DataFile(FILE, json.endObject().text());
  }

  private static void findings(JsonWriter json, String key, List<Finding> findings) {
    json.objects(
        key,
        findings,
        finding -> {
          json.key("code").value(finding.code().id());
          json.key("severity").value(finding.severity().word());
          json.key("message").value(finding.message());
          json.key("file").value(finding.span().file());
          json.key("line").value(finding.span().line());
          json.key("fingerprint").value(finding.fingerprint());
        });
  }

  private void change(Change change, Optional<AcceptedException> by) {
    text("code", change.code());
    text("weight", ApiFile.word(change.weight()));
    text("entity", change.entity().reference());
    text("field", change.field());
    text("text", words.sentence(change));
    List<String> sides = change.sides();
    if (sides.size() == 2) {
      text("before", sides.get(0));
      text("after", sides.get(1));
    }
    Signers.Signing signing = compared.signers().of(change);
    json.texts("to_sign", signing.teams());
    json.texts("not_signed", compared.missing(change));
    json.texts("because", signing.because());
    text("file", change.span().file());
    json.key("line").value(change.span().line());
    text("fingerprint", change.fingerprint());
    if (by.isPresent()) {
      text("accepted_by", by.get().approver().value());
      text("accepted_until", by.get().until().toString());
      text("accepted_because", by.get().reason().strip());
    }
  }

  private void effects(Effects effects) {
    json.objects("metrics", effects.metrics(), this::metric);
    json.objects(
        "not_compared",
        effects.uncomparable(),
        metric -> {
          text("metric", metric.metric().id().value());
          text("why", ApiFile.word(metric.why()));
        });
    json.key("verdicts").beginArray();
    effects
        .goals()
        .forEach(
            flip ->
                flip(
                    "goal/" + flip.goal().id(), flip.before().standing(), flip.after().standing()));
    effects
        .constraints()
        .forEach(
            flip ->
                flip(
                    "constraint/" + flip.constraint().id(),
                    flip.before().standing(),
                    flip.after().standing()));
    json.endArray();
  }

  private void metric(MetricEffect effect) {
    text("metric", effect.metric().id().value());
    json.key("redefined").value(effect.redefined());
    effect.grain().ifPresent(grain -> text("grain", grain.word()));
    json.key("periods_compared").value(effect.compared());
    json.key("periods_changed").value(effect.changed());
    effect.latest().ifPresent(pair -> pair("newest", pair));
    effect.largest().ifPresent(pair -> pair("largest", pair));
  }

  private void pair(String key, MetricEffect.Pair pair) {
    json.key(key).beginObject();
    text("period", pair.period().label());
    number("before", pair.before());
    number("after", pair.after());
    json.key("difference");
    pair.difference().ifPresentOrElse(json::value, json::nullValue);
    json.endObject();
  }

  private void flip(String entity, Enum<?> before, Enum<?> after) {
    json.beginObject();
    text("entity", entity);
    text("before", ApiFile.word(before));
    text("after", ApiFile.word(after));
    json.endObject();
  }

  private void number(String key, Value value) {
    json.key(key);
    value.asNumber().ifPresentOrElse(json::value, json::nullValue);
  }

  private void text(String key, String text) {
    json.key(key).value(text);
  }
}
