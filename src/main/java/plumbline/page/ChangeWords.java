package plumbline.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.charter.Amount;
import plumbline.charter.Cadence;
import plumbline.charter.Citation;
import plumbline.charter.Constraint;
import plumbline.charter.Direction;
import plumbline.charter.Duration;
import plumbline.charter.Goal;
import plumbline.charter.Id;
import plumbline.charter.Markdown;
import plumbline.charter.MetricId;
import plumbline.charter.PersonId;
import plumbline.charter.Reference;
import plumbline.charter.SourceId;
import plumbline.charter.Unit;
import plumbline.charter.Weight;
import plumbline.diff.Change;
import plumbline.diff.Change.Strictness;
import plumbline.metric.calendar.DayRange;
import plumbline.page.part.Phrase;

/** Tells a change of the charter in a sentence without a full stop. */
final class ChangeWords {

  private static final int MOST_ITEMS = 3;

  private final Voice voice;

  /**
   * @param voice of the later charter
   */
  ChangeWords(Voice voice) {
    this.voice = voice;
  }

  String sentence(Change change) {
    if (change instanceof Change.Added added) {
      return voice.say("change.added", entity(added));
    } else if (change instanceof Change.Removed removed) {
      return voice.say("change.removed", entity(removed));
    } else if (change instanceof Change.Renamed renamed) {
      return voice.say("change.renamed", name(renamed), renamed.before(), renamed.entity().id());
    } else if (change instanceof Change.Reranked reranked) {
      return voice.say(
          "change.reranked", name(reranked), rank(reranked.before()), rank(reranked.after()));
    } else if (change instanceof Change.TargetMoved moved) {
      return target(moved);
    } else if (change instanceof Change.BoundMoved moved) {
      return bound(moved);
    } else if (change instanceof Change.FormulaChanged formula) {
      return formula(formula);
    } else if (change instanceof Change.ValueChanged value) {
      return value(value);
    }
    return list((Change.ListChanged) change);
  }

  /** In a word what to look out for; empty where there is nothing to say. */
  String mark(Change change) {
    if (change instanceof Change.TargetMoved moved) {
      boolean looser = moved.value() == Strictness.LOOSER || moved.date() == Strictness.LOOSER;
      boolean tighter = moved.value() == Strictness.TIGHTER || moved.date() == Strictness.TIGHTER;
      return looser == tighter ? "" : voice.say(looser ? "change.looser" : "change.tighter");
    } else if (change instanceof Change.BoundMoved moved
        && moved.strictness() != Strictness.OTHER) {
      boolean looser = moved.strictness() == Strictness.LOOSER;
      return voice.say(looser ? "change.looser" : "change.tighter");
    }
    return "";
  }

  /** The kind and name of what is changed as a whole, each once. */
  String entity(Change change) {
    String kind = change.entity().kind();
    if (kind.equals("week")) {
      return voice.say("change.comments", voice.dates().week(change.entity().id()));
    }
    String called = voice.find("change.kind." + kind).orElseGet(() -> kind.replace('_', ' '));
    if (change.entity().id().isEmpty()) {
      return called;
    }
    boolean known = voice.places().called(change.entity()).isPresent();
    if (known && kind.equals("conflict")) {
      return name(change);
    }
    return known && kind.equals("insight")
        ? voice.say("change.entity.quoted", called, name(change))
        : voice.say("change.entity", called, name(change));
  }

  /** What stands once is called by its key, unless the language has a name for it. */
  private String name(Change change) {
    String name = change.entity().name();
    Optional<Phrase> called = voice.places().called(change.entity());
    boolean once = change.entity().id().isEmpty();
    if (change.entity().kind().equals("source")) {
      return voice.sourceName(new SourceId(change.entity().id()));
    } else if (called.isPresent()) {
      return called.get().plain();
    }
    return once ? voice.find("change.once." + name).orElse(name) : name;
  }

  /** A place among the goals. */
  String rank(int rank) {
    return rank == 0 ? voice.say("change.rank.primary") : voice.say("change.rank.secondary", rank);
  }

