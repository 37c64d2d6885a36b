package plumbline.check;

import java.time.LocalDate;
import java.util.Locale;
import plumbline.charter.Channel;
import plumbline.charter.Charter;
import plumbline.check.channel.SharedRole;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;

/** Two channels that claim one role for one audience, and neither says how it differs. */
final class ChannelsOverlap implements Rule {

  @Override
  public void check(Charter charter, LocalDate today, Findings findings) {
    SharedRole.of(charter).forEach(pair -> findings.add(finding(pair.earlier(), pair.later())));
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
