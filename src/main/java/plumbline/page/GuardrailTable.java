package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Direction;
import plumbline.charter.Unit;
import plumbline.check.roadmap.GuardrailState;
import plumbline.check.roadmap.Result;
import plumbline.page.part.Block;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;

/** What must not get worse while an experiment runs, and whether it did. */
final class GuardrailTable {

  private final Voice voice;
  private final Result result;

  GuardrailTable(Voice voice, Result result) {
    this.voice = voice;
    this.result = result;
  }

  Block block() {
    List<Row> rows = new ArrayList<>();
    for (GuardrailState state : result.guardrails()) {
      rows.add(
          Row.of(
              Table.text(voice.metricLink(state.guardrail().metric())),
              Table.text(against(state)),
              Table.number(value(state)),
              new Table.Mark(Optional.of(verdict(state)))));
    }
    return new Block.Rows(
        new Table(
            voice.say("experiment.guardrails"),
            List.of(
                Column.of(voice.say("column.guardrail"), Kind.HEAD),
                Column.wide(voice.say("column.bound"), Kind.TEXT),
                Column.of(voice.say("column.value"), Kind.NUMBER),
                Column.of(voice.say("column.verdict"), Kind.VERDICT)),
            rows));
  }

  private Unit unit(GuardrailState state) {
    return voice.unit(state.guardrail().metric());
  }

  private String against(GuardrailState state) {
    if (state.worst().isPresent() || !state.guardrail().arms().isEmpty()) {
      return voice.say("guardrail.arms");
    }
    return state
        .bound()
        .map(
            bound ->
                voice.say(
                    state.better() == Direction.HIGHER ? "guardrail.at-least" : "guardrail.at-most",
                    voice.numbers().amount(bound, unit(state))))
        .orElseGet(
            () ->
                state.standing() == GuardrailState.Standing.NO_BOUND
                    ? voice.say("guardrail.none")
                    : "");
  }

  /** The shop's value, or by how much the worst arm differs with its range. */
  private String value(GuardrailState state) {
    ResultWords words = new ResultWords(voice);
    return state
        .value()
        .map(number -> voice.numbers().text(number, unit(state)))
        .or(() -> state.worst().map(worst -> words.range(worst, unit(state))))
        .orElse("");
  }

  private Verdict verdict(GuardrailState state) {
    Tone tone =
        switch (state.standing()) {
          case HOLDS -> Tone.GOOD;
          case BROKEN -> Tone.BAD;
          case NO_BOUND, NO_VALUE -> Tone.WARN;
          case NOT_BEGUN -> Tone.NONE;
        };
    return new Verdict(tone, voice.say("guardrail." + ResultBlocks.key(state.standing())), "");
  }
}
