package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import plumbline.charter.Experiment;
import plumbline.charter.Freeze;
import plumbline.charter.Release;
import plumbline.check.roadmap.Result;
import plumbline.check.roadmap.TrafficIntent;
import plumbline.check.roadmap.Work;
import plumbline.metric.calendar.DayRange;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;

/** What is tried and what changes, and a page for each experiment. */
final class RoadmapPages {

  private final Telling telling;
  private final Voice voice;
  private final Roadmap roadmap;

  RoadmapPages(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
    this.roadmap = telling.roadmap();
  }

  /** Whether there is anything to tell. */
  static boolean any(Telling telling) {
    return !telling.charter().experiments().isEmpty()
        || !telling.charter().releases().isEmpty()
        || !telling.charter().freezes().isEmpty()
        || !telling.charter().surfaces().isEmpty()
        || !telling.charter().audiences().isEmpty();
  }

  List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    pages.add(overview());
    telling.charter().experiments().stream()
        .map(experiment -> new ExperimentPage(roadmap, experiment).page())
        .forEach(pages::add);
    return pages;
  }

  private Page overview() {
    List<Section> sections = new ArrayList<>();
    new RoadmapChart(roadmap)
        .block()
        .ifPresent(block -> sections.add(section("timeline", "roadmap.timeline", List.of(block))));
    sections.add(conflicts());
    SignBlocks signs = new SignBlocks(roadmap, roadmap.signs());
    sections.add(section("signs", "roadmap.signs", signs.blocks()));
    if (!telling.charter().experiments().isEmpty()) {
      sections.add(section("experiments", "roadmap.experiments", List.of(experiments())));
    }
    if (!telling.charter().releases().isEmpty()) {
      sections.add(section("releases", "roadmap.releases", List.of(releases())));
    }
    if (!telling.charter().freezes().isEmpty()) {
      sections.add(section("freezes", "roadmap.freezes", List.of(freezes())));
    }
    sections.addAll(new RoadmapGround(roadmap).sections());
    TrafficIntent.in(telling.values())
        .forEach(
            traffic -> sections.add(new TrafficBlocks(voice, roadmap.rules(), traffic).section()));
    List<Page.DataFile> files = new ArrayList<>();
    files.add(RoadmapApi.roadmap(roadmap));
    files.add(new RoadmapEntries(roadmap).csv());
    files.addAll(signs.files());
    return new Page(
        Address.ROADMAP,
        voice.say("roadmap.title"),
        Address.ROADMAP,
        List.of(),
        voice.say("roadmap.statement"),
        List.of(new Block.Note(Phrase.of(lead()))),
        sections,
        files);
  }

  /** How much is running and planned, and what is in the way of it. */
  String lead() {
    int conflicts = roadmap.open().size();
    return work()
        + (conflicts == 0
            ? voice.say("roadmap.lead.clear")
            : voice.count("roadmap.lead.conflicts", conflicts));
  }

  /** Where no experiment runs or is planned, what else is to come. */
  private String work() {
    long running = roadmap.count(Result.Standing.RUNNING);
    long planned = roadmap.count(Result.Standing.PLANNED);
    if (running + planned == 0) {
      long releases = ahead(telling.charter().releases(), Work::days);
      long freezes = ahead(telling.charter().freezes(), Work::days);
      return voice.say("roadmap.lead.idle")
          + (releases == 0 ? "" : voice.count("roadmap.lead.releases", releases))
          + (freezes == 0 ? "" : voice.count("roadmap.lead.freezes", freezes));
    }
    return (running == 0
            ? voice.say("roadmap.lead.running.none")
            : voice.count("roadmap.lead.running", running))
        + (planned == 0
            ? voice.say("roadmap.lead.planned.none")
            : voice.count("roadmap.lead.planned", planned));
  }

  /** How many end today or later. */
  private <T> long ahead(List<T> all, Function<T, Optional<DayRange>> days) {
    return all.stream()
        .flatMap(one -> days.apply(one).stream())
        .filter(range -> !range.lastDay().isBefore(roadmap.today()))
        .count();
  }

  private Section section(String anchor, String key, List<Block> blocks) {
    return new Section(anchor, voice.say(key), voice.say("about." + key), blocks, List.of());
  }

  private Section conflicts() {
    ConflictWords words = new ConflictWords(roadmap);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        roadmap.open().isEmpty()
            ? new Block.Note(Phrase.of(voice.say("roadmap.conflicts.none")))
            : new Block.Rows(words.table(roadmap.open(), true)));
    blocks.add(new Block.Note(Phrase.of(voice.say("roadmap.conflicts.rule"))));
    if (!roadmap.past().isEmpty()) {
      blocks.add(
          new Block.Details(
              voice.count("roadmap.conflicts.past", roadmap.past().size()),
              List.of(new Block.Rows(words.table(roadmap.past(), false)))));
    }
    return section("conflicts", "roadmap.conflicts", blocks);
  }

  Block experiments() {
    ResultWords words = new ResultWords(voice);
    List<Row> rows = new ArrayList<>();
    for (Experiment experiment : roadmap.newestFirst()) {
      Result result = roadmap.result(experiment);
      rows.add(
          Row.of(
              new Table.Text(roadmap.link(experiment), voice.link(experiment.surface()).plain()),
              Table.text(Work.days(experiment).map(days -> voice.dates().range(days)).orElse("")),
              new Table.Mark(Optional.of(words.withEffect(result)))));
    }
    return new Block.Rows(
        new Table(
            voice.say("roadmap.experiments"),
            List.of(
                Column.of(voice.say("column.experiment"), Kind.HEAD),
                Column.wide(voice.say("column.days"), Kind.TEXT),
                Column.of(voice.say("column.result"), Kind.VERDICT)),
            rows));
  }

  private Block releases() {
    List<Row> rows = new ArrayList<>();
    for (Release release : telling.charter().releases()) {
      rows.add(
          Row.of(
                  new Table.Text(
                      Phrase.of(release.what()), roadmap.surfaces(release.surfaces()).plain()),
                  Table.text(Work.days(release).map(days -> voice.dates().range(days)).orElse("")),
                  Table.text(voice.metricLinks(release.metrics())),
                  Table.text(release.owner().map(voice::person).orElse(Phrase.NONE)))
              .at(Address.row(release.id())));
    }
    return new Block.Rows(
        new Table(
            voice.say("roadmap.releases"),
            List.of(
                Column.of(voice.say("column.release"), Kind.HEAD),
                Column.of(voice.say("column.days"), Kind.TEXT),
                Column.wide(voice.say("column.moves"), Kind.TEXT),
                Column.wide(voice.say("fact.owner"), Kind.TEXT)),
            rows));
  }

  private Block freezes() {
    List<Row> rows = new ArrayList<>();
    for (Freeze freeze : telling.charter().freezes()) {
      rows.add(
          Row.of(
                  new Table.Text(
                      Phrase.of(freeze.name()),
                      freeze.because().map(because -> because.source().strip()).orElse("")),
                  Table.text(Work.days(freeze).map(days -> voice.dates().range(days)).orElse("")),
                  Table.text(roadmap.surfaces(freeze.surfaces())))
              .at(Address.row(freeze.id())));
    }
    return new Block.Rows(
        new Table(
            voice.say("roadmap.freezes"),
            List.of(
                Column.of(voice.say("column.freeze"), Kind.HEAD),
                Column.of(voice.say("column.days"), Kind.TEXT),
                Column.wide(voice.say("column.surface"), Kind.TEXT)),
            rows));
  }
}
