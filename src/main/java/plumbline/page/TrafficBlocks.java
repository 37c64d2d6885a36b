package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Surface;
import plumbline.check.roadmap.RoadmapRules;
import plumbline.check.roadmap.TrafficIntent;
import plumbline.check.roadmap.TrafficIntent.Mismatch;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;

/** From where visitors come to a surface, for what, and whether the surface is for that. */
final class TrafficBlocks {

  private final Voice voice;
  private final RoadmapRules rules;
  private final TrafficIntent traffic;

  TrafficBlocks(Voice voice, RoadmapRules rules, TrafficIntent traffic) {
    this.voice = voice;
    this.rules = rules;
    this.traffic = traffic;
  }

  /** The surface by its name. */
  Section section() {
    return new Section(
        "traffic-" + traffic.surface().id(),
        voice.say("traffic.head", traffic.surface().name()),
        traffic.days().map(days -> voice.dates().range(days)).orElse(""),
        blocks(),
        List.of());
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(note(made()));
    traffic
        .unknown()
        .ifPresentOrElse(
            why -> blocks.add(note(voice.say("traffic.unknown." + ResultBlocks.key(why)))),
            () -> blocks.add(new Block.Rows(table())));
    blocks.add(
        note(
            voice.say(
                "traffic.rule",
                voice.numbers().count(rules.trafficWeeks()),
                voice.numbers().amount(rules.trafficShare(), plumbline.charter.Unit.PERCENT))));
    return blocks;
  }

  private static Block note(String text) {
    return new Block.Note(Phrase.of(text));
  }

  /** What the surface is made for, and what it promises. */
  private String made() {
    Surface surface = traffic.surface();
    String intents =
        surface.intents().isEmpty()
            ? voice.say("traffic.made.nothing")
            : voice.say(
                "traffic.made", voice.allOf(surface.intents().stream().map(this::intent).toList()));
    return surface.promises().isEmpty()
        ? intents
        : intents + " " + voice.say("traffic.promises", String.join("; ", surface.promises()));
  }

  private String intent(Surface.Intent intent) {
    return voice.say("intent." + ResultBlocks.key(intent));
  }

  private Table table() {
    List<Row> rows = new ArrayList<>();
    for (TrafficIntent.Source source : traffic.sources()) {
      rows.add(row(source));
    }
    return new Table(
        voice.say("traffic.head", traffic.surface().name()),
        List.of(
            Column.of(voice.say("column.comes-from"), Kind.HEAD),
            Column.of(voice.say("column.share"), Kind.NUMBER),
            Column.wide(voice.say("column.comes-for"), Kind.TEXT),
            Column.wide(voice.say("column.promised"), Kind.TEXT),
            Column.of(voice.say("column.verdict"), Kind.VERDICT)),
        rows);
  }

  private Row row(TrafficIntent.Source source) {
    String by = traffic.surface().traffic().map(Surface.Traffic::by).orElse("");
    return Row.of(
        Table.text(voice.member(by, source.member())),
        Table.number(voice.numbers().text(source.share(), plumbline.charter.Unit.PERCENT)),
        Table.text(source.arrival().flatMap(Surface.Arrival::intent).map(this::intent).orElse("–")),
        Table.text(source.arrival().flatMap(Surface.Arrival::promise).orElse("–")),
        new Table.Mark(verdict(source)));
  }

  /** Absent for a source too small to count. */
  private Optional<Verdict> verdict(TrafficIntent.Source source) {
    if (!source.counts()) {
      return Optional.empty();
    }
    if (source.mismatches().isEmpty()) {
      return Optional.of(new Verdict(Tone.GOOD, voice.say("traffic.fits"), ""));
    }
    List<String> why =
        source.mismatches().stream()
            .map((Mismatch one) -> voice.say("traffic.mismatch." + ResultBlocks.key(one)))
            .toList();
    return Optional.of(
        new Verdict(Tone.WARN, voice.say("traffic.mismatch"), String.join("; ", why)));
  }
}
