package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Decision;
import plumbline.charter.Markdown;
import plumbline.charter.Reference;
import plumbline.metric.weigh.Choice;
import plumbline.metric.weigh.Weighing;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;

/** A page for each decision: what was chosen, how the goals weigh it, what came of it. */
final class DecisionPages {

  private final Telling telling;
  private final Voice voice;
  private final CitedNames names;
  private final DecisionWords words;

  DecisionPages(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
    this.names = new CitedNames(telling.voice());
    this.words = new DecisionWords(telling);
  }

  List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    DecisionLog log = new DecisionLog(telling);
    pages.add(log.page());
    log.open().forEach(decision -> pages.add(page(decision)));
    log.made().forEach(decision -> pages.add(page(decision)));
    return pages;
  }

  private Page page(Decision decision) {
    Weighing weighing = Weighing.of(decision, telling.charter(), telling.values());
    Choice choice = Choice.of(decision, weighing, telling.charter().charter().authority());
    List<Section> sections = new ArrayList<>();
    sections.add(choice(decision, choice));
    sections.add(new DecisionWeights(telling).section(weighing));
    new DecisionOutcome(telling).section(decision).ifPresent(sections::add);
    new SignatureSection(telling, Reference.to(decision.id())).section().ifPresent(sections::add);
    sections.addAll(new ConnectionSections(telling, decision.id()).sections());
    sections.addAll(new EntityHistory(telling, decision.id()).sections());
    return new Page(
        Address.of(decision.id()),
        decision.question(),
        Address.DECISIONS,
        List.of(new Page.Crumb(voice.say("decisions.title"), Address.DECISIONS)),
        decision.question(),
        List.of(new Block.Note(Phrase.of(lead(decision, choice)))),
        sections,
        List.of(DecisionApi.of(telling, decision, weighing, choice)));
  }

  private String lead(Decision decision, Choice choice) {
    if (decision.decided().isEmpty()) {
      return voice.say("decision.lead.open", voice.dates().day(decision.asked()));
    }
    Decision.Decided made = decision.decided().get();
    return voice.say("decision.lead", voice.person(made.by()).plain(), voice.dates().day(made.on()))
        + " "
        + voice.say("choice.sentence." + word(choice));
  }

  private static String word(Choice choice) {
    return choice.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private Section choice(Decision decision, Choice choice) {
    List<Block> blocks = new ArrayList<>();
    decision
        .choice()
        .ifPresentOrElse(
            option -> blocks.add(new Block.Statement(Phrase.of(option.option()))),
            () -> blocks.add(new Block.Note(Phrase.of(voice.say("decision.nothing-chosen")))));
    decision.because().map(Markdown::source).ifPresent(text -> blocks.add(new Block.Prose(text)));
    decision
        .override()
        .ifPresent(
            override -> {
              blocks.add(
                  new Block.Note(
                      Phrase.of(
                          voice.say("decision.override", voice.person(override.by()).plain()))));
              blocks.add(new Block.Prose(override.because().source()));
            });
    decision
        .reversed()
        .ifPresent(
            back -> {
              blocks.add(
                  new Block.Note(
                      Phrase.of(voice.say("decision.taken-back", voice.dates().day(back.on())))));
              back.because().ifPresent(text -> blocks.add(new Block.Prose(text.source())));
            });
    return new Section(
        "choice", voice.say("decision.choice"), "", blocks, facts(decision, choice).list());
  }

  private Facts facts(Decision decision, Choice choice) {
    Facts facts = new Facts(telling).verdict("fact.state", words.state(decision));
    if (decision.decided().isPresent()) {
      facts.verdict("fact.order", words.order(choice));
    }
    facts.fact("fact.asked", Phrase.of(voice.dates().day(decision.asked())));
    decision.decided().ifPresent(made -> facts.fact("fact.decided-by", voice.person(made.by())));
    decider(decision).ifPresent(who -> facts.fact("fact.decider", who));
    facts.fact(
        "fact.supersedes", Phrase.list(decision.supersedes().stream().map(voice::link).toList()));
    telling
        .charter()
        .successor(decision.id())
        .ifPresent(later -> facts.fact("fact.superseded-by", voice.link(later.id())));
    facts.lines("fact.evidence", names.of(decision.evidence()));
    return facts.review(decision.review());
  }

  /** Whose decision it is, where that is not the one who made it. */
  private Optional<Phrase> decider(Decision decision) {
    return telling
        .charter()
        .decider(decision)
        .filter(who -> !decision.decided().map(made -> made.by().equals(who)).orElse(false))
        .map(voice::person);
  }
}
