package plumbline.page;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import plumbline.charter.Channel;
import plumbline.charter.ChannelId;
import plumbline.charter.Charter;
import plumbline.charter.Goal;
import plumbline.charter.GoalId;
import plumbline.charter.Id;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.charter.PersonId;
import plumbline.charter.Reference;
import plumbline.charter.Source;
import plumbline.charter.SourceId;
import plumbline.charter.Team;
import plumbline.charter.TeamId;
import plumbline.charter.Unit;
import plumbline.metric.calendar.Period;
import plumbline.metric.value.Value;
import plumbline.page.part.Phrase;
import plumbline.page.part.Reading;

/** Words, numbers, dates and names as the pages of one charter tell them. */
final class Voice {

  /** Stands in for what is put in later; no message has it. */
  private static final String GAP = "\uFFFC";

  private final Charter charter;
  private final Map<MetricId, Metric> metrics = new HashMap<>();
  private final Words words;
  private final NumberStyle numbers;
  private final DateStyle dates;
  private Optional<Places> places = Optional.empty();

  Voice(Charter charter, Words words, BuildFacts facts) {
    Locale locale = charter.charter().locale();
    this.charter = charter;
    charter.metrics().forEach(metric -> metrics.putIfAbsent(metric.id(), metric));
    this.words = words;
    this.numbers = new NumberStyle(locale, words);
    this.dates = new DateStyle(locale, words, charter.charter().timeZone(), facts.asOf());
  }

  private Voice(Voice now, Charter charter) {
    // Of a version only few metrics are asked for, so they are looked up one by one.
    this.charter = charter;
    this.words = now.words;
    this.numbers = now.numbers;
    this.dates = now.dates;
  }

  /** The same way of speaking about another version of the charter. */
  Voice of(Charter version) {
    return new Voice(this, version);
  }

  Charter charter() {
    return charter;
  }

  Words words() {
    return words;
  }

  String say(String key, Object... filled) {
    return words.say(key, filled);
  }

  /** A message in which what leads somewhere keeps leading there. */
  Phrase sayOf(String key, Object... filled) {
    return filled(words.say(key, gaps(filled.length)), filled);
  }

  /** A sentence about a number of things, the number worded, in which links keep leading. */
  Phrase countOf(String key, long number, Object... further) {
    Object[] filled = new Object[further.length + 1];
    filled[0] = numbers.count(number);
    System.arraycopy(further, 0, filled, 1, further.length);
    Object[] gaps = gaps(filled.length);
    String first = (String) gaps[0];
    return filled(
        words.count(key, number, first, Arrays.copyOfRange(gaps, 1, gaps.length)), filled);
  }

  private static Object[] gaps(int many) {
    return IntStream.range(0, many).mapToObj(i -> GAP + i).toArray();
  }

  private static Phrase filled(String message, Object[] filled) {
    String[] parts = message.split(GAP, -1);
    Phrase all = parts[0].isEmpty() ? Phrase.NONE : Phrase.of(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      Object one = filled[parts[i].charAt(0) - '0'];
      all = one instanceof Phrase phrase ? all.then(phrase) : all.then(one.toString());
      String rest = parts[i].substring(1);
      all = rest.isEmpty() ? all : all.then(rest);
    }
    return all;
  }

  /** {@code Marketing, Sales and Finance}. */
  String allOf(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + say("list.and") + names.get(last);
  }

  /** A message where there is one. */
  Optional<String> find(String key) {
    return words.find(key);
  }

  /** A sentence about a number of things, the number worded. */
  String count(String key, long number, Object... further) {
    return words.count(key, number, numbers.count(number), further);
  }

  NumberStyle numbers() {
    return numbers;
  }

  DateStyle dates() {
    return dates;
  }

  Metric metric(MetricId id) {
    return known(id).orElseThrow(() -> new IllegalStateException("no metric " + id));
  }

  Unit unit(MetricId id) {
    return metric(id).unit();
  }

  Phrase person(PersonId id) {
    return charter
        .person(id)
        .map(person -> Phrase.link(person.name(), Address.of(id)))
        .orElseGet(() -> Phrase.of(id.value()));
  }

  String team(TeamId id) {
    return charter.team(id).map(Team::name).orElse(id.value());
  }

  Phrase teamLink(TeamId id) {
    return Phrase.link(team(id), Address.of(id));
  }

