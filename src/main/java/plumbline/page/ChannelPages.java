package plumbline.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Channel;
import plumbline.charter.Channel.Role;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.charter.Reference;
import plumbline.check.channel.ChannelsLack;
import plumbline.check.channel.ChannelsLack.Lack;
import plumbline.metric.value.Slice;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;

/** The roles of the channels, and a page for each. */
final class ChannelPages {

  private static final String DIMENSION = "channel";

  private final Telling telling;
  private final Voice voice;

  ChannelPages(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
  }

  /** None where a charter says nothing of channels and of what goes over them. */
  List<Page> pages() {
    List<Page> views = new ArrayList<>();
    new ChannelKpiPage(telling).page().ifPresent(views::add);
    new AttributionPage(telling).page().ifPresent(views::add);
    new AuditPage(telling).page().ifPresent(views::add);
    new JourneysPage(telling).page().ifPresent(views::add);
    new GovernancePage(telling).page().ifPresent(views::add);
    if (views.isEmpty() && telling.charter().channels().isEmpty()) {
      return List.of();
    }
    boolean none = telling.charter().channels().isEmpty();
    List<Page> pages = new ArrayList<>();
    pages.add(
        new Page(
            Address.CHANNELS,
            voice.say("channels.title"),
            Address.CHANNELS,
            List.of(),
            voice.say(none ? "channels.none.statement" : "channels.statement"),
            List.of(
                new Block.Note(
                    Phrase.of(voice.say(none ? "channels.none.lead" : "channels.lead")))),
            sections(),
            List.of(Api.channels(telling))));
    telling.charter().channels().forEach(channel -> pages.add(page(channel)));
    pages.addAll(views);
    return pages;
  }

  /** What each channel is there for; there must be one. */
  List<Section> roles() {
    return List.of(matrix(), serves());
  }

