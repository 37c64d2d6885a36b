package plumbline.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import plumbline.charter.Channel;
import plumbline.charter.Constraint;
import plumbline.charter.Goal;
import plumbline.charter.Metric;
import plumbline.charter.Source;
import plumbline.json.JsonWriter;
import plumbline.metric.calendar.Grain;
import plumbline.metric.movement.Movement;
import plumbline.metric.value.Freshness;
import plumbline.metric.value.Point;
import plumbline.metric.value.Value;
import plumbline.page.part.Page.DataFile;
import plumbline.page.part.Verdict;

/** The JSON beside each page: exact values, ids and dates as machines want them. */
final class Api {

  private final Telling telling;
  private final JsonWriter json;

  private Api(Telling telling, JsonWriter json) {
    this.telling = telling;
    this.json = json;
  }

  private static DataFile file(Telling telling, String page, Consumer<Api> body) {
    return ApiFile.of(telling, page, json -> body.accept(new Api(telling, json)));
  }

  static DataFile home(Telling telling) {
    return file(
        telling,
        Address.HOME,
        api -> {
          api.text("name", telling.charter().charter().name());
          telling.charter().charter().promise().ifPresent(text -> api.text("promise", text));
          telling.charter().customer().ifPresent(customer -> api.text("for", customer.who()));
          api.json.objects("goals", telling.goalsInOrder(), api::goalEntry);
          api.json.objects("constraints", telling.constraints(), api::constraintEntry);
        });
  }

  static DataFile goals(Telling telling) {
    return file(
        telling,
        Address.GOALS,
        api -> api.json.objects("goals", telling.goalsInOrder(), api::goalEntry));
  }

  static DataFile goal(Telling telling, Goal goal) {
    return file(
        telling,
        Address.of(goal.id()),
        api -> {
          api.goalEntry(goal);
          SignatureApi.write(api.json, telling, goal.id(), goal.signOff());
          api.json.texts("deprioritises", goal.deprioritises());
        });
  }

  static DataFile constraints(Telling telling) {
    return file(
        telling,
        Address.CONSTRAINTS,
        api -> api.json.objects("constraints", telling.constraints(), api::constraintEntry));
  }

  static DataFile constraint(Telling telling, Constraint constraint) {
    return file(
        telling,
        Address.of(constraint.id()),
        api -> {
          api.constraintEntry(constraint);
          SignatureApi.write(api.json, telling, constraint.id(), constraint.signOff());
        });
  }

  static DataFile metrics(Telling telling) {
    List<Metric> computed =
        telling.charter().metrics().stream().filter(m -> telling.isComputed(m.id())).toList();
    return file(
        telling, Address.METRICS, api -> api.json.objects("metrics", computed, api::metricEntry));
  }

  static DataFile metric(Telling telling, Metric metric) {
    return file(
        telling,
        Address.of(metric.id()),
        api -> {
          api.metricEntry(metric);
          api.json.texts("sources", telling.values().sources(metric.id()));
          api.json.texts("drives", metric.drives());
          SignatureApi.write(api.json, telling, metric.id(), metric.signOff());
          MetricTelling told = telling.metric(metric.id());
          api.json.objects("weeks", told.series(Grain.WEEK).points(), api::point);
          api.json.objects("months", told.series(Grain.MONTH).points(), api::point);
          api.json.objects("moved", MovementSection.movements(telling, metric), api::movement);
        });
  }

  static DataFile channels(Telling telling) {
    return file(
        telling,
        Address.CHANNELS,
        api -> api.json.objects("channels", telling.charter().channels(), api::channelEntry));
  }

  static DataFile channel(Telling telling, Channel channel) {
    return file(
        telling,
        Address.of(channel.id()),
        api -> {
          api.channelEntry(channel);
          SignatureApi.write(api.json, telling, channel.id(), channel.signOff());
        });
  }

  static DataFile sources(Telling telling) {
    return file(
        telling,
        Address.SOURCES,
        api -> api.json.objects("sources", telling.charter().sources(), api::sourceEntry));
  }

