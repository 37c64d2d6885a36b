package plumbline.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.charter.Audience;
import plumbline.charter.Channel;
import plumbline.charter.Charter;
import plumbline.charter.Decision;
import plumbline.charter.Experiment;
import plumbline.charter.Id;
import plumbline.charter.Metric;
import plumbline.charter.Reference;
import plumbline.charter.Source;
import plumbline.charter.Surface;
import plumbline.check.channel.Alarm;
import plumbline.check.roadmap.Work;
import plumbline.page.part.Verdict;

/** How each thing of the charter stands, in one line for those who think of going there. */
final class Briefs {

  private final Telling telling;
  private final Voice voice;
  private final RoadmapGround ground;
  private final Map<Reference, String> briefs = new HashMap<>();

  Briefs(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
    this.ground = new RoadmapGround(telling.roadmap());
    Charter charter = telling.charter();
    charter.goalsInOrder().forEach(one -> put(one.id(), line(telling.verdict(one))));
    charter.constraints().forEach(one -> put(one.id(), line(telling.verdict(one))));
    charter.metrics().stream()
        .filter(one -> telling.isComputed(one.id()))
        .forEach(one -> put(one.id(), metric(one)));
    charter.sources().forEach(one -> put(one.id(), source(one)));
    AlertsPage alerts = new AlertsPage(telling);
    Alarm.all(charter, telling.material().rowAnswers())
        .forEach(one -> put(one.alert().id(), alerts.brief(one)));
    plans(charter);
    together(charter);
  }

  Map<Reference, String> byReference() {
    return briefs;
  }

  private void plans(Charter charter) {
    charter.decisions().forEach(one -> put(one.id(), decision(one)));
    charter.experiments().forEach(one -> put(one.id(), experiment(one)));
    charter
        .releases()
        .forEach(
            one -> put(one.id(), Work.days(one).map(days -> voice.dates().range(days)).orElse("")));
    charter
        .freezes()
        .forEach(one -> put(one.id(), Work.days(one).map(voice.dates()::range).orElse("")));
    charter.surfaces().forEach(one -> put(one.id(), surface(one)));
    charter.audiences().forEach(one -> put(one.id(), audience(one)));
    charter
        .insights()
        .forEach(
            one ->
                put(
                    one.id(),
                    join(
                        voice.say("question." + ResultBlocks.key(one.question())),
                        voice.dates().day(one.on()))));
    charter
        .initiatives()
        .forEach(
            one -> put(one.id(), voice.say("brief.effort", voice.dates().length(one.effort()))));
  }

  /** Its page, what it is part of, or else what changes it. */
  private String surface(Surface surface) {
    List<String> known =
        Stream.concat(surface.page().stream(), surface.within().map(this::partOf).stream())
            .toList();
    return known.isEmpty()
        ? number("brief.planned", ground.touching(surface.id()).size())
        : known.stream().reduce(this::join).orElseThrow();
  }

  private String audience(Audience audience) {
    return audience
        .within()
        .map(this::partOf)
        .orElseGet(() -> number("brief.shown", ground.shownTo(audience.id()).size()));
  }

  private String number(String key, int number) {
    return number == 0 ? voice.say("brief.unused") : voice.count(key, number);
  }

  private String partOf(Id larger) {
    return voice.say("brief.part-of", voice.link(larger).plain());
  }

  private void together(Charter charter) {
    charter.people().forEach(one -> put(one.id(), one.role().orElse("")));
    charter
        .teams()
        .forEach(
            one ->
                put(
                    one.id(),
                    Words.capital(voice.say("teams.led-by", voice.person(one.lead()).plain()))));
    charter.channels().forEach(one -> put(one.id(), channel(one)));
    charter.incentives().forEach(one -> put(one.id(), one.team().map(voice::team).orElse("")));
    charter
        .meetings()
        .forEach(one -> put(one.id(), Words.capital(new CadencePhrase(voice).of(one))));
    charter.journeys().forEach(one -> put(one.id(), one.who().orElse("")));
    charter
        .protocols()
        .forEach(
            one -> put(one.id(), one.owner().map(who -> voice.person(who).plain()).orElse("")));
  }

  private void put(Id id, String line) {
    briefs.put(Reference.to(id), line);
  }

  private static String line(Verdict verdict) {
    return verdict.sentence().isEmpty()
        ? verdict.word()
        : verdict.word() + ": " + verdict.sentence();
  }

  /** {@code £50,304 in week 46. Real rise.} */
  private String metric(Metric metric) {
    MetricTelling told = telling.metric(metric.id());
    String period = told.newestPeriod();
    return period.isEmpty()
        ? told.reading().below()
        : voice.say("brief.metric", told.reading().text(), period, told.signalMark().word());
  }

  private String source(Source source) {
    String freshness = new SourcePages(telling).freshness(source.id()).word();
    return source.system().map(system -> join(system, freshness)).orElse(freshness);
  }

  private String decision(Decision decision) {
    Optional<Decision.Decided> made = decision.decided();
    return join(
        new DecisionWords(telling).state(decision).word(),
        voice.dates().day(made.map(Decision.Decided::on).orElse(decision.asked())));
  }

  private String experiment(Experiment experiment) {
    Verdict verdict = new ResultWords(voice).withEffect(telling.roadmap().result(experiment));
    String days = Work.days(experiment).map(range -> voice.dates().range(range)).orElse("");
    return join(line(verdict), days);
  }

  private String channel(Channel channel) {
    String role = voice.say("role." + channel.role().name().toLowerCase(Locale.ROOT));
    return channel.audience().map(who -> join(role, who)).orElse(role);
  }

  private String join(String first, String second) {
    return second.isEmpty() ? first : voice.say("brief.two", first, second);
  }
}
