package plumbline.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import plumbline.charter.Channel;
import plumbline.charter.Charter;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;

/** Two channels that claim one role for one audience, and neither says how it differs. */
final class ChannelsOverlap implements Rule {

  @Override
  public void check(Charter charter, LocalDate today, Findings findings) {
    List<Channel> channels = charter.channels();
    for (int later = 1; later < channels.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (overlap(channels.get(earlier), channels.get(later))) {
          findings.add(finding(channels.get(earlier), channels.get(later)));
        }
      }
    }
  }

  private static boolean overlap(Channel one, Channel other) {
    return one.role() == other.role()
        && audience(one).equals(audience(other))
        && one.differs().isEmpty()
        && other.differs().isEmpty();
  }

  /** Everybody, where none is named. */
  private static String audience(Channel channel) {
    return channel.audience().map(text -> text.strip().toLowerCase(Locale.ROOT)).orElse("");
  }

  private static Finding finding(Channel earlier, Channel later) {
    String role = later.role().name().toLowerCase(Locale.ROOT);
    return Finding.of(
            Code.CHANNELS_OVERLAP,
            later.origin().of("role"),
            "channels `"
                + earlier.id()
                + "` and `"
                + later.id()
                + "` both claim "
                + role
                + later.audience().map(text -> " for `" + text + "`").orElse(" for everybody"))
        .help("the other one is at " + earlier.origin().of("role"))
        .help("give one of them another role or audience, or say in `differs` how it differs");
  }
}
