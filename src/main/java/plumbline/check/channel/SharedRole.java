package plumbline.check.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import plumbline.charter.Channel;
import plumbline.charter.Charter;

/** Two channels that claim one role for one audience, and neither says how it differs. */
public record SharedRole(Channel earlier, Channel later) {

  /** All pairs, by the later one in the order of the charter. */
  public static List<SharedRole> of(Charter charter) {
    List<Channel> channels = charter.channels();
    List<SharedRole> found = new ArrayList<>();
    for (int later = 1; later < channels.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (overlap(channels.get(earlier), channels.get(later))) {
          found.add(new SharedRole(channels.get(earlier), channels.get(later)));
        }
      }
    }
    return List.copyOf(found);
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
}
