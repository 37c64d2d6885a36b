package plumbline.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Goal;
import plumbline.charter.Id;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.charter.PersonId;
import plumbline.charter.Reference;
import plumbline.charter.Review;
import plumbline.charter.SourceId;
import plumbline.history.signoff.Signature;
import plumbline.metric.formula.FormulaText;
import plumbline.metric.value.Freshness;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section.Fact;
import plumbline.page.part.Section.Line;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;

/** Gathers the facts of a margin; what is not said in the charter is left out. */
final class Facts {

  private final Telling telling;
  private final Voice voice;
  private final List<Fact> facts = new ArrayList<>();

  Facts(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
  }

  List<Fact> list() {
    return List.copyOf(facts);
  }

  Facts fact(String key, Phrase phrase) {
    if (!phrase.plain().isEmpty()) {
      facts.add(Fact.of(voice.say(key), phrase));
    }
    return this;
  }

  /** Several lines under one term; without any it is left out. */
  Facts lines(String key, List<Phrase> phrases) {
    if (!phrases.isEmpty()) {
      facts.add(Fact.of(voice.say(key), phrases.toArray(new Phrase[0])));
    }
    return this;
  }

  Facts verdict(String key, Verdict verdict) {
    facts.add(new Fact(voice.say(key), List.of(new Line(Phrase.NONE, Optional.of(verdict)))));
    return this;
  }

  Facts accountable(Optional<PersonId> person) {
    person.ifPresent(id -> fact("fact.accountable", voice.person(id)));
    return this;
  }

  /** Who is to sign it, each with how the signature stands. */
  Facts signOff(Id id) {
    SignatureWords words = new SignatureWords(voice);
    List<Line> lines = new ArrayList<>();
    for (Signature signature : telling.material().signatures().under(Reference.to(id))) {
      if (signature.asked()) {
        Phrase team = voice.teamLink(signature.team());
        lines.add(new Line(team, Optional.of(words.verdict(signature))));
      }
    }
    if (!lines.isEmpty()) {
      facts.add(new Fact(voice.say("fact.sign-off"), lines));
    }
    return this;
  }

  /** Who last changed what a thing means, when and why. */
  Facts lastChange(Id id) {
    return lines("fact.last-change", new EntityHistory(telling, id).lastChange());
  }

  Facts givesUp(Goal goal) {
    return fact("fact.gives-up", Phrase.of(String.join(", ", goal.deprioritises())));
  }

  /** The formula as it is written, leading to the whole method. */
  Facts computedAs(MetricId id) {
    telling
        .definition(id)
        .flatMap(definition -> definition.formula())
        .ifPresent(
            formula ->
                fact(
                    "fact.computed-as",
                    Phrase.link(
                        MethodWords.plain(FormulaText.of(formula)), Address.part(id, "method"))));
    return this;
  }

  /** The next review, marked where it is overdue. */
  Facts review(Optional<Review> review) {
    review
        .flatMap(Review::due)
        .ifPresent(
            due -> {
              Phrase day = Phrase.of(voice.dates().day(due));
              facts.add(
                  new Fact(
                      voice.say("fact.review"),
                      isOverdue(due)
                          ? List.of(
                              new Line(day, Optional.empty()),
                              new Line(
                                  Phrase.NONE,
                                  Optional.of(
                                      new Verdict(Tone.WARN, voice.say("review.overdue"), ""))))
                          : List.of(new Line(day, Optional.empty()))));
            });
    return this;
  }

  private boolean isOverdue(LocalDate due) {
    return due.isBefore(telling.values().today());
  }

  Facts better(Metric metric) {
    metric
        .better()
        .ifPresent(
            direction ->
                fact(
                    "fact.better",
                    Phrase.of(
                        switch (direction) {
                          case HIGHER -> voice.say("direction.higher");
                          case LOWER -> voice.say("direction.lower");
                        })));
    return this;
  }

  /** Each source with the system it comes from, and how fresh it is. */
  Facts sources(List<SourceId> sources) {
    List<Line> lines = new ArrayList<>();
    for (SourceId id : sources) {
      Phrase phrase = voice.sourceLink(id);
      Optional<String> system = telling.charter().source(id).flatMap(source -> source.system());
      Phrase whole = system.map(name -> phrase.then(", ").then(name)).orElse(phrase);
      lines.add(new Line(whole, stale(id)));
    }
    if (!lines.isEmpty()) {
      facts.add(new Fact(voice.say("fact.system-of-record"), lines));
    }
    return this;
  }

  private Optional<Verdict> stale(SourceId id) {
    Freshness freshness = telling.values().freshness(id);
    return freshness.isStale()
        ? Optional.of(new Verdict(Tone.WARN, voice.say("fresh.stale"), ""))
        : Optional.empty();
  }
}
