package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plumbline.charter.Channel;
import plumbline.charter.Channel.Audit;
import plumbline.charter.Channel.Component;
import plumbline.charter.Channel.State;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;

/** What the audit found on one channel, and the words for it. */
final class ChannelAudit {

  private final Voice voice;
  private final Channel channel;

  ChannelAudit(Telling telling, Channel channel) {
    this.voice = telling.voice();
    this.channel = channel;
  }

  /** Absent where nobody looked. */
  Optional<Section> section() {
    List<Row> rows = new ArrayList<>();
    for (Audit audit : channel.audit()) {
      rows.add(
          Row.of(
              Table.text(component(voice, audit.component())),
              new Table.Mark(Optional.of(verdict(voice, audit.state()))),
              new Table.Text(Phrase.of(audit.system().orElse("–")), audit.dataFlow().orElse("")),
              Table.text(audit.painPoint().orElse("–"))));
    }
    Table table =
        new Table(
            voice.say("audit.title"),
            List.of(
                Column.of(voice.say("column.component"), Kind.HEAD),
                Column.of(voice.say("column.state"), Kind.VERDICT),
                Column.wide(voice.say("column.system"), Kind.TEXT),
                Column.of(voice.say("column.pain-point"), Kind.TEXT)),
            rows);
    Phrase whole = Phrase.link(voice.say("audit.whole"), Address.AUDIT);
    return Section.of("audit", "", table, new Block.Note(whole));
  }

  static String component(Voice voice, Component component) {
    String word = component.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return voice.say("component." + word);
  }

  static Verdict verdict(Voice voice, State state) {
    return switch (state) {
      case WORKS -> new Verdict(Tone.GOOD, voice.say("state.works"), "");
      case PARTLY -> new Verdict(Tone.WARN, voice.say("state.partly"), "");
      case BROKEN -> new Verdict(Tone.BAD, voice.say("state.broken"), "");
      case MISSING -> new Verdict(Tone.BAD, voice.say("state.missing"), "");
    };
  }
}
