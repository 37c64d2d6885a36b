package plumbline.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plumbline.charter.Channel;
import plumbline.charter.Channel.Audit;
import plumbline.charter.Channel.Component;
import plumbline.charter.Channel.State;
import plumbline.charter.Unit;
import plumbline.check.channel.AuditGap;
import plumbline.check.channel.ChannelShares;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;

/** How each part of the shop stands on each channel, and which gap to mend first. */
final class AuditPage {

  private final Telling telling;
  private final Voice voice;
  private final List<Channel> audited;

  AuditPage(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
    this.audited =
        telling.charter().channels().stream()
            .filter(channel -> !channel.audit().isEmpty())
            .toList();
  }

  Optional<Page> page() {
    if (audited.isEmpty()) {
      return Optional.empty();
    }
    List<AuditGap> gaps = AuditGap.ranked(telling.values());
    Dataset rows = new Dataset("gaps", "rank", "channel", "component", "state", "share", "weight");
    for (int i = 0; i < gaps.size(); i++) {
      AuditGap gap = gaps.get(i);
      rows.row(
          Integer.toString(i + 1),
          gap.channel().id().value(),
          word(gap.audit().component()),
          word(gap.audit().state()),
          gap.share().map(BigDecimal::toPlainString).orElse(""),
          gap.weight().toPlainString());
    }
    String csv = Address.csv(Address.AUDIT, "gaps");
    return Optional.of(
        new Page(
            Address.AUDIT,
            voice.say("audit.title"),
            Address.CHANNELS,
            List.of(new Page.Crumb(voice.say("channels.title"), Address.CHANNELS)),
            voice.say("audit.statement"),
            List.of(new Block.Note(Phrase.of(voice.say("audit.lead")))),
            List.of(ranked(gaps, csv), matrix(), details()),
            List.of(Dataset.json(telling, Address.AUDIT, rows), rows.csv(csv))));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private Section ranked(List<AuditGap> gaps, String csv) {
    ChannelShares shares = ChannelShares.of(telling.values());
    List<Row> rows = new ArrayList<>();
    for (AuditGap gap : gaps) {
      rows.add(
          Row.of(
              new Table.Text(
                  Phrase.of(component(gap.audit().component()) + ", ")
                      .then(voice.channelLink(gap.channel().id())),
                  gap.audit().painPoint().orElse("")),
              new Table.Mark(Optional.of(verdict(gap.audit().state()))),
              Table.number(
                  gap.share().map(share -> voice.numbers().text(share, Unit.PERCENT)).orElse("–")),
              Table.text(gap.channel().owner().map(voice::person).orElse(Phrase.NONE))));
    }
    Table table =
        Table.numbered(
            voice.say("audit.ranked"),
            List.of(
                Column.of(voice.say("column.gap"), Kind.HEAD),
                Column.of(voice.say("column.state"), Kind.VERDICT),
                Column.wide(voice.say("column.share"), Kind.NUMBER),
                Column.wide(voice.say("column.owner"), Kind.TEXT)),
            rows);
    Phrase rule =
        shares.isKnown()
            ? Phrase.of(voice.say("audit.rule") + " ")
                .then(voice.metricLink(shares.metric().orElseThrow()))
                .then(
                    voice.say(
                        "audit.rule.in", voice.dates().period(shares.quarter().orElseThrow())))
            : Phrase.of(voice.say("audit.rule.alone"));
    return new Section(
        "gaps",
        voice.say("audit.ranked"),
        voice.count("audit.gaps", gaps.size()),
        List.of(
            new Block.Note(rule),
            new Block.Rows(table),
            new Block.Note(Phrase.link(voice.say("table.csv"), csv))),
        List.of());
  }

  private Section matrix() {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(voice.say("column.channel"), Kind.HEAD));
    for (Component component : Component.values()) {
      columns.add(Column.of(component(component), Kind.VERDICT));
    }
    List<Row> rows = new ArrayList<>();
    for (Channel channel : audited) {
      List<Table.Cell> cells = new ArrayList<>();
      cells.add(Table.text(voice.channelLink(channel.id())));
      for (Component component : Component.values()) {
        cells.add(
            new Table.Mark(
                Optional.of(
                    channel
                        .audit(component)
                        .map(Audit::state)
                        .map(this::verdict)
                        .orElseGet(() -> new Verdict(Tone.NONE, voice.say("audit.unseen"), "")))));
      }
      rows.add(new Row(cells));
    }
    return new Section(
        "matrix",
        voice.say("audit.matrix"),
        voice.say("audit.matrix.about"),
        List.of(new Block.Rows(new Table(voice.say("audit.matrix"), columns, rows))),
        List.of());
  }

  private Section details() {
    List<Row> rows = new ArrayList<>();
    for (Channel channel : audited) {
      for (Audit audit : channel.audit()) {
        rows.add(
            Row.of(
                new Table.Text(voice.channelLink(channel.id()), component(audit.component())),
                new Table.Mark(Optional.of(verdict(audit.state()))),
                new Table.Text(Phrase.of(audit.system().orElse("–")), audit.dataFlow().orElse("")),
                Table.text(audit.painPoint().orElse("–"))));
      }
    }
    Table table =
        new Table(
            voice.say("audit.details"),
            List.of(
                Column.of(voice.say("column.channel"), Kind.HEAD),
                Column.of(voice.say("column.state"), Kind.VERDICT),
                Column.of(voice.say("column.system"), Kind.TEXT),
                Column.of(voice.say("column.pain-point"), Kind.TEXT)),
            rows);
    return new Section(
        "details",
        voice.say("audit.details"),
        voice.say("audit.details.about"),
        List.of(new Block.Rows(table)),
        List.of());
  }

  private String component(Component component) {
    return ChannelAudit.component(voice, component);
  }

  private Verdict verdict(State state) {
    return ChannelAudit.verdict(voice, state);
  }
}
