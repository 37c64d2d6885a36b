package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plumbline.charter.HierarchyThresholds;
import plumbline.charter.MetricId;
import plumbline.charter.Unit;
import plumbline.check.symptom.Symptom;
import plumbline.check.symptom.Symptoms;
import plumbline.page.part.Block;
import plumbline.page.part.Page.DataFile;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;

/** The symptoms of misalignment, each with its rule, what shows it and how to mend it. */
final class SymptomSections {

  private final Telling telling;
  private final Voice voice;
  private final CitedNames names;
  private final List<Symptom> symptoms;

  SymptomSections(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
    this.names = new CitedNames(telling.voice());
    this.symptoms = Symptoms.of(telling.charter(), telling.values());
  }

  /** How many of them show. */
  long showing() {
    return symptoms.stream().filter(one -> one.standing() == Symptom.Standing.SHOWS).count();
  }

  /** How many are looked for. */
  int all() {
    return symptoms.size();
  }

  /** Each as a line of the page on alignment, leading to its section. */
  List<AlignmentLine> lines() {
    return symptoms.stream()
        .map(
            symptom ->
                new AlignmentLine(
                    AlignmentLine.Group.SYMPTOMS,
                    state(symptom),
                    Phrase.link(voice.say(key(symptom)), Address.SYMPTOMS + "#" + anchor(symptom)),
                    rule(symptom),
                    symptom.standing() == Symptom.Standing.SHOWS
                        ? voice.say(key(symptom) + ".mend")
                        : ""))
        .toList();
  }

  private static AlignmentLine.State state(Symptom symptom) {
    return switch (symptom.standing()) {
      case SHOWS -> AlignmentLine.State.NEEDS_ATTENTION;
      case WITHIN_LIMIT, ABSENT -> AlignmentLine.State.FINE;
      case CANNOT_TELL -> AlignmentLine.State.CANNOT_TELL;
    };
  }

  private static String anchor(Symptom symptom) {
    return symptom.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  List<Section> sections() {
    return symptoms.stream().map(this::section).toList();
  }

  private Section section(Symptom symptom) {
    String key = key(symptom);
    List<Block> blocks = new ArrayList<>();
    List<Block.Entry> entries = new ArrayList<>();
    symptom.signs().forEach(sign -> entries.add(entry(sign)));
    blocks.add(new Block.Note(Phrase.of(rule(symptom))));
    if (!entries.isEmpty()) {
      blocks.add(new Block.Entries(entries));
      blocks.add(new Block.Note(Phrase.of(voice.say(key + ".mend"))));
    }
    Facts facts = new Facts(telling).verdict("fact.state", verdict(symptom));
    symptom.since().ifPresent(day -> facts.fact("fact.since", Phrase.of(voice.dates().day(day))));
    return new Section(anchor(symptom), voice.say(key), "", blocks, facts.list());
  }

  private static String key(Symptom symptom) {
    return "symptom." + anchor(symptom);
  }

  private String rule(Symptom symptom) {
    HierarchyThresholds limits = telling.charter().hierarchyThresholds();
    String key = key(symptom) + ".rule";
    return switch (symptom.kind()) {
      case INCONSISTENT_MESSAGING -> voice.say(key);
      case FEATURE_BLOAT ->
          voice.say(key, voice.numbers().amount(limits.withoutGoalAtMost(), Unit.PERCENT));
      case FROZEN_DECISIONS -> voice.say(key, voice.dates().length(limits.openAtMost()));
      case CONSTANT_REWORK ->
          voice.say(
              key,
              voice.dates().length(limits.holdsAtLeast()),
              voice.dates().last(limits.undoneToldFor()));
    };
  }

  private Verdict verdict(Symptom symptom) {
    return switch (symptom.standing()) {
      case SHOWS -> new Verdict(Tone.WARN, voice.say("symptom.shows"), "");
      case WITHIN_LIMIT -> new Verdict(Tone.GOOD, voice.say("symptom.within-limit"), "");
      case ABSENT -> new Verdict(Tone.GOOD, voice.say("symptom.absent"), "");
      case CANNOT_TELL -> new Verdict(Tone.NONE, voice.say("symptom.cannot-tell"), "");
    };
  }

  private Block.Entry entry(Symptom.Sign sign) {
    Phrase about = names.of(sign.about());
    long number = sign.number().map(Number::longValue).orElse(0L);
    String since = sign.since().map(voice.dates()::day).orElse("");
    Phrase text =
        switch (sign.cause()) {
          case OFF_MESSAGE -> about.then(voice.say("promise.says", says(sign)));
          case FACTS_DIFFER -> about.then(voice.say("sign.facts-differ", value(sign), since));
          case SERVES_NO_GOAL -> about.then(voice.say("sign.serves-no-goal"));
          case OPEN_TOO_LONG -> about.then(" " + voice.count("sign.open", number));
          case REVERSED_SOON -> about.then(" " + voice.count("sign.reversed", number, since));
          case SUPERSEDED_SOON ->
              about
                  .then(" " + voice.count("sign.superseded", number, since) + " ")
                  .then(sign.other().map(names::of).orElse(Phrase.NONE));
        };
    return new Block.Entry(names.kind(Optional.of(sign.about())), text);
  }

  private String value(Symptom.Sign sign) {
    MetricId metric = new MetricId(sign.about().id());
    return sign.number().map(value -> voice.numbers().text(value, voice.unit(metric))).orElse("");
  }

  private String says(Symptom.Sign sign) {
    return telling.charter().channels().stream()
        .filter(channel -> channel.id().value().equals(sign.about().id()))
        .flatMap(channel -> channel.promise().stream())
        .map(promise -> promise.says())
        .findFirst()
        .orElse("");
  }

  DataFile api() {
    ApiFile api = new ApiFile(telling, Address.SYMPTOMS);
    api.json().objects("symptoms", symptoms, symptom -> tell(api, symptom));
    return api.end();
  }

  private static void tell(ApiFile api, Symptom symptom) {
    api.text("symptom", ApiFile.word(symptom.kind()));
    api.text("standing", ApiFile.word(symptom.standing()));
    symptom.since().ifPresent(day -> api.text("since", day.toString()));
    api.json()
        .objects(
            "signs",
            symptom.signs(),
            sign -> {
              api.text("cause", ApiFile.word(sign.cause()));
              api.text("about", sign.about().toString());
              sign.other().ifPresent(other -> api.text("by", other.toString()));
              sign.since().ifPresent(day -> api.text("since", day.toString()));
              sign.number().ifPresent(value -> api.json().key("number").value(value));
            });
  }
}
