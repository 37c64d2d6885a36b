package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import plumbline.charter.Charter;
import plumbline.metric.formula.Definition;
import plumbline.metric.formula.FormulaMathMl;
import plumbline.metric.formula.FormulaText;
import plumbline.metric.formula.FormulaWords;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;

/** Tells how a metric is computed: as a formula is printed, in words, and as it is written. */
final class MethodWords {

  private final Charter charter;
  private final Voice voice;
  private final Definition definition;

  MethodWords(Telling telling, Definition definition) {
    this.charter = telling.charter();
    this.voice = telling.voice();
    this.definition = definition;
  }

  /** A formula as it is written, in the signs and words that people use. */
  static String plain(String formula) {
    return formula
        .replace('_', ' ')
        .replace(" / ", " ÷ ")
        .replace(" * ", " × ")
        .replace(" - ", " − ")
        .replace(" <> ", " ≠ ")
        .replace(" >= ", " ≥ ")
        .replace(" <= ", " ≤ ");
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    String words = Words.capital(new FormulaWords(charter, voice.words()).of(definition)) + ".";
    String mathMl = FormulaMathMl.of(charter, definition);
    if (!mathMl.isEmpty()) {
      blocks.add(new Block.Formula(mathMl, words));
    }
    blocks.add(new Block.Note(Phrase.of(words)));
    definition
        .metric()
        .whenMissing()
        .ifPresent(
            value ->
                blocks.add(
                    new Block.Note(
                        Phrase.of(
                            voice.say(
                                "method.when-missing",
                                voice.numbers().amount(value, definition.metric().unit()))))));
    List<String> written = new ArrayList<>();
    definition.formula().map(FormulaText::of).ifPresent(written::add);
    definition.where().map(where -> "where " + FormulaText.of(where)).ifPresent(written::add);
    if (!written.isEmpty()) {
      blocks.add(
          new Block.Details(
              voice.say("method.written"), List.of(new Block.Code(String.join("\n", written)))));
    }
    return blocks;
  }
}