  static DataFile source(Telling telling, Source source) {
    return file(
        telling,
        Address.of(source.id()),
        api -> {
          api.sourceEntry(source);
          telling
              .material()
              .rows(source.id())
              .ifPresent(
                  rows -> {
                    api.number("quarantined", rows.quarantined().total());
                    api.number("without_rate", rows.withoutRate().total());
                    api.json.objects(
                        "files",
                        rows.files(),
                        file -> {
                          api.text("name", file.name());
                          api.number("bytes", file.bytes());
                          api.text("sha256", file.sha256());
                          api.number("rows", file.rows());
                        });
                  });
        });
  }

  private void goalEntry(Goal goal) {
    text("id", goal.id().value());
    text("goal", goal.goal());
    text("metric", goal.metric().value());
    text(goal.to().atLeast().isPresent() ? "at_least" : "at_most", goal.to().value().value());
    text("by", goal.to().by().toString());
    goal.accountable().ifPresent(person -> text("accountable", person.value()));
    newest(telling.metric(goal.metric()));
    text("standing", ApiFile.word(telling.judge(goal).standing()));
    verdict(telling.verdict(goal));
  }

  private void constraintEntry(Constraint constraint) {
    text("id", constraint.id().value());
    text("must_not", constraint.mustNot());
    text("metric", constraint.metric().value());
    text(constraint.atLeast().isPresent() ? "at_least" : "at_most", constraint.bound().value());
    newest(telling.metric(constraint.metric()));
    text("standing", ApiFile.word(telling.judge(constraint).standing()));
    verdict(telling.verdict(constraint));
  }

  private void metricEntry(Metric metric) {
    text("id", metric.id().value());
    text("title", metric.title());
    text("unit", metric.unit().asWritten());
    metric.better().ifPresent(direction -> text("better", ApiFile.word(direction)));
    json.key("shared").value(metric.isShared());
    metric.formula().ifPresent(formula -> text("formula", formula.text().strip()));
    metric.accountable().ifPresent(person -> text("accountable", person.value()));
    newest(telling.metric(metric.id()));
  }

  private void channelEntry(Channel channel) {
    text("id", channel.id().value());
    text("name", channel.name());
    text("role", ApiFile.word(channel.role()));
    channel.owner().ifPresent(person -> text("owner", person.value()));
    json.texts("serves", channel.serves());
    json.texts("kpis", channel.kpis());
    json.texts("not_for", channel.notFor());
  }

  private void sourceEntry(Source source) {
    text("id", source.id().value());
    source.system().ifPresent(system -> text("system", system));
    Freshness freshness = telling.values().freshness(source.id());
    text("freshness", ApiFile.word(freshness.state()));
    freshness.newest().ifPresent(newest -> text("newest", newest.toString()));
    telling.material().rows(source.id()).ifPresent(rows -> number("rows", rows.rowCount()));
  }

  private void newest(MetricTelling told) {
    told.newest()
        .ifPresent(
            point -> {
              json.key("newest").beginObject();
              point(point);
              json.endObject();
            });
  }

  private void point(Point point) {
    text("period", point.period().label());
    text("from", point.period().start().toString());
    text("until", point.period().days().until().toString());
    if (point.value() instanceof Value.Known known) {
      text("value", known.number());
    } else {
      json.key("value").nullValue();
      text("why_no_value", ApiFile.word(((Value.Absent) point.value()).reason()));
    }
    json.key("complete").value(point.complete());
  }

  /** What each input contributed, exactly; the parts add up to the change. */
  private void movement(Movement moved) {
    text("from", moved.base().label());
    text("to", moved.now().label());
    text("before", moved.before());
    text("after", moved.after());
    text("change", moved.change());
    json.objects("parts", moved.parts(), this::part);
  }

  private void part(Movement.Part part) {
    text("metric", part.metric().value());
    text("before", part.before());
    text("after", part.after());
    text("contribution", part.contribution());
    if (!part.parts().isEmpty()) {
      json.objects("parts", part.parts(), this::part);
    }
  }

  private void verdict(Verdict verdict) {
    text("verdict", verdict.word());
    text("sentence", verdict.sentence());
  }

  private void text(String key, String value) {
    json.key(key).value(value);
  }

  private void text(String key, BigDecimal value) {
    json.key(key).value(value);
  }

  private void number(String key, long value) {
    json.key(key).value(value);
  }
}
