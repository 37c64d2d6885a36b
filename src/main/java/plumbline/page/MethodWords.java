package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import plumbline.charter.Metric;
import plumbline.metric.formula.Definition;
import plumbline.metric.formula.FormulaText;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;

/** Tells how a metric is computed: formula, condition, and what kind of number it is. */
final class MethodWords {

  private final Voice voice;
  private final Definition definition;

  MethodWords(Telling telling, Definition definition) {
    this.voice = telling.voice();
    this.definition = definition;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    definition.formula().ifPresent(formula -> blocks.add(new Block.Code(FormulaText.of(formula))));
    definition
        .where()
        .ifPresent(
            where ->
                blocks.add(
                    new Block.Note(Phrase.of(voice.say("method.where", FormulaText.of(where))))));
    String kind = kind();
    if (!kind.isEmpty()) {
      blocks.add(new Block.Note(Phrase.of(kind)));
    }
    return blocks;
  }

  private String kind() {
    Metric metric = definition.metric();
    List<String> sentences = new ArrayList<>();
    metric
        .conversion()
        .ifPresent(
            c ->
                sentences.add(
                    voice.say(
                        "method.conversion",
                        voice.sourceName(c.from()),
                        voice.sourceName(c.to()),
                        c.same().replace('_', ' '),
                        c.within())));
    metric
        .overTime()
        .ifPresent(
            how ->
                sentences.add(
                    switch (how) {
                      case LAST -> voice.say("method.stock.last");
                      case FIRST -> voice.say("method.stock.first");
                      case AVERAGE -> voice.say("method.stock.average");
                      case MAX -> voice.say("method.stock.max");
                      case MIN -> voice.say("method.stock.min");
                    }));
    metric.window().ifPresent(window -> sentences.add(voice.say("method.window", window)));
    metric
        .toDate()
        .ifPresent(
            since ->
                sentences.add(
                    switch (since) {
                      case MONTH -> voice.say("method.to-date.month");
                      case QUARTER -> voice.say("method.to-date.quarter");
                      case YEAR -> voice.say("method.to-date.year");
                    }));
    metric
        .whenMissing()
        .ifPresent(
            value ->
                sentences.add(
                    voice.say(
                        "method.when-missing", voice.numbers().amount(value, metric.unit()))));
    return String.join(" ", sentences);
  }
}
