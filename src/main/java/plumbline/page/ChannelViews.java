package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import plumbline.charter.Charter;
import plumbline.check.channel.Alarm;
import plumbline.check.channel.AuditGap;
import plumbline.check.channel.Governance;
import plumbline.metric.reconciliation.ClaimLine.Standing;
import plumbline.metric.reconciliation.Reconciled;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;

/** Leads on to the pages about channels and about what is claimed, each with where it stands. */
final class ChannelViews {

  private final Telling telling;
  private final Voice voice;
  private final Charter charter;
  private final List<Block.Entry> entries = new ArrayList<>();

  ChannelViews(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
    this.charter = telling.charter();
  }

  /** What there is to read about the channels together. */
  List<Block.Entry> ofChannels() {
    if (charter.channelKpis().isPresent()) {
      entry(
          "kpis.title",
          Address.CHANNEL_KPIS,
          voice.say(
              telling.charter().channels().isEmpty() ? "kpis.none.statement" : "kpis.statement"));
    }
    if (telling.material().rowAnswers().credits().isPresent()) {
      entry("attribution.title", Address.ATTRIBUTION, voice.say("attribution.statement"));
    }
    if (charter.channels().stream().anyMatch(channel -> !channel.audit().isEmpty())) {
      int gaps = AuditGap.ranked(telling.values()).size();
      entry("audit.title", Address.AUDIT, voice.count("audit.gaps", gaps));
    }
    if (!charter.journeys().isEmpty()) {
      long broken =
          charter.journeys().stream().filter(journey -> !journey.broken().isEmpty()).count();
      entry("journeys.title", Address.JOURNEYS, voice.count("journeys.broken", broken));
    }
    if (Governance.isNeeded(charter)) {
      int missing = Governance.missing(charter).size();
      long lacking =
          charter.protocols().stream()
              .filter(protocol -> !Governance.lacks(protocol).isEmpty())
              .count();
      entry(
          "governance.title",
          Address.GOVERNANCE,
          voice.count("governance.missing-count", missing)
              + " "
              + voice.count("governance.lacking-count", lacking));
    }
    return entries;
  }

  /** What the sources were held against. */
  List<Block.Entry> ofSources() {
    List<Alarm> alarms = Alarm.all(charter, telling.material().rowAnswers());
    if (!alarms.isEmpty()) {
      long raised = alarms.stream().filter(Alarm::isRaised).count();
      entry("alerts.title", Address.ALERTS, voice.count("alerts.raised", raised));
    }
    List<Reconciled> claims = Reconciled.all(telling.values());
    if (!claims.isEmpty()) {
      long differ =
          claims.stream()
              .flatMap(reconciled -> reconciled.newest().stream())
              .filter(line -> line.standing() == Standing.DIFFERS)
              .count();
      entry(
          "reconciliation.title",
          Address.RECONCILIATION,
          voice.count("reconciliation.differ", differ));
    }
    return entries;
  }

  private void entry(String title, String path, String state) {
    entries.add(new Block.Entry(voice.say(title), Phrase.link(state, path)));
  }
}
