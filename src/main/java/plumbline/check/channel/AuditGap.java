package plumbline.check.channel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plumbline.charter.Channel;
import plumbline.charter.Channel.Audit;
import plumbline.charter.Channel.Component;
import plumbline.charter.Channel.State;
import plumbline.charter.Charter;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.metric.evaluation.Values;

/**
 * A part of the shop that does not do on a channel what the channel needs.
 *
 * <p>Gaps are ranked by how bad they are (1 works in part, 2 broken, 3 missing) times the channel's
 * share of the metric that weighs them; at the same product by how bad, then in the order of
 * writing.
 *
 * @param share of the weighing metric in its newest complete quarter; absent where there is none
 * @param weight how bad times share; how bad alone where no share is known
 */
public record AuditGap(
    Channel channel, Audit audit, Optional<BigDecimal> share, BigDecimal weight) {

  /** Whether it does not work at all. */
  public boolean isGrave() {
    return audit.state().severity() >= State.BROKEN.severity();
  }

  /** All gaps, the one to mend first first. */
  public static List<AuditGap> ranked(Values values) {
    Charter charter = values.plan().charter();
    ChannelShares shares = ChannelShares.of(values);
    List<AuditGap> gaps = new ArrayList<>();
    for (Channel channel : charter.channels()) {
      for (Audit audit : channel.audit()) {
        if (audit.state().isGap()) {
          Optional<BigDecimal> share = shares.of(channel);
          BigDecimal severity = BigDecimal.valueOf(audit.state().severity());
          BigDecimal weight =
              shares.isKnown() ? share.map(severity::multiply).orElse(BigDecimal.ZERO) : severity;
          gaps.add(new AuditGap(channel, audit, share, weight));
        }
      }
    }
    gaps.sort(
        Comparator.comparing(AuditGap::weight)
            .thenComparing(gap -> gap.audit().state().severity())
            .reversed());
    return List.copyOf(gaps);
  }

  /** A warning for whatever is broken or missing. */
  public static List<Finding> find(Charter charter) {
    List<Finding> findings = new ArrayList<>();
    for (Channel channel : charter.channels()) {
      for (Audit audit : channel.audit()) {
        if (audit.state().severity() >= State.BROKEN.severity()) {
          Finding finding =
              Finding.of(
                  Code.AUDIT_GAP,
                  audit.origin().of("state"),
                  name(audit.component())
                      + " on channel `"
                      + channel.id()
                      + "` "
                      + (audit.state() == State.BROKEN ? "is broken" : "is missing"));
          findings.add(
              finding.help(
                  audit
                      .painPoint()
                      .map(String::strip)
                      .orElse("say in `pain_point` what it costs, and mend the worst first")));
        }
      }
    }
    return findings;
  }

  static String name(Component component) {
    return component.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