  private String target(Change.TargetMoved moved) {
    Goal.Target before = moved.before();
    Goal.Target after = moved.after();
    Unit unit = unit(moved.entity().id());
    String day = voice.dates().day(after.by());
    if (before.better() != after.better()) {
      return voice.say(
          "change.target.turned", name(moved), aim(before, unit), aim(after, unit), day);
    } else if (!moved.valueMoved()) {
      return voice.say(
          moved.date() == Strictness.LOOSER ? "change.target.later" : "change.target.earlier",
          name(moved),
          voice.dates().day(before.by()),
          day);
    }
    boolean raised = after.value().value().compareTo(before.value().value()) > 0;
    String from = amount(before.value(), unit);
    String to = amount(after.value(), unit);
    String told =
        voice.say(raised ? "change.target.raised" : "change.target.lowered", name(moved), from, to);
    return moved.dateMoved()
        ? told + voice.say("change.target.instead", day, voice.dates().day(before.by()))
        : told + voice.say("change.target.by", day);
  }

  /** What a goal is to reach, and by when. */
  String target(Goal.Target target, Unit unit) {
    return voice.say("change.target", aim(target, unit), voice.dates().day(target.by()));
  }

  private String aim(Goal.Target target, Unit unit) {
    return bound(target.better(), amount(target.value(), unit));
  }

  /** The unit of a goal's metric; a goal of the later charter. */
  Unit unit(String goal) {
    return voice
        .goal(goal)
        .map(Goal::metric)
        .map(voice::unit)
        .orElseThrow(() -> new IllegalStateException("no goal " + goal));
  }

  private String bound(Change.BoundMoved moved) {
    String key =
        switch (moved.strictness()) {
          case LOOSER -> "change.bound.loosened";
          case TIGHTER -> "change.bound.tightened";
          case OTHER -> "change.bound.turned";
        };
    return voice.say(key, name(moved), bound(moved.before()), bound(moved.after()));
  }

  /** What a constraint holds to. */
  String bound(Constraint constraint) {
    return bound(constraint.better(), amount(constraint.bound(), voice.unit(constraint.metric())));
  }

  private String bound(Direction better, String amount) {
    return voice.say(better == Direction.HIGHER ? "change.at-least" : "change.at-most", amount);
  }

  private String formula(Change.FormulaChanged formula) {
    String field = Words.capital(field(formula.field()));
    if (formula.before().isEmpty()) {
      return voice.say("change.set", field, name(formula), code(formula.after()));
    } else if (formula.after().isEmpty()) {
      return voice.say("change.unset", field, name(formula), code(formula.before()));
    }
    return voice.say(
        "change.changed", field, name(formula), code(formula.before()), code(formula.after()));
  }

  private String value(Change.ValueChanged value) {
    String field = Words.capital(field(value.field()));
    if (isMapping(value)) {
      return voice.say("change.rewritten", field, name(value));
    } else if (value.before().isEmpty()) {
      return voice.say("change.set", field, name(value), told(value.after()));
    } else if (value.after().isEmpty()) {
      return voice.say("change.unset", field, name(value), told(value.before()));
    } else if (value.weight() == Weight.WORDING && isLong(value)) {
      return voice.say("change.reworded", field, name(value));
    }
    return voice.say(
        "change.changed", field, name(value), told(value.before()), told(value.after()));
  }

  /** Where the checks draw lines, bare numbers do not tell which. */
  private static boolean isMapping(Change.ValueChanged value) {
    return value.entity().kind().equals("checks")
        && value.after().or(value::before).orElseThrow() instanceof List;
  }

  private boolean isLong(Change.ValueChanged value) {
    return value.before().orElseThrow() instanceof Markdown
        || told(value.before()).length() + told(value.after()).length() > Excerpts.LONGEST;
  }

