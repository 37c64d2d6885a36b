package plumbline.check.channel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import plumbline.charter.Channel;
import plumbline.charter.Channel.Component;
import plumbline.charter.Charter;
import plumbline.charter.Journey;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;

/** Channels that do not say all that makes a role, audits with holes, and journeys that break. */
public final class ChannelsLack {

  private ChannelsLack() {}

  /** In the order of the charter. */
  public static List<Finding> find(Charter charter) {
    List<Finding> findings = new ArrayList<>();
    boolean audited = charter.channels().stream().anyMatch(each -> !each.audit().isEmpty());
    for (Channel channel : charter.channels()) {
      List<String> lacks = lacks(channel).stream().map(lack -> lack.words).toList();
      if (!lacks.isEmpty()) {
        findings.add(
            Finding.of(
                    Code.CHANNEL_INCOMPLETE,
                    channel.origin().span(),
                    "channel `" + channel.id() + "` does not say " + String.join(", nor ", lacks))
                .help(
                    "a role that nobody answers for, or that has no figure or no limit, is none"));
      }
      List<Component> unseen = audited ? unseen(channel) : List.of();
      if (!unseen.isEmpty()) {
        findings.add(
            Finding.of(
                    Code.AUDIT_INCOMPLETE,
                    channel.origin().of("audit"),
                    "the audit of channel `"
                        + channel.id()
                        + "` leaves out "
                        + String.join(", ", unseen.stream().map(AuditGap::name).toList()))
                .help("what was not looked at is no proof that it works"));
      }
    }
    charter.journeys().forEach(journey -> breaks(journey, findings));
    return findings;
  }

  /** Something that makes a role and is not said. */
  public enum Lack {
    OWNER("who answers for it"),
    KPIS("what it is judged by"),
    SERVES("which goals it serves"),
    NOT_FOR("what it is not for");

    private final String words;

    Lack(String words) {
      this.words = words;
    }
  }

  /** What a channel should say and does not. */
  public static List<Lack> lacks(Channel channel) {
    List<Lack> lacks = new ArrayList<>();
    if (channel.owner().isEmpty()) {
      lacks.add(Lack.OWNER);
    }
    if (channel.kpis().isEmpty()) {
      lacks.add(Lack.KPIS);
    }
    if (channel.serves().isEmpty()) {
      lacks.add(Lack.SERVES);
    }
    if (channel.notFor().isEmpty()) {
      lacks.add(Lack.NOT_FOR);
    }
    return lacks;
  }

  /** The components that nobody looked at on a channel. */
  public static List<Component> unseen(Channel channel) {
    return Arrays.stream(Component.values())
        .filter(component -> channel.audit(component).isEmpty())
        .toList();
  }

  private static void breaks(Journey journey, List<Finding> findings) {
    for (Journey.Step step : journey.broken()) {
      Journey.Break broken = step.breaks().orElseThrow();
      Finding finding =
          Finding.of(
              Code.JOURNEY_BREAKS,
              broken.origin().span(),
              "journey `" + journey.id() + "` breaks on channel `" + step.channel() + "`");
      findings.add(
          finding
              .help(broken.because().strip())
              .help(
                  broken
                      .mend()
                      .map(mend -> "planned: " + mend.strip())
                      .orElse("say in `mend` what is done about it, and by when")));
    }
  }
}
