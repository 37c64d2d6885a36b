package plumbline.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import plumbline.charter.Surface;
import plumbline.check.roadmap.TrafficIntent;
import plumbline.check.roadmap.TrafficIntent.Mismatch;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.metric.evaluation.Values;

/** Visitors who come to a surface for something that it is not made for. */
final class MismatchedTraffic {

  private MismatchedTraffic() {}

  /** One finding ({@code PL-0916}) for each mismatch of a source that counts. */
  static List<Finding> find(Values values) {
    List<Finding> findings = new ArrayList<>();
    for (TrafficIntent traffic : TrafficIntent.in(values)) {
      for (TrafficIntent.Source source : traffic.sources()) {
        for (Mismatch mismatch : source.mismatches()) {
          findings.add(finding(traffic.surface(), source, mismatch));
        }
      }
    }
    return findings;
  }

  private static Finding finding(Surface surface, TrafficIntent.Source source, Mismatch mismatch) {
    return Finding.of(
            Code.TRAFFIC_MISMATCH,
            source
                .arrival()
                .map(arrival -> arrival.origin().span())
                .orElseGet(() -> surface.origin().of("traffic")),
            percent(source.share())
                + " of the visits to `"
                + surface.id()
                + "` come from `"
                + source.member()
                + "`, "
                + what(source, mismatch))
        .help(help(mismatch));
  }

  private static String what(TrafficIntent.Source source, Mismatch mismatch) {
    return switch (mismatch) {
      case NOT_SAID -> "but nobody said what they come for";
      case INTENT ->
          "to "
              + source
                  .arrival()
                  .flatMap(Surface.Arrival::intent)
                  .map(intent -> intent.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                  .orElse("")
              + ", which it is not made for";
      case PROMISE ->
          "promised `"
              + source.arrival().flatMap(Surface.Arrival::promise).orElse("")
              + "`, which it does not say it keeps";
    };
  }

  private static String help(Mismatch mismatch) {
    return switch (mismatch) {
      case NOT_SAID -> "add the source to `arrivals` with its `intent`";
      case INTENT -> "lead them to a page for that, or make this one for it: add it to `intents`";
      case PROMISE -> "promise something else, or keep it here: add it to `promises`";
    };
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).setScale(0, RoundingMode.HALF_UP) + "%";
  }
}
