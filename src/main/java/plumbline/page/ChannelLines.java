package plumbline.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import plumbline.charter.Alert;
import plumbline.charter.Attribution;
import plumbline.charter.Channel;
import plumbline.charter.Channel.State;
import plumbline.charter.Charter;
import plumbline.charter.Journey;
import plumbline.charter.Unit;
import plumbline.check.channel.Alarm;
import plumbline.check.channel.Attributed;
import plumbline.check.channel.AuditGap;
import plumbline.check.channel.SharedRole;
import plumbline.page.AlignmentLine.Group;
import plumbline.page.part.Phrase;

/** What the channels tell of whether the team pulls the same way; what hurts most comes first. */
final class ChannelLines {

  private final Telling telling;
  private final Voice voice;
  private final Charter charter;
  private final List<AlignmentLine> lines = new ArrayList<>();

  ChannelLines(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
    this.charter = telling.charter();
  }

  List<AlignmentLine> all() {
    roles();
    gaps();
    journeys();
    alerts();
    charter.attribution().ifPresent(this::attribution);
    return List.copyOf(lines);
  }

  private void add(AlignmentLine.State state, Phrase what, String rule, String mend) {
    lines.add(new AlignmentLine(Group.CHANNELS, state, what, rule, mend));
  }

  private void attention(Phrase what, String rule, String mend) {
    add(AlignmentLine.State.NEEDS_ATTENTION, what, rule, mend);
  }

  private void roles() {
    if (charter.channels().size() < 2) {
      return;
    }
    List<SharedRole> shared = SharedRole.of(charter);
    for (SharedRole pair : shared) {
      attention(
          Phrase.link(
              voice.say("alignment.one-role", pair.earlier().name(), pair.later().name()),
              Address.CHANNELS),
          voice.say("alignment.roles.rule"),
          voice.say("alignment.one-role.mend"));
    }
    if (shared.isEmpty()) {
      add(
          AlignmentLine.State.FINE,
          Phrase.link(voice.say("alignment.roles"), Address.CHANNELS),
          voice.say("alignment.roles.rule"),
          "");
    }
  }

  /** What is broken or missing, ranked; what works in part in one line. */
  private void gaps() {
    List<AuditGap> gaps = AuditGap.ranked(telling.values());
    String ranked = Address.part(Address.AUDIT, "gaps");
    for (int i = 0; i < gaps.size(); i++) {
      AuditGap gap = gaps.get(i);
      if (gap.isGrave()) {
        attention(
            Phrase.link(name(voice, gap), ranked),
            voice.say(
                "alignment.gap.rule",
                voice.numbers().count(i + 1),
                voice.numbers().count(gaps.size())),
            gap.audit().painPoint().map(pain -> sentence(pain) + " ").orElse("")
                + whose(gap.channel()));
      }
    }
    long partly = gaps.stream().filter(gap -> gap.audit().state() == State.PARTLY).count();
    if (partly > 0) {
      attention(
          Phrase.link(voice.count("alignment.partly", partly), ranked),
          voice.say("alignment.partly.rule"),
          voice.say("alignment.partly.mend"));
    } else if (gaps.isEmpty() && charter.channels().stream().anyMatch(c -> !c.audit().isEmpty())) {
      add(
          AlignmentLine.State.FINE,
          Phrase.link(voice.say("alignment.gaps.none"), Address.AUDIT),
          voice.say("alignment.partly.rule"),
          "");
    }
  }

  static String name(Voice voice, AuditGap gap) {
    String component = ChannelAudit.component(voice, gap.audit().component());
    String state = ChannelAudit.verdict(voice, gap.audit().state()).word();
    return voice.say("alignment.gap", component, gap.channel().name(), voice.words().within(state));
  }

  private String whose(Channel channel) {
    return channel
        .owner()
        .map(owner -> voice.say("alignment.gap.mend", voice.person(owner).plain()))
        .orElseGet(() -> voice.say("alignment.gap.mend-nobody"));
  }

  /** The words of a user as a sentence. */
  private static String sentence(String text) {
    String plain = text.strip();
    return plain.endsWith(".") ? plain : plain + ".";
  }

  private void journeys() {
    for (Journey journey : charter.journeys()) {
      for (Journey.Step step : journey.broken()) {
        Journey.Break broken = step.breaks().orElseThrow();
        String channel = charter.channel(step.channel()).map(Channel::name).orElse("");
        attention(
            Phrase.link(
                voice.say("alignment.journey", journey.name(), channel),
                Address.part(Address.JOURNEYS, journey.id().value())),
            voice.say("alignment.journey.rule"),
            sentence(broken.because())
                + " "
                + broken
                    .mend()
                    .map(mend -> voice.say("alignment.journey.planned", sentence(mend)))
                    .orElseGet(() -> voice.say("alignment.journey.mend")));
      }
    }
  }

  private void alerts() {
    for (Alarm alarm : Alarm.all(charter, telling.material().rowAnswers())) {
      Alert alert = alarm.alert();
      Phrase what = Phrase.link(alert.title(), Address.part(Address.ALERTS, alert.id().value()));
      if (alarm.isRaised()) {
        long rows = alarm.rows().orElseThrow().total();
        attention(
            what,
            voice.count("alignment.alert.rule", rows, voice.sourceName(alert.source())),
            alert
                .mend()
                .map(ChannelLines::sentence)
                .orElseGet(() -> voice.say("alignment.alert.mend")));
      } else {
        boolean asked = alarm.rows().isPresent();
        add(
            asked ? AlignmentLine.State.FINE : AlignmentLine.State.CANNOT_TELL,
            what,
            asked
                ? voice.count("alignment.alert.rule", 0, voice.sourceName(alert.source()))
                : voice.say("alignment.alert.not-asked"),
            asked ? "" : voice.say("alignment.alert.not-asked.mend"));
      }
    }
  }

  private void attribution(Attribution attribution) {
    String rule = voice.say("alignment.attribution.rule");
    if (telling.material().rowAnswers().credits().isEmpty()) {
      add(
          AlignmentLine.State.CANNOT_TELL,
          Phrase.of(voice.say("alignment.attribution")),
          rule,
          voice.say("alignment.attribution.unread.mend"));
      return;
    }
    Phrase what = Phrase.link(voice.say("alignment.attribution"), Address.ATTRIBUTION);
    if (attribution.owner().isEmpty()) {
      attention(what, rule, voice.say("alignment.attribution.mend"));
    } else {
      add(AlignmentLine.State.FINE, what, rule, "");
    }
    Attributed.of(telling.values(), telling.material().rowAnswers()).ifPresent(this::credited);
  }

  /** Months of which the models tell too little, and credit that nobody answers for. */
  private void credited(Attributed attributed) {
    String month = voice.dates().period(attributed.month());
    if (attributed.isThin(charter)) {
      attention(
          Phrase.link(
              voice.say("alignment.untouched", percent(attributed.untouched()), month),
              Address.ATTRIBUTION),
          voice.say("alignment.untouched.rule", percent(Attributed.allowed(charter))),
          voice.say("alignment.untouched.mend"));
    }
    if (!attributed.strangers().isEmpty()) {
      attention(
          Phrase.link(
              voice.say("alignment.strangers", String.join(", ", attributed.strangers())),
              Address.ATTRIBUTION),
          voice.say("alignment.strangers.rule"),
          voice.say("alignment.strangers.mend"));
    }
  }

  private String percent(BigDecimal share) {
    return voice.numbers().text(share, Unit.PERCENT);
  }
}