  private String list(Change.ListChanged list) {
    String field = Words.capital(field(list.field()));
    if (list.gained().isEmpty() && list.lost().isEmpty()) {
      return voice.say("change.reordered", field, name(list));
    } else if (list.lost().isEmpty()) {
      return voice.say("change.gained", field, name(list), items(list.gained()));
    } else if (list.gained().isEmpty()) {
      return voice.say("change.lost", field, name(list), items(list.lost()));
    }
    return voice.say(
        "change.exchanged", field, name(list), items(list.gained()), items(list.lost()));
  }

  private String items(List<Object> items) {
    return items.stream().map(this::told).collect(Collectors.joining(", "));
  }

  /** What a value is called whose change it is: {@code Target}, say. */
  String value(Change change) {
    String name = field(change.field());
    return Words.capital(name);
  }

  /**
   * {@code from.value} and {@code sign_off} are told by words of their own, other parts of what is
   * nested each by its own: {@code options[a].low} as "options “a”: low".
   */
  private String field(String field) {
    return named(field)
        .orElseGet(
            () ->
                Stream.of(field.split("\\.(?![^\\[]*\\])"))
                    .map(this::part)
                    .collect(Collectors.joining(": ")));
  }

  private String part(String part) {
    int bracket = part.indexOf('[');
    if (bracket < 0 || !part.endsWith("]")) {
      return named(part).orElseGet(() -> part.replace('_', ' '));
    }
    String label = part.substring(bracket + 1, part.length() - 1).replace('_', ' ');
    return part(part.substring(0, bracket)) + " " + voice.say("change.quoted", label);
  }

  private Optional<String> named(String field) {
    return voice.find("change.field." + field);
  }

  private String told(Optional<Object> value) {
    return value.map(this::told).orElse("");
  }

  /** A value as a text of one line. */
  String told(Object value) {
    if (value instanceof Amount amount) {
      return voice.numbers().amount(amount.value(), amount.unit().orElse(Unit.RATIO));
    } else if (value instanceof BigDecimal number) {
      return voice.numbers().amount(number, Unit.RATIO);
    } else if (value instanceof LocalDate day) {
      return voice.dates().day(day);
    } else if (value instanceof Duration length) {
      return voice.dates().length(length);
    } else if (value instanceof Markdown text) {
      return shortened(text.source());
    } else if (value instanceof String text) {
      return entityOr(text);
    } else if (value instanceof Citation citation) {
      return entityOr(citation.text());
    } else if (value instanceof MetricId metric) {
      return voice.metricName(metric);
    } else if (value instanceof PersonId person) {
      return voice.person(person).plain();
    } else if (value instanceof SourceId source) {
      return voice.sourceName(source);
    } else if (value instanceof Id id) {
      return voice
          .places()
          .name(Reference.to(id))
          .map(Phrase::plain)
          .orElseGet(() -> id.value().replace('-', ' '));
    } else if (value instanceof Cadence cadence) {
      return new CadencePhrase(voice).of(cadence);
    } else if (value instanceof Enum<?> word) {
      String name = word.name().toLowerCase(Locale.ROOT);
      return voice.find("change.value." + name).orElseGet(() -> name.replace('_', ' '));
    } else if (value instanceof Optional<?> optional) {
      return optional.map(this::told).orElse("");
    } else if (value instanceof List<?> days
        && days.size() == 2
        && days.get(0) instanceof LocalDate from
        && days.get(1) instanceof LocalDate to
        && !to.isBefore(from)) {
      return voice.dates().range(new DayRange(from, to.plusDays(1)));
    } else if (value instanceof List<?> list) {
      return list.stream().limit(MOST_ITEMS).map(this::told).collect(Collectors.joining(", "));
    }
    return value.toString();
  }

  private String amount(Amount amount, Unit ofMetric) {
    return voice.numbers().amount(amount, ofMetric);
  }

  /** A text that is the reference of an entity is told by its name. */
  private String entityOr(String text) {
    return Reference.parse(text)
        .flatMap(voice.places()::name)
        .map(Phrase::plain)
        .orElseGet(() -> shortened(text));
  }

  private String shortened(String text) {
    return voice.say("change.quoted", Excerpts.of(text));
  }

  private String code(String formula) {
    return voice.say("change.quoted", MethodWords.plain(formula));
  }
}
