package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.charter.Audience;
import plumbline.charter.AudienceId;
import plumbline.charter.Charter;
import plumbline.charter.Id;
import plumbline.charter.Surface;
import plumbline.charter.SurfaceId;
import plumbline.check.roadmap.Conflict;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;

/** What experiments and releases change, and whom experiments are shown to. */
final class RoadmapGround {

  private final Roadmap roadmap;
  private final Voice voice;
  private final Charter charter;

  RoadmapGround(Roadmap roadmap) {
    this.roadmap = roadmap;
    this.voice = roadmap.telling().voice();
    this.charter = roadmap.telling().charter();
  }

  /** None where the charter names neither. */
  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    if (!charter.surfaces().isEmpty()) {
      sections.add(section("surfaces", "roadmap.surfaces", surfaces()));
    }
    if (!charter.audiences().isEmpty()) {
      sections.add(section("audiences", "roadmap.audiences", audiences()));
    }
    return sections;
  }

  private Section section(String anchor, String key, Table table) {
    return new Section(
        anchor,
        voice.say(key),
        voice.say("about." + key),
        List.of(new Block.Rows(table)),
        List.of());
  }

  private Table surfaces() {
    List<Row> rows = new ArrayList<>();
    for (Surface surface : charter.surfaces()) {
      Table.Cell name = new Table.Text(Phrase.of(surface.name()), surface.page().orElse(""));
      Table.Cell within = Table.text(surface.within().map(voice::link).orElse(Phrase.NONE));
      rows.add(
          Row.of(name, within, Table.text(Phrase.list(touching(surface.id()))))
              .at(Address.row(surface.id())));
    }
    return new Table(
        voice.say("roadmap.surfaces"),
        List.of(
            Column.of(voice.say("column.surface"), Kind.HEAD),
            Column.wide(voice.say("column.part-of"), Kind.TEXT),
            Column.of(voice.say("column.touched-by"), Kind.TEXT)),
        rows);
  }

  /** What changes it, a part of it, or what it is part of: the same that conflicts go by. */
  List<Phrase> touching(SurfaceId id) {
    Stream<Id> experiments =
        roadmap.newestFirst().stream()
            .filter(one -> Conflict.touches(charter, List.of(one.surface()), id))
            .map(one -> one.id());
    Stream<Id> releases =
        charter.releases().stream()
            .filter(one -> Conflict.touches(charter, one.surfaces(), id))
            .map(one -> one.id());
    return Stream.concat(experiments, releases).map(voice::link).toList();
  }

  private Table audiences() {
    List<Row> rows = new ArrayList<>();
    for (Audience audience : charter.audiences()) {
      rows.add(
          Row.of(
                  Table.text(audience.name()),
                  Table.text(audience.within().map(voice::link).orElse(Phrase.NONE)),
                  Table.text(Phrase.list(shownTo(audience.id()))))
              .at(Address.row(audience.id())));
    }
    return new Table(
        voice.say("roadmap.audiences"),
        List.of(
            Column.of(voice.say("column.audience"), Kind.HEAD),
            Column.wide(voice.say("column.part-of"), Kind.TEXT),
            Column.of(voice.say("column.shown-to-them"), Kind.TEXT)),
        rows);
  }

  /** Experiments by first day, newest first. */
  List<Phrase> shownTo(AudienceId id) {
    return roadmap.newestFirst().stream()
        .filter(one -> one.audience().equals(Optional.of(id)))
        .map(roadmap::link)
        .toList();
  }
}
