package plumbline.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.charter.Channel;
import plumbline.charter.ChannelKpis;
import plumbline.charter.MetricId;
import plumbline.check.channel.ChannelShares;
import plumbline.metric.calendar.Grain;
import plumbline.metric.calendar.Period;
import plumbline.metric.value.Point;
import plumbline.metric.value.Slice;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Reading;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;

/** Every channel by every KPI that channels are compared by. */
final class ChannelKpiPage {

  private final Telling telling;
  private final Voice voice;
  private final List<Channel> channels;
  private final Optional<Period> newest;
  private final Dataset set =
      new Dataset("kpis", "group", "metric", "channel", "period", "value", "unit");

  ChannelKpiPage(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
    this.channels = telling.charter().channels();
    this.newest = newestMonth();
  }

  Optional<Page> page() {
    return telling.charter().channelKpis().map(this::page);
  }

  private Page page(ChannelKpis kpis) {
    List<Section> sections = new ArrayList<>();
    group("operational", kpis.operational()).ifPresent(sections::add);
    group("customer", kpis.customer()).ifPresent(sections::add);
    group("business", kpis.business()).ifPresent(sections::add);
    String csv = Address.csv(Address.CHANNEL_KPIS, "kpis");
    return new Page(
        Address.CHANNEL_KPIS,
        voice.say("kpis.title"),
        Address.CHANNELS,
        List.of(new Page.Crumb(voice.say("channels.title"), Address.CHANNELS)),
        voice.say(channels.isEmpty() ? "kpis.none.statement" : "kpis.statement"),
        List.of(
            new Block.Note(
                newest
                    .map(
                        month ->
                            Phrase.of(voice.say("kpis.lead", voice.dates().period(month)) + " ")
                                .then(Phrase.link(voice.say("kpis.csv"), csv)))
                    .orElseGet(() -> Phrase.of(voice.say("kpis.lead.none"))))),
        sections,
        List.of(Dataset.json(telling, Address.CHANNEL_KPIS, set), set.csv(csv)));
  }

  private Optional<Section> group(String group, List<MetricId> ids) {
    List<Row> rows = new ArrayList<>();
    for (MetricId id : ids) {
      if (telling.isComputed(id)) {
        row(group, id).ifPresent(rows::add);
      }
    }
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(voice.say("column.metric"), Kind.HEAD));
    columns.add(Column.of(voice.say("column.whole-shop"), Kind.NUMBER));
    columns.add(Column.wide(voice.say("column.half-year"), Kind.SPARK));
    channels.forEach(channel -> columns.add(Column.of(channel.name(), Kind.NUMBER)));
    String head = voice.say("kpis." + group);
    return Optional.of(
        new Section(
            group,
            head,
            voice.say("kpis." + group + ".about"),
            List.of(new Block.Rows(new Table(head, columns, rows))),
            List.of()));
  }

  /** The newest complete month of the whole shop and of each channel; absent without any. */
  private Optional<Row> row(String group, MetricId id) {
    Optional<Point> whole = telling.values().series(id, Slice.TOTAL, Grain.MONTH).lastComplete();
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    Period month = whole.get().period();
    List<Table.Cell> cells = new ArrayList<>();
    cells.add(
        new Table.Text(
            voice.metricLink(id),
            noted(
                voice.numbers().unitNote(voice.unit(id), voice.metricName(id)),
                isNewest(month) ? "" : voice.dates().period(month))));
    cells.add(cell(group, id, "", whole));
    cells.add(new Table.Line(telling.metric(id).sparkline()));
    for (Channel channel : channels) {
      Optional<Point> own =
          ChannelShares.member(telling.values(), id, channel)
              .map(member -> new Slice(ChannelShares.DIMENSION, member))
              .map(slice -> telling.values().series(id, slice, Grain.MONTH))
              .flatMap(
                  series ->
                      series.points().stream()
                          .filter(point -> point.period().equals(month))
                          .findFirst());
      cells.add(cell(group, id, channel.id().value(), own));
    }
    return Optional.of(new Row(cells));
  }

  private static String noted(String unit, String period) {
    return unit.isEmpty() || period.isEmpty() ? unit + period : unit + ", " + period;
  }

  /** The newest complete month of all these metrics. */
  private Optional<Period> newestMonth() {
    return telling.charter().channelKpis().stream()
        .flatMap(
            kpis ->
                Stream.of(kpis.operational(), kpis.customer(), kpis.business())
                    .flatMap(List::stream))
        .filter(telling::isComputed)
        .flatMap(
            id -> telling.values().series(id, Slice.TOTAL, Grain.MONTH).lastComplete().stream())
        .map(Point::period)
        .max(Comparator.naturalOrder());
  }

  private boolean isNewest(Period month) {
    return newest.filter(month::equals).isPresent();
  }

  private Table.Cell cell(String group, MetricId id, String channel, Optional<Point> point) {
    Reading reading =
        point
            .map(known -> voice.reading(known.value(), voice.unit(id), known.period()))
            .orElseGet(() -> new Reading("–", "", ""));
    if (!reading.exact().isEmpty()) {
      set.row(
          group,
          id.value(),
          channel,
          point.orElseThrow().period().label(),
          reading.exact(),
          voice.unit(id).toString());
    }
    return Table.number(new Reading(reading.text(), reading.exact(), ""));
  }
}
