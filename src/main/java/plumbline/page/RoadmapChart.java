package plumbline.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.charter.Charter;
import plumbline.charter.Experiment;
import plumbline.charter.Freeze;
import plumbline.charter.Id;
import plumbline.charter.Release;
import plumbline.charter.Surface;
import plumbline.check.roadmap.Conflict;
import plumbline.check.roadmap.Work;
import plumbline.metric.calendar.DayRange;
import plumbline.page.figure.Gantt;
import plumbline.page.part.Block;
import plumbline.page.part.Verdict;

/** Draws experiments, releases and freezes over the months. */
final class RoadmapChart {

  private static final int MONTHS_BACK = 10;
  private static final String EXPERIMENT = "kind.experiment";
  private static final String FREEZE = "kind.freeze";

  private final Roadmap roadmap;
  private final Voice voice;
  private final Charter charter;

  RoadmapChart(Roadmap roadmap) {
    this.roadmap = roadmap;
    this.voice = roadmap.telling().voice();
    this.charter = roadmap.telling().charter();
  }

  /** Absent where nothing is on the roadmap of these months. */
  Optional<Block> block() {
    DayRange axis = axis();
    List<Gantt.Lane> lanes = lanes(axis);
    if (lanes.isEmpty()) {
      return Optional.empty();
    }
    RoadmapEntries entries = new RoadmapEntries(roadmap);
    Gantt gantt =
        new Gantt(
            "roadmap",
            voice.say("roadmap.chart"),
            axis.from(),
            axis.until(),
            roadmap.today(),
            voice.say("roadmap.today"),
            lanes,
            rests(axis),
            new DayLabels(voice.dates()));
    return Optional.of(
        new Block.Timeline(
            gantt,
            entries.finding(),
            voice.say("roadmap.caption"),
            entries.table(),
            RoadmapEntries.CSV));
  }

  /** From ten months ago, or from the first thing planned, to the month of the last one. */
  private DayRange axis() {
    LocalDate today = roadmap.today();
    List<DayRange> all =
        Stream.concat(
                charter.experiments().stream().flatMap(one -> Work.days(one).stream()),
                charter.releases().stream().flatMap(one -> Work.days(one).stream()))
            .toList();
    LocalDate earliest = today.minusMonths(MONTHS_BACK).withDayOfMonth(1);
    LocalDate first = all.stream().map(DayRange::from).min(Comparator.naturalOrder()).orElse(today);
    LocalDate last = all.stream().map(DayRange::until).max(Comparator.naturalOrder()).orElse(today);
    LocalDate from = first.isAfter(earliest) ? first.withDayOfMonth(1) : earliest;
    LocalDate until = (last.isAfter(today) ? last : today).plusMonths(1).withDayOfMonth(1);
    return new DayRange(from, until);
  }

  /** One for each surface that something is planned on, in their order, the whole shop last. */
  private List<Gantt.Lane> lanes(DayRange axis) {
    List<Gantt.Lane> lanes = new ArrayList<>();
    for (Surface surface : charter.surfaces()) {
      List<Gantt.Bar> bars = new ArrayList<>();
      charter.experiments().stream()
          .filter(one -> one.surface().equals(surface.id()))
          .forEach(one -> bar(one).ifPresent(bars::add));
      charter.releases().stream()
          .filter(one -> one.surfaces().contains(surface.id()))
          .forEach(one -> bar(one).ifPresent(bars::add));
      add(surface.name(), bars, axis, lanes);
    }
    List<Gantt.Bar> everywhere =
        charter.releases().stream()
            .filter(one -> one.surfaces().isEmpty())
            .flatMap(one -> bar(one).stream())
            .toList();
    add(voice.say("roadmap.whole-shop"), everywhere, axis, lanes);
    return lanes;
  }

  private static void add(
      String name, List<Gantt.Bar> bars, DayRange axis, List<Gantt.Lane> lanes) {
    List<Gantt.Bar> shown =
        bars.stream()
            .filter(bar -> bar.until().isAfter(axis.from()) && bar.from().isBefore(axis.until()))
            .toList();
    if (!shown.isEmpty()) {
      lanes.add(new Gantt.Lane(name, shown));
    }
  }

  private Optional<Gantt.Bar> bar(Experiment experiment) {
    return Work.days(experiment)
        .map(
            days ->
                new Gantt.Bar(
                    experiment.what(),
                    days.from(),
                    days.until(),
                    false,
                    Address.of(experiment.id()),
                    facts(
                        tooltip(experiment.what(), EXPERIMENT, days),
                        status(experiment),
                        clashes(experiment.id())),
                    clashes(experiment.id())));
  }

  private Optional<Gantt.Bar> bar(Release release) {
    return Work.days(release)
        .map(
            days ->
                new Gantt.Bar(
                    release.what(),
                    days.from(),
                    days.until(),
                    days.length() == 1,
                    Address.of(release.id()),
                    facts(
                        tooltip(release.what(), "kind.release", days),
                        voice.say(
                            days.from().isAfter(roadmap.today())
                                ? "roadmap.to-come"
                                : "roadmap.released"),
                        clashes(release.id())),
                    clashes(release.id())));
  }

  private String status(Experiment experiment) {
    Verdict verdict = new ResultWords(voice).withEffect(roadmap.result(experiment));
    return verdict.sentence().isEmpty()
        ? verdict.word()
        : voice.say("roadmap.status", verdict.word(), verdict.sentence());
  }

  /** A line each: what it is and when, how it stands, what it is in the way of. */
  private String facts(String what, String status, List<Gantt.Clash> clashes) {
    String told = what + "\n" + status;
    return clashes.isEmpty()
        ? told
        : told
            + "\n"
            + voice.say(
                "roadmap.in-the-way",
                String.join(", ", clashes.stream().map(Gantt.Clash::number).toList()));
  }

  private List<Gantt.Rest> rests(DayRange axis) {
    return charter.freezes().stream()
        .flatMap(
            freeze ->
                Work.days(freeze)
                    .filter(days -> axis.encloses(days))
                    .map(
                        days ->
                            new Gantt.Rest(
                                freeze.name(),
                                days.from(),
                                days.until(),
                                lanes(freeze),
                                tooltip(freeze.name(), FREEZE, days)))
                    .stream())
        .toList();
  }

  /** The surfaces that are frozen, with all that are part of them. */
  private List<String> lanes(Freeze freeze) {
    return charter.surfaces().stream()
        .filter(surface -> Conflict.touches(charter, freeze.surfaces(), surface.id()))
        .map(Surface::name)
        .toList();
  }

  private String tooltip(String what, String kind, DayRange days) {
    return voice.say("roadmap.tooltip", voice.say(kind), what, voice.dates().range(days));
  }

  /** A conflict is marked on the thing to move, by its number in the list. */
  private List<Gantt.Clash> clashes(Id id) {
    List<Gantt.Clash> clashes = new ArrayList<>();
    List<Conflict> open = roadmap.open();
    for (int i = 0; i < open.size(); i++) {
      if (open.get(i).between().get(0).equals(id)) {
        DayRange days = open.get(i).days();
        clashes.add(new Gantt.Clash(Integer.toString(i + 1), days.from(), days.until()));
      }
    }
    return clashes;
  }
}
