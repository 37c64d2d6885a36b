package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Markdown;
import plumbline.charter.Source;
import plumbline.charter.SourceId;
import plumbline.metric.plan.SourceRows;
import plumbline.metric.plan.SourceRows.BadRow;
import plumbline.metric.plan.SourceRows.SetAside;
import plumbline.metric.value.Freshness;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Reading;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;

/** Where the numbers come from, and a page for each source. */
final class SourcePages {

  private final Telling telling;
  private final Voice voice;

  SourcePages(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
  }

  List<Page> pages() {
    List<Page> pages = new ArrayList<>();
    pages.add(
        new Page(
            Address.SOURCES,
            voice.say("sources.title"),
            Address.SOURCES,
            List.of(),
            voice.say("sources.statement"),
            List.of(new Block.Note(Phrase.of(lead()))),
            sections(),
            List.of(Api.sources(telling))));
    telling.charter().sources().forEach(source -> pages.add(page(source)));
    new AlertsPage(telling).page().ifPresent(pages::add);
    new ReconciliationPage(telling).page().ifPresent(pages::add);
    return pages;
  }

  private String lead() {
    return telling.charter().sources().isEmpty()
        ? voice.say("sources.none")
        : voice.say("sources.lead");
  }

  private List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    List<Block.Entry> views = new ChannelViews(telling).ofSources();
    if (!views.isEmpty()) {
      sections.add(
          new Section(
              "views",
              voice.say("sources.views"),
              "",
              List.of(new Block.Entries(views)),
              List.of()));
    }
    Section.of("sources", "", table()).ifPresent(sections::add);
    return sections;
  }

  private Table table() {
    List<Row> rows = new ArrayList<>();
    for (Source source : telling.charter().sources()) {
      Optional<SourceRows> read = telling.material().rows(source.id());
      rows.add(
          Row.of(
              new Table.Text(
                  Phrase.link(
                      Words.capital(voice.sourceName(source.id())), Address.of(source.id())),
                  source.system().orElse("")),
              Table.number(
                  read.map(
                          rowsRead ->
                              new Reading(
                                  voice.numbers().count(rowsRead.rowCount()),
                                  Long.toString(rowsRead.rowCount()),
                                  setAside(rowsRead)))
                      .orElseGet(() -> new Reading("–", "", voice.say("source.not-asked")))),
              Table.text(newest(source)),
              Table.text(source.owner().map(voice::person).orElse(Phrase.NONE)),
              new Table.Mark(Optional.of(freshness(source.id())))));
    }
    return new Table(
        voice.say("sources.title"),
        List.of(
            Column.of(voice.say("column.source"), Kind.HEAD),
            Column.of(voice.say("column.rows"), Kind.NUMBER),
            Column.wide(voice.say("column.newest-row"), Kind.TEXT),
            Column.wide(voice.say("column.owner"), Kind.TEXT),
            Column.of(voice.say("column.freshness"), Kind.VERDICT)),
        rows);
  }

  private String setAside(SourceRows rows) {
    long total = rows.quarantined().total() + rows.withoutRate().total();
    return total == 0 ? "" : voice.count("source.set-aside", total);
  }

  private String newest(Source source) {
    if (source.time().isEmpty()) {
      return voice.say("source.undated");
    }
    return telling
        .material()
        .rows(source.id())
        .flatMap(SourceRows::covered)
        .map(days -> voice.dates().day(days.lastDay()))
        .orElseGet(() -> voice.say("source.no-rows"));
  }

  Verdict freshness(SourceId id) {
    Freshness freshness = telling.values().freshness(id);
    String promised =
        freshness
            .promised()
            .map(within -> voice.say("fresh.promised", voice.dates().length(within)))
            .orElse("");
    return switch (freshness.state()) {
      case FRESH -> new Verdict(Tone.GOOD, voice.say("fresh.fresh"), promised);
      case STALE -> new Verdict(Tone.WARN, voice.say("fresh.stale"), promised);
      case NO_PROMISE -> new Verdict(Tone.NONE, voice.say("fresh.no-promise"), "");
    };
  }

  private Page page(Source source) {
    List<Section> sections = new ArrayList<>();
    sections.addAll(new SourceData(telling, source, freshness(source.id())).sections());
    Optional<SourceRows> read = telling.material().rows(source.id());
    read.ifPresent(
        rows -> {
          aside("quarantined", rows.quarantined()).ifPresent(sections::add);
          aside("without-rate", rows.withoutRate()).ifPresent(sections::add);
        });
    sections.add(columns(source));
    sections.addAll(new ConnectionSections(telling, source.id()).sections());
    sections.addAll(new EntityHistory(telling, source.id()).sections());
    String name = Words.capital(voice.sourceName(source.id()));
    return new Page(
        Address.of(source.id()),
        name,
        Address.SOURCES,
        List.of(new Page.Crumb(voice.say("sources.title"), Address.SOURCES)),
        name,
        source
            .description()
            .map(Markdown::source)
            .map(text -> List.<Block>of(new Block.Prose(text)))
            .orElse(List.of()),
        sections,
        List.of(Api.source(telling, source)));
  }

  private Optional<Section> aside(String kind, SetAside rows) {
    if (rows.total() == 0) {
      return Optional.empty();
    }
    List<Row> listed = new ArrayList<>();
    for (BadRow row : rows.first()) {
      listed.add(
          Row.of(
              new Table.Text(
                  Phrase.of(row.file()),
                  row.line() == 0 ? "" : voice.say("source.line", row.line())),
              Table.text(row.column()),
              Table.text(row.reason().replaceAll("`([^`]*)`", "‘$1’"))));
    }
    Table table =
        new Table(
            voice.say("source." + kind),
            List.of(
                Column.of(voice.say("column.file"), Kind.HEAD),
                Column.of(voice.say("column.column"), Kind.TEXT),
                Column.of(voice.say("column.reason"), Kind.TEXT)),
            listed);
    return Optional.of(
        new Section(
            kind,
            voice.say("source." + kind),
            voice.count("source.set-aside", rows.total()),
            List.of(
                new Block.Note(Phrase.of(voice.say("source." + kind + ".about"))),
                new Block.Rows(table)),
            List.of()));
  }

  private Section columns(Source source) {
    Table table =
        new Table(
            voice.say("source.columns"),
            List.of(
                Column.of(voice.say("column.column"), Kind.HEAD),
                Column.of(voice.say("column.type"), Kind.TEXT),
                Column.of(voice.say("column.notes"), Kind.TEXT)),
            source.columns().stream()
                .map(
                    column ->
                        Row.of(
                            Table.text(column.id().replace('_', ' ')),
                            Table.text(voice.say("column-type." + column.type().word())),
                            Table.text(notes(source, column))))
                .toList());
    return new Section(
        "columns",
        voice.say("source.columns"),
        voice.say("source.columns.about"),
        List.of(new Block.Rows(table)),
        List.of());
  }

  private String notes(Source source, plumbline.charter.Column column) {
    List<String> notes = new ArrayList<>();
    if (source.time().filter(column.id()::equals).isPresent()) {
      notes.add(voice.say("source.note.time"));
    }
    if (source.dimensions().contains(column.id())) {
      notes.add(voice.say("source.note.dimension"));
    }
    if (source.oneRowPer().contains(column.id())) {
      notes.add(voice.say("source.note.key"));
    }
    column.currency().ifPresent(code -> notes.add(voice.say("source.note.in", code)));
    column.unit().ifPresent(u -> notes.add(voice.say("source.note.in", u.asWritten())));
    column.from().ifPresent(from -> notes.add(voice.say("source.note.from", from)));
    return String.join(", ", notes);
  }
}