  Phrase teams(List<TeamId> ids) {
    return Phrase.list(ids.stream().map(this::teamLink).toList());
  }

  /** The names alone, for where no page of a team is at hand. */
  String teamNames(List<TeamId> ids) {
    return String.join(", ", ids.stream().map(this::team).toList());
  }

  /** What an id names, leading to where it is told of where that is a place of its own. */
  Phrase link(Id id) {
    return places().name(Reference.to(id)).orElseGet(() -> Phrase.of(id.value()));
  }

  /** What everything is called, and where it is told of. */
  Places places() {
    Places known = places.orElseGet(() -> new Places(this));
    places = Optional.of(known);
    return known;
  }

  Phrase metricLink(MetricId id) {
    return Phrase.link(metric(id).title(), Address.of(id));
  }

  Phrase metricLinks(List<MetricId> ids) {
    return Phrase.list(ids.stream().map(this::metricLink).toList());
  }

  Phrase sourceLink(SourceId id) {
    return Phrase.link(Words.capital(sourceName(id)), Address.of(id));
  }

  /** As people call it; {@code order_lines} without a title is told as "order lines". */
  String sourceName(SourceId id) {
    return charter.source(id).flatMap(Source::title).orElse(id.value().replace('_', ' '));
  }

  String system(Source source) {
    return source.system().orElseGet(() -> sourceName(source.id()));
  }

  /** The title of a metric, its id where there is no such metric. */
  String metricName(MetricId id) {
    return known(id).map(Metric::title).orElse(id.value());
  }

  private Optional<Metric> known(MetricId id) {
    return Optional.ofNullable(metrics.get(id)).or(() -> charter.metric(id));
  }

  Optional<Goal> goal(String id) {
    return charter.goals().stream()
        .flatMap(goals -> goals.inOrder().stream())
        .filter(goal -> goal.id().value().equals(id))
        .findFirst();
  }

  Phrase goalLink(GoalId id) {
    String text = goal(id.value()).map(Goal::goal).orElse(id.value());
    return Phrase.link(text, Address.of(id));
  }

  /** What the goal at a place in the order is, from 0. */
  String goalKind(int place) {
    return place == 0 ? say("goal.kind.primary") : say("goal.kind.secondary", place);
  }

  Phrase channelLink(ChannelId id) {
    return Phrase.link(charter.channel(id).map(Channel::name).orElse(id.value()), Address.of(id));
  }

  /** A member of a dimension: a channel by its name, others as they stand in the data. */
  Phrase member(String dimension, String member) {
    if (member.isEmpty()) {
      return Phrase.of(say("slice.none"));
    }
    Optional<Channel> channel =
        dimension.equals("channel")
            ? charter.channels().stream()
                .filter(c -> c.inData().contains(member) || c.id().value().equals(member))
                .findFirst()
            : Optional.empty();
    return channel.map(c -> channelLink(c.id())).orElseGet(() -> Phrase.of(member));
  }

  /** {@code landing_page} is told as "landing page". */
  String dimension(String column) {
    return column.replace('_', ' ');
  }

  /** A value as read, or a dash and why there is none. */
  Reading reading(Value value, Unit unit, Period period) {
    if (value instanceof Value.Known known) {
      return reading(known.number(), unit);
    }
    return new Reading("–", "", absent((Value.Absent) value, period));
  }

  Reading reading(BigDecimal number, Unit unit) {
    return new Reading(numbers.text(number, unit), number.toPlainString(), "");
  }

  /** Why there is no value, in a few words. */
  String absent(Value.Absent absent, Period period) {
    String when = say("grain." + period.grain().word());
    String about = absent.about().map(id -> metric(id).title()).orElse("");
    return switch (absent.reason()) {
      case NOT_COVERED -> say("absent.not-covered", when);
      case NO_SUCH_MEMBER -> say("absent.no-such-member");
      case NO_ROWS -> say("absent.no-rows", when);
      case MISSING_INPUT ->
          about.isEmpty() ? say("absent.missing-input") : say("absent.missing-input-about", about);
      case DIVISION_BY_ZERO ->
          about.isEmpty()
              ? say("absent.division-by-zero")
              : say("absent.division-by-zero-about", about, when);
      case HISTORY_TOO_SHORT -> say("absent.history-too-short");
      case NO_SUCH_PERIOD -> say("absent.no-such-period");
      case WINDOW_OPEN -> say("absent.window-open");
    };
  }
}