  private List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    if (!telling.charter().channels().isEmpty()) {
      sections.addAll(roles());
    }
    List<Block.Entry> further = new ChannelViews(telling).ofChannels();
    if (!further.isEmpty()) {
      sections.add(
          new Section(
              "views",
              voice.say("channels.views"),
              "",
              List.of(new Block.Entries(further)),
              List.of()));
    }
    return sections;
  }

  /** Channel by role: a filled mark where it is the main one. */
  private Section matrix() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(voice.say("column.channel"), Kind.HEAD));
    Arrays.stream(Role.values()).forEach(role -> columns.add(Column.wide(role(role), Kind.TICK)));
    columns.add(Column.narrow(voice.say("column.role"), Kind.TEXT));
    List<Row> rows = new ArrayList<>();
    for (Channel channel : telling.charter().channels()) {
      List<Table.Cell> cells = new ArrayList<>();
      cells.add(new Table.Text(voice.channelLink(channel.id()), channel.audience().orElse("")));
      for (Role role : Role.values()) {
        cells.add(
            channel.role() == role
                ? new Table.Tick(voice.say("channel.main-role"))
                : Table.text(""));
      }
      cells.add(Table.text(role(channel.role())));
      rows.add(new Row(cells));
    }
    return new Section(
        "matrix",
        voice.say("channels.matrix"),
        voice.say("channels.matrix.about"),
        List.of(new Block.Rows(new Table(voice.say("channels.matrix"), columns, rows))),
        List.of());
  }

  private Section serves() {
    List<Row> rows = new ArrayList<>();
    for (Channel channel : telling.charter().channels()) {
      rows.add(
          Row.of(
              Table.text(voice.channelLink(channel.id())),
              Table.text(goals(channel)),
              Table.text(String.join("; ", channel.notFor())),
              Table.text(channel.owner().map(voice::person).orElse(Phrase.NONE))));
    }
    return new Section(
        "serves",
        voice.say("channels.serves"),
        "",
        List.of(
            new Block.Rows(
                new Table(
                    voice.say("channels.serves"),
                    List.of(
                        Column.of(voice.say("column.channel"), Kind.HEAD),
                        Column.of(voice.say("column.serves"), Kind.TEXT),
                        Column.wide(voice.say("column.not-for"), Kind.TEXT),
                        Column.wide(voice.say("column.owner"), Kind.TEXT)),
                    rows))),
        List.of());
  }

  private Phrase goals(Channel channel) {
    return Phrase.list(channel.serves().stream().map(voice::goalLink).toList());
  }

  /** Its role, and who it is for as part of the sentence. */
  private String lead(Role role, String audience) {
    String who = voice.words().within(audience.strip());
    return voice.say(
        "channel.lead-for",
        role(role),
        who.endsWith(".") ? who.substring(0, who.length() - 1) : who);
  }

  private String role(Role role) {
    return switch (role) {
      case AWARENESS -> voice.say("role.awareness");
      case CONSIDERATION -> voice.say("role.consideration");
      case CONVERSION -> voice.say("role.conversion");
      case RETENTION -> voice.say("role.retention");
      case SUPPORT -> voice.say("role.support");
    };
  }

  private Page page(Channel channel) {
    List<Section> sections = new ArrayList<>();
    lacks(channel).ifPresent(sections::add);
    kpis(channel).ifPresent(sections::add);
    new ChannelAudit(telling, channel).section().ifPresent(sections::add);
    List<Block.Listing> listings = new ArrayList<>();
    if (!channel.notFor().isEmpty()) {
      listings.add(
          new Block.Listing(
              voice.say("channel.not-for"), channel.notFor().stream().map(Phrase::of).toList()));
    }
    channel
        .differs()
        .ifPresent(
            text ->
                listings.add(
                    new Block.Listing(voice.say("channel.differs"), List.of(Phrase.of(text)))));
    if (!listings.isEmpty()) {
      sections.add(
          new Section(
              "bounds",
              voice.say("channel.bounds"),
              "",
              List.of(new Block.Lists(listings)),
              List.of()));
    }
    new SignatureSection(telling, Reference.to(channel.id())).section().ifPresent(sections::add);
    sections.addAll(new ConnectionSections(telling, channel.id()).sections());
    sections.addAll(new EntityHistory(telling, channel.id()).sections());
    return new Page(
        Address.of(channel.id()),
        channel.name(),
        Address.CHANNELS,
        List.of(new Page.Crumb(voice.say("channels.title"), Address.CHANNELS)),
        channel.name(),
        List.of(
            new Block.Note(
                Phrase.of(
                    channel
                        .audience()
                        .map(who -> lead(channel.role(), who))
                        .orElseGet(() -> voice.say("channel.lead", role(channel.role())))))),
        sections,
        List.of(Api.channel(telling, channel)));
  }

  private String lack(Lack lack) {
    return switch (lack) {
      case OWNER -> voice.say("channel.lacks.owner");
      case KPIS -> voice.say("channel.lacks.kpis");
      case SERVES -> voice.say("channel.lacks.serves");
      case NOT_FOR -> voice.say("channel.lacks.not-for");
    };
  }

  /** What a role needs and the charter does not say; absent where all is said. */
  private Optional<Section> lacks(Channel channel) {
    List<Phrase> lacks =
        ChannelsLack.lacks(channel).stream().map(lack -> Phrase.of(lack(lack))).toList();
    return lacks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "lacks",
                voice.say("channel.lacks"),
                "",
                List.of(new Block.Columns(lacks)),
                List.of()));
  }

  /** The channel's own figures where a metric can be split by channel, else those of the shop. */
  private Optional<Section> kpis(Channel channel) {
    List<Row> rows = new ArrayList<>();
    for (MetricId id : channel.kpis()) {
      if (!telling.isComputed(id)) {
        continue;
      }
      Metric metric = voice.metric(id);
      Optional<Slice> own = slice(channel, id);
      MetricTelling told = telling.metric(id, own.orElse(Slice.TOTAL));
      String scope =
          own.isPresent()
              ? voice.numbers().unitNote(metric.unit(), metric.title())
              : voice.say("channel.whole-shop");
      String since = new Baseline(telling, metric, own.orElse(Slice.TOTAL)).sentence().orElse("");
      rows.add(
          Row.of(
              new Table.Text(
                  voice.metricLink(id),
                  since.isEmpty() || scope.isEmpty() ? scope + since : scope + "; " + since),
              Table.number(told.reading()),
              Table.number(told.change(false)),
              Table.number(told.change(true)),
              new Table.Line(told.sparkline()),
              new Table.Mark(Optional.of(told.signalMark()))));
    }
    Table table =
        new Table(
            voice.say("channel.kpis"),
            List.of(
                Column.of(voice.say("column.metric"), Kind.HEAD),
                Column.of(Newest.week(telling), Kind.NUMBER),
                Column.wide(voice.say("column.on-week"), Kind.NUMBER),
                Column.wide(voice.say("column.on-year"), Kind.NUMBER),
                Column.wide(voice.say("column.half-year"), Kind.SPARK),
                Column.of(voice.say("column.move"), Kind.VERDICT)),
            rows);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "kpis",
                voice.say("channel.kpis"),
                "",
                List.of(new Block.Rows(table)),
                new Facts(telling)
                    .fact("fact.owner", channel.owner().map(voice::person).orElse(Phrase.NONE))
                    .fact("fact.serves", goals(channel))
                    .list()));
  }

  private Optional<Slice> slice(Channel channel, MetricId metric) {
    if (!telling.values().dimensions(metric).contains(DIMENSION)) {
      return Optional.empty();
    }
    List<String> members = telling.values().members(metric, DIMENSION);
    return members.stream()
        .filter(name -> channel.inData().contains(name) || channel.id().value().equals(name))
        .findFirst()
        .map(name -> new Slice(DIMENSION, name));
  }
}
