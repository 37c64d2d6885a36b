package plumbline.page;

import java.util.List;
import plumbline.charter.Charter;
import plumbline.charter.Conflict;
import plumbline.charter.Decision;
import plumbline.charter.Team;
import plumbline.check.interest.DetectedConflict;
import plumbline.check.interest.RoleStakes;
import plumbline.check.interest.WeeksCompared;
import plumbline.check.meeting.ActionOutcome;
import plumbline.check.meeting.Agenda;
import plumbline.check.meeting.AlignmentQuestion;
import plumbline.json.JsonWriter;
import plumbline.metric.judge.PullingApart;
import plumbline.page.part.Page.DataFile;

/** The JSON beside the pages on teams, meetings, actions and alignment. */
final class TogetherApi {

  private TogetherApi() {}

  static DataFile teams(Telling telling) {
    Charter charter = telling.charter();
    return ApiFile.of(
        telling,
        Address.TEAMS,
        json -> {
          json.objects("teams", charter.teams(), team -> team(json, team));
          json.objects(
              "conflicts", charter.conflicts(), conflict -> conflict(telling, json, conflict));
          json.objects("detected", telling.conflicts().found(), found -> detected(json, found));
          json.objects("incentives", telling.roles(), role -> role(json, role));
          json.objects("questions", telling.questions(), question -> question(json, question));
        });
  }

  /** What one team is measured on, and what its people have open. */
  static DataFile team(Telling telling, Team team) {
    Duties duties = new Duties(telling, team);
    return ApiFile.of(
        telling,
        Address.of(team.id()),
        json -> {
          team(json, team);
          json.texts("people", List.copyOf(team.people()));
          json.objects("actions", duties.actions(), outcome -> action(json, outcome));
          json.texts("decisions", duties.decisions().stream().map(Decision::id).toList());
          json.objects(
              "signatures",
              new DueSignatures(telling, team).asked(),
              signature -> {
                json.key("entity").value(signature.what().reference().toString());
                json.key("standing").value(ApiFile.word(signature.standing()));
                signature.line().ifPresent(line -> json.key("by").value(line.by().value()));
                signature.line().ifPresent(line -> json.key("on").value(line.on().toString()));
              });
        });
  }

  static DataFile actions(Telling telling, List<ActionOutcome> outcomes) {
    return ApiFile.of(
        telling,
        Address.ACTIONS,
        json -> json.objects("actions", outcomes, outcome -> action(json, outcome)));
  }

  static DataFile rhythm(Telling telling, List<Agenda> agendas) {
    return ApiFile.of(
        telling,
        Address.RHYTHM,
        json ->
            json.objects(
                "meetings",
                agendas,
                agenda -> {
                  json.key("id").value(agenda.meeting().id().value());
                  json.key("name").value(agenda.meeting().name());
                  json.key("rule").value(agenda.meeting().every().rule());
                  json.key("next").value(agenda.at().toOffsetDateTime().toString());
                  AgendaWords words = new AgendaWords(telling);
                  json.objects(
                      "agenda",
                      agenda.items(),
                      item -> {
                        json.key("kind").value(words.entry(item).label());
                        json.key("what").value(words.entry(item).phrase().plain());
                      });
                }));
  }

  static DataFile alignment(Telling telling, List<AlignmentLine> lines) {
    return ApiFile.of(
        telling,
        Address.ALIGNMENT,
        json ->
            json.objects(
                "lines",
                lines,
                line -> {
                  json.key("group").value(ApiFile.word(line.group()));
                  json.key("state").value(ApiFile.word(line.state()));
                  json.key("what").value(line.what().plain());
                  json.key("rule").value(line.rule());
                  json.key("mend").value(line.mend());
                }));
  }

  private static void team(JsonWriter json, Team team) {
    json.key("id").value(team.id().value());
    json.key("name").value(team.name());
    json.key("lead").value(team.lead().value());
    json.texts("wants", team.wants());
    json.texts("measured_on", team.measuredOn());
  }

  private static void conflict(Telling telling, JsonWriter json, Conflict conflict) {
    json.key("id").value(conflict.id().value());
    json.texts("teams", conflict.teams());
    json.texts("metrics", conflict.metrics());
    json.key("pulls").value(conflict.pulls().source());
    json.key("since").value(conflict.since().toString());
    conflict.settled().ifPresent(text -> json.key("settled").value(text.source()));
    if (conflict.metrics().size() == 2) {
      WeeksCompared.Outcome outcome =
          new WeeksCompared(telling.values())
              .of(conflict.metrics().get(0), conflict.metrics().get(1));
      json.key("measured").value(ApiFile.word(outcome.standing()));
      json.key("directed").value(outcome.directed());
      outcome
          .told()
          .flatMap(PullingApart::correlation)
          .ifPresent(number -> json.key("rank_correlation").value(number));
      outcome.weeks().ifPresent(apart -> json.key("weeks").value(apart.changes().size()));
    }
  }

  private static void detected(JsonWriter json, DetectedConflict found) {
    json.key("one").value(found.one().metric().value());
    json.texts("teams_of_one", found.one().teams());
    json.key("other").value(found.other().metric().value());
    json.texts("teams_of_other", found.other().teams());
    found
        .weeks()
        .ifPresent(
            weeks -> {
              weeks.correlation().ifPresent(number -> json.key("rank_correlation").value(number));
              json.key("weeks").value(weeks.changes().size());
            });
    found.way().ifPresent(way -> json.texts("way", way.metrics()));
    found.declared().ifPresent(conflict -> json.key("declared").value(conflict.id().value()));
    json.key("settled").value(found.isSettled());
  }

  private static void role(JsonWriter json, RoleStakes role) {
    json.key("id").value(role.incentive().id().value());
    json.key("role").value(role.incentive().role());
    json.texts("gains_if", role.incentive().gainsIf());
    json.texts("loses_if", role.incentive().losesIf());
    json.texts("can_move", role.incentive().canMove());
    json.objects(
        "stakes",
        role.stakes(),
        stake -> {
          json.key("metric").value(stake.metric().value());
          json.key("pull").value(ApiFile.word(stake.pull()));
          json.key("movable").value(stake.movable());
        });
  }

  private static void question(JsonWriter json, AlignmentQuestion question) {
    json.key("question").value(ApiFile.word(question.kind()));
    json.key("standing").value(ApiFile.word(question.standing()));
    json.objects(
        "evidence",
        question.evidence(),
        id -> {
          json.key("kind").value(id.kind());
          json.key("id").value(id.value());
        });
    json.objects(
        "gaps",
        question.gaps(),
        gap -> {
          json.key("what").value(ApiFile.word(gap.what()));
          json.texts("about", gap.about());
        });
  }

  private static void action(JsonWriter json, ActionOutcome outcome) {
    json.key("id").value(outcome.action().id().value());
    json.key("action").value(outcome.action().action());
    json.key("owner").value(outcome.action().owner().value());
    json.key("since").value(outcome.action().since().toString());
    json.key("due").value(outcome.action().due().toString());
    json.key("state").value(ApiFile.word(outcome.action().standing()));
    json.key("days_overdue").value(outcome.daysOverdue());
    outcome.action().metric().ifPresent(metric -> json.key("metric").value(metric.value()));
    outcome.movement().ifPresent(told -> json.key("movement").value(ApiFile.word(told.standing())));
    json.key("without_effect").value(outcome.isWithoutEffect());
  }
}
