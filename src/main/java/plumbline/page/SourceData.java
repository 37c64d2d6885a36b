package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Source;
import plumbline.metric.plan.SourceRows;
import plumbline.metric.plan.SourceRows.DataFile;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Reading;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;
import plumbline.page.part.Verdict;

/** What was read of one source: how much, from which files, and by which query. */
final class SourceData {

  /** The anchor of the files with their digests. */
  static final String FILES = "files";

  /** The anchor of what was asked. */
  static final String QUERY = "query";

  private final Telling telling;
  private final Voice voice;
  private final Source source;
  private final Verdict freshness;
  private final Optional<SourceRows> read;

  SourceData(Telling telling, Source source, Verdict freshness) {
    this.telling = telling;
    this.voice = telling.voice();
    this.source = source;
    this.freshness = freshness;
    this.read = telling.material().rows(source.id());
  }

  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(rows());
    files(telling, source).ifPresent(sections::add);
    query().ifPresent(sections::add);
    return sections;
  }

  private Section rows() {
    Block headline =
        new Block.Headline(
            new Reading(
                read.map(rows -> voice.numbers().count(rows.rowCount())).orElse("–"),
                read.map(rows -> Long.toString(rows.rowCount())).orElse(""),
                ""),
            Phrase.of(
                read.flatMap(SourceRows::covered)
                    .map(days -> voice.say("source.rows-of", voice.dates().range(days)))
                    .orElseGet(() -> voice.say("source.rows"))),
            Optional.of(freshness),
            List.of(),
            "");
    return new Section(
        "rows",
        voice.say("source.data"),
        "",
        List.of(headline),
        new Facts(telling)
            .fact("fact.system-of-record", Phrase.of(source.system().orElse("")))
            .fact("fact.owner", source.owner().map(voice::person).orElse(Phrase.NONE))
            .fact("fact.newest-row", Phrase.of(newest()))
            .fact(
                "fact.one-row-per",
                Phrase.of(
                    String.join(
                        ", ",
                        source.oneRowPer().stream().map(key -> key.replace('_', ' ')).toList())))
            .list());
  }

  private String newest() {
    return telling.values().freshness(source.id()).newest().map(voice.dates()::instant).orElse("");
  }

  /** Absent where none was read. */
  private static Optional<Section> files(Telling telling, Source source) {
    Voice voice = telling.voice();
    return telling
        .material()
        .rows(source.id())
        .map(SourceRows::files)
        .filter(files -> !files.isEmpty())
        .map(
            files ->
                new Section(
                    FILES,
                    voice.say("source.files"),
                    voice.count("source.files.about", files.size()),
                    List.of(new Block.Rows(table(voice, files))),
                    List.of()));
  }

  private static Table table(Voice voice, List<DataFile> files) {
    return new Table(
        voice.say("source.files"),
        List.of(
            Column.of(voice.say("column.file"), Kind.HEAD),
            Column.of(voice.say("column.rows"), Kind.NUMBER),
            Column.wide(voice.say("column.size"), Kind.NUMBER),
            Column.of(voice.say("column.digest"), Kind.CODE)),
        files.stream()
            .map(
                file ->
                    Row.of(
                        Table.text(file.name()),
                        Table.number(voice.numbers().count(file.rows())),
                        Table.number(voice.numbers().bytes(file.bytes())),
                        Table.text(file.sha256())))
            .toList());
  }

  /** Absent where nothing was asked. */
  private Optional<Section> query() {
    List<Block> blocks = new ArrayList<>();
    source
        .query()
        .ifPresent(
            query ->
                blocks.add(
                    new Block.Details(
                        voice.say("source.query"), List.of(new Block.Code(query.strip())))));
    read.map(rows -> String.join("\n\n", rows.sql()))
        .filter(sql -> !sql.isEmpty())
        .ifPresent(
            sql ->
                blocks.add(
                    new Block.Details(voice.say("source.sql"), List.of(new Block.Code(sql)))));
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                QUERY,
                voice.say("source.asked"),
                voice.say("source.asked.about"),
                blocks,
                List.of()));
  }
}
