package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import plumbline.charter.Markdown;
import plumbline.charter.Metric;
import plumbline.page.Glossary.Term;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;

/** What the words mean: those of the interface by area, then the shop's own numbers. */
final class GlossaryPage {

  private GlossaryPage() {}

  static Page of(Telling telling) {
    List<Term> terms = telling.voice().words().glossary().terms();
    List<Section> sections = new ArrayList<>();
    for (String area : Glossary.AREAS) {
      sections.add(
          section(
              telling,
              area,
              terms.stream()
                  .filter(term -> term.area().equals(area))
                  .map(
                      term -> new Block.Definition(term.id(), Phrase.of(term.name()), term.means()))
                  .toList()));
    }
    List<Block.Definition> metrics = metrics(telling);
    if (!metrics.isEmpty()) {
      sections.add(section(telling, "metrics", metrics));
    }
    return new Page(
        Address.GLOSSARY,
        telling.say("glossary.title"),
        Address.GLOSSARY,
        List.of(),
        telling.say("glossary.statement"),
        List.of(new Block.Note(Phrase.of(telling.say("glossary.lead")))),
        sections,
        List.of());
  }

  private static Section section(Telling telling, String area, List<Block.Definition> all) {
    return new Section(
        area, telling.say("glossary." + area), "", List.of(new Block.Definitions(all)), List.of());
  }

  /** The numbers that say in a sentence what they tell. */
  private static List<Block.Definition> metrics(Telling telling) {
    return telling.charter().metrics().stream()
        .filter(metric -> telling.isComputed(metric.id()))
        .filter(metric -> metric.description().isPresent())
        .map(metric -> definition(telling, metric))
        .toList();
  }

  private static Block.Definition definition(Telling telling, Metric metric) {
    String text = metric.description().map(Markdown::source).orElse("");
    return new Block.Definition(
        metric.id().value(), telling.voice().metricLink(metric.id()), Findable.plain(text));
  }
}
