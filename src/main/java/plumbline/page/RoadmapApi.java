package plumbline.page;

import java.util.Locale;
import plumbline.charter.Freeze;
import plumbline.charter.Release;
import plumbline.check.roadmap.Conflict;
import plumbline.check.roadmap.GuardrailState;
import plumbline.check.roadmap.Result;
import plumbline.check.roadmap.TrafficIntent;
import plumbline.check.roadmap.WarningSign;
import plumbline.json.JsonWriter;
import plumbline.metric.experiment.Sample;
import plumbline.page.part.Page.DataFile;

/** The JSON beside the pages of the roadmap. */
final class RoadmapApi {

  private final JsonWriter json;

  private RoadmapApi(JsonWriter json) {
    this.json = json;
  }

  static DataFile roadmap(Roadmap roadmap) {
    return ApiFile.of(
        roadmap.telling(),
        Address.ROADMAP,
        json -> {
          RoadmapApi api = new RoadmapApi(json);
          json.objects(
              "experiments",
              roadmap.newestFirst(),
              experiment -> api.result(roadmap.result(experiment)));
          json.objects("releases", roadmap.telling().charter().releases(), api::release);
          json.objects("freezes", roadmap.telling().charter().freezes(), api::freeze);
          json.objects("conflicts", roadmap.open(), api::conflict);
          json.objects("past_conflicts", roadmap.past(), api::conflict);
          json.objects("warning_signs", roadmap.signs().all(), api::sign);
          json.objects("traffic", TrafficIntent.in(roadmap.telling().values()), api::traffic);
        });
  }

  static DataFile experiment(Roadmap roadmap, Result result) {
    return ApiFile.of(
        roadmap.telling(),
        Address.of(result.experiment().id()),
        json -> new RoadmapApi(json).result(result));
  }

  private void result(Result result) {
    text("id", result.experiment().id().value());
    text("what", result.experiment().what());
    text("surface", result.experiment().surface().value());
    result.experiment().audience().ifPresent(id -> text("audience", id.value()));
    text("start", result.experiment().start().toString());
    text("end", result.experiment().end().toString());
    text("metric", result.experiment().metric().value());
    result.experiment().decisionOwner().ifPresent(id -> text("decision_owner", id.value()));
    json.texts("insights", result.experiment().insights());
    result.experiment().shipped().ifPresent(day -> text("shipped", day.toString()));
    text("standing", ApiFile.word(result.standing()));
    json.objects("arms", result.arms(), this::arm);
    result.ratio().ifPresent(ratio -> json.key("sample_ratio").value(ratio.likelihood()));
    json.objects("guardrails", result.guardrails(), this::guardrail);
  }

  private void arm(Result.Arm arm) {
    text("name", arm.name());
    json.key("visitors").value(arm.sample().size());
    // While an experiment runs, how the arms do is nobody's to see.
    arm.difference()
        .ifPresent(
            difference -> {
              json.key("difference").value(difference.amount());
              json.key("low").value(difference.low());
              json.key("high").value(difference.high());
              difference.relative().ifPresent(share -> json.key("relative").value(share));
              if (arm.sample() instanceof Sample.Share share) {
                json.key("conversions").value(share.hits());
              }
              json.key("value").value(arm.sample().value());
            });
  }

  private void guardrail(GuardrailState state) {
    text("metric", state.guardrail().metric().value());
    text("standing", ApiFile.word(state.standing()));
    state.bound().ifPresent(bound -> json.key("bound").value(bound));
    state.value().ifPresent(value -> json.key("value").value(value));
  }

  private void release(Release release) {
    text("id", release.id().value());
    text("what", release.what());
    json.texts("surfaces", release.surfaces());
    text("on", release.on().toString());
    release.until().ifPresent(day -> text("until", day.toString()));
    json.texts("metrics", release.metrics());
    release.owner().ifPresent(id -> text("owner", id.value()));
  }

  private void freeze(Freeze freeze) {
    text("id", freeze.id().value());
    text("name", freeze.name());
    text("start", freeze.start().toString());
    text("end", freeze.end().toString());
    json.texts("surfaces", freeze.surfaces());
  }

  private void conflict(Conflict conflict) {
    text("code", conflict.code().id());
    text("message", conflict.finding().message().replace("`", ""));
    text("from", conflict.days().from().toString());
    text("until", conflict.days().until().toString());
    json.objects(
        "between",
        conflict.between(),
        id -> {
          text("kind", id.kind());
          text("id", id.value());
        });
  }

  private void sign(WarningSign sign) {
    text("sign", word(sign));
    text("standing", ApiFile.word(sign.standing()));
    sign.since().ifPresent(day -> text("since", day.toString()));
  }

  private static String word(WarningSign sign) {
    return sign.getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toLowerCase(Locale.ROOT);
  }

  private void traffic(TrafficIntent traffic) {
    text("surface", traffic.surface().id().value());
    json.objects(
        "sources",
        traffic.sources(),
        source -> {
          text("from", source.member());
          json.key("share").value(source.share());
          json.texts("mismatches", source.mismatches().stream().map(ApiFile::word).toList());
        });
  }

  private void text(String key, String value) {
    json.key(key).value(value);
  }
}
