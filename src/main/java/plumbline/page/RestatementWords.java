package plumbline.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.charter.Unit;
import plumbline.diff.Change;
import plumbline.diff.Meaning;
import plumbline.diff.Signable;
import plumbline.history.Entry;
import plumbline.history.Timeline;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.calendar.Grain;
import plumbline.metric.calendar.Period;
import plumbline.metric.value.Value;
import plumbline.page.part.Phrase;
import plumbline.page.part.Reading;
import plumbline.snapshot.MetricFigures;
import plumbline.snapshot.Periods;
import plumbline.snapshot.Restatement;

/** Puts into words what was published, what it is now, and why. */
final class RestatementWords {

  private static final int MOST_CHANGES = 3;

  private final Telling telling;
  private final Voice voice;
  private final Meaning meaning;
  private final Map<String, Signable> metrics = new HashMap<>();

  RestatementWords(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
    this.meaning = new Meaning(telling.charter());
    for (Signable one : Signable.of(telling.charter())) {
      if (one.record() instanceof Metric) {
        metrics.put(one.id().value(), one);
      }
    }
  }

  /** By its title of today, or else of the newest snapshot that has it. */
  Phrase name(String metric) {
    if (metric(metric).isPresent() && telling.isComputed(new MetricId(metric))) {
      return voice.metricLink(new MetricId(metric));
    }
    return Phrase.of(
        telling.material().ledger().weeks().stream()
            .flatMap(week -> week.newest().snapshot().metric(metric).stream())
            .reduce((earlier, later) -> later)
            .map(MetricFigures::title)
            .orElse(metric));
  }

  private Optional<Metric> metric(String id) {
    return telling.charter().metric(new MetricId(id));
  }

  String period(Grain grain, Periods.Stretch stretch) {
    DayRange days = new DayRange(stretch.from(), stretch.to().plusDays(1));
    return voice.dates().period(new Period(grain, days, stretch.name()));
  }

  /** Exact digits where the metric, and so its unit, is gone. */
  Reading reading(String metric, BigDecimal value) {
    return metric(metric)
        .map(known -> voice.reading(value, known.unit()))
        .orElseGet(() -> new Reading(value.toPlainString(), value.toPlainString(), ""));
  }

  Reading now(Restatement one) {
    return one.now()
        .map(value -> reading(one.metric(), value))
        .orElseGet(() -> new Reading("–", "", voice.say("restated.gone")));
  }

  String change(Restatement one) {
    Optional<Unit> unit = metric(one.metric()).map(Metric::unit);
    return unit.flatMap(
            known ->
                one.now()
                    .flatMap(
                        value ->
                            plumbline.metric.judge.Change.between(
                                Value.of(one.before()), Value.of(value), known))
                    .map(change -> voice.numbers().change(change, known)))
        .orElse("");
  }

  /** More than which of them differ is: what changed in files and definition, and by whom. */
  Phrase why(Restatement one) {
    Restatement.Cause cause = one.cause();
    return switch (cause.kind()) {
      case DATA -> data(cause);
      case DEFINITION -> definition(one);
      case DATA_AND_DEFINITION ->
          Phrase.of(voice.say("restated.both") + " ")
              .then(definition(one))
              .then(" ")
              .then(data(cause));
      case PROGRAM ->
          Phrase.of(voice.say("restated.versions", cause.programBefore(), cause.programNow()));
      case UNKNOWN -> Phrase.of(voice.say("restated.nothing"));
    };
  }

  private Phrase data(Restatement.Cause cause) {
    return Phrase.of(String.join("; ", cause.files().stream().map(this::file).toList()) + ".");
  }

  private String file(Restatement.FileChange change) {
    if (change.rowsBefore().isEmpty()) {
      return voice.say("restated.file-new", change.name());
    } else if (change.rowsNow().isEmpty()) {
      return voice.say("restated.file-gone", change.name());
    }
    long more = change.rowsMore();
    if (more == 0) {
      return voice.say("restated.rows-same", change.name());
    }
    return more > 0
        ? voice.count("restated.rows-more", more, change.name())
        : voice.count("restated.rows-fewer", -more, change.name());
  }

  /** What changed in the definition, or in what it rests on, and by whom. */
  private Phrase definition(Restatement one) {
    List<Phrase> told = new ArrayList<>();
    for (Entry.Event event : events(one.cause())) {
      List<Change> own = event.changes().stream().filter(c -> concerns(c, one.metric())).toList();
      ChangeWords words = new ChangeWords(voice.of(event.charter()));
      for (Change change : own) {
        String sentence = Words.capital(words.sentence(change));
        told.add(Phrase.link(sentence, Address.HISTORY).then(" (").then(who(event)).then(")"));
      }
    }
    if (told.isEmpty()) {
      return Phrase.of(voice.say("restated.definition.unknown"));
    }
    Phrase all = Phrase.NONE;
    for (Phrase sentence : told.subList(0, Math.min(MOST_CHANGES, told.size()))) {
      all = all.then(all.plain().isEmpty() ? "" : " ").then(sentence).then(".");
    }
    return all;
  }

  private Phrase who(Entry.Event event) {
    return Phrase.of(
        voice.say(
            "restated.made",
            event.made().author().called(),
            voice.dates().day(telling.history().day(event.made())),
            event.made().subject()));
  }

  /** What else a definition says, such as what is left out, changes no number. */
  private boolean concerns(Change change, String metric) {
    boolean counts = !change.entity().kind().equals("metric") || HistoryTelling.redefines(change);
    @Nullable Signable one = metrics.get(metric);
    return counts && one != null && meaning.concerns(change, one);
  }

  private List<Entry.Event> events(Restatement.Cause cause) {
    return telling.history().timeline().map(Timeline::events).orElse(List.of()).stream()
        .filter(event -> !event.begins())
        .filter(event -> event.made().held().isAfter(cause.since()))
        .filter(event -> !event.made().held().isAfter(cause.until()))
        .toList();
  }
}
