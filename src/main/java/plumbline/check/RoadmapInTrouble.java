package plumbline.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import plumbline.charter.Charter;
import plumbline.charter.Origin;
import plumbline.check.roadmap.InconclusiveTests;
import plumbline.check.roadmap.RoadmapHistory;
import plumbline.check.roadmap.RoadmapRules;
import plumbline.check.roadmap.RoadmapUnchanged;
import plumbline.check.roadmap.TrafficWithoutConversion;
import plumbline.check.roadmap.WarningSign;
import plumbline.check.roadmap.WarningSigns;
import plumbline.check.roadmap.WinnersNotShipped.Winner;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Span;
import plumbline.metric.evaluation.Values;

/** The four signs of a roadmap in trouble, as far as they show. */
final class RoadmapInTrouble {

  private final Charter charter;
  private final List<Finding> findings = new ArrayList<>();

  private RoadmapInTrouble(Charter charter) {
    this.charter = charter;
  }

  /** Findings {@code PL-0913}, {@code PL-0917}, {@code PL-0918} and {@code PL-0919}. */
  static List<Finding> find(Values values, RoadmapHistory history) {
    RoadmapInTrouble trouble = new RoadmapInTrouble(values.plan().charter());
    if (trouble.charter.experiments().isEmpty() && trouble.charter.releases().isEmpty()) {
      return List.of();
    }
    WarningSigns signs = WarningSigns.of(values, history);
    trouble.traffic(signs.traffic());
    trouble.inconclusive(signs.inconclusive());
    trouble.unchanged(signs.unchanged());
    signs.winners().winners().forEach(trouble::winner);
    return trouble.findings;
  }

  private static boolean shows(WarningSign sign) {
    return sign.standing() == WarningSign.Standing.SHOWS;
  }

  private void traffic(TrafficWithoutConversion sign) {
    if (shows(sign)) {
      TrafficWithoutConversion.Week week = sign.newest().orElseThrow();
      findings.add(
          Finding.of(
                  Code.TRAFFIC_WITHOUT_CONVERSION,
                  charter
                      .checks()
                      .flatMap(checks -> checks.roadmap())
                      .map(roadmap -> roadmap.origin().of("traffic"))
                      .orElseGet(this::first),
                  "traffic grew by "
                      + percent(week.traffic())
                      + " and conversion fell by "
                      + percent(week.conversion().negate())
                      + " against a year ago, since "
                      + sign.since().orElseThrow())
              .help("find out which visitors do not buy, and who pays for them"));
    }
  }

  private void inconclusive(InconclusiveTests sign) {
    if (shows(sign)) {
      findings.add(
          Finding.of(
                  Code.MANY_INCONCLUSIVE,
                  first(),
                  sign.inconclusive().size()
                      + " of "
                      + sign.judged().size()
                      + " results of the last "
                      + RoadmapRules.of(charter).inconclusiveOver().afterLast()
                      + " are inconclusive")
              .help("test bolder changes, on more visitors, or for longer"));
    }
  }

  private void unchanged(RoadmapUnchanged sign) {
    if (shows(sign)) {
      String since =
          sign.history() instanceof RoadmapHistory.Changed changed
              ? "has not changed since " + changed.on()
              : "has not changed for as long as its history is known";
      findings.add(
          Finding.of(Code.ROADMAP_UNCHANGED, first(), "the roadmap " + since)
              .help("look at it again: what was learned, and what comes next"));
    }
  }

  private void winner(Winner winner) {
    findings.add(
        Finding.of(
                Code.WINNER_NOT_SHIPPED,
                winner.experiment().origin().span(),
                "experiment `"
                    + winner.experiment().id()
                    + "` won on "
                    + winner.experiment().end()
                    + ", but its winner is not with everybody")
            .help("ship it, then say so in `shipped`"));
  }

  /** The first thing on the roadmap, where the whole of it is meant. */
  private Span first() {
    return charter.experiments().stream()
        .map(one -> one.origin())
        .findFirst()
        .or(() -> charter.releases().stream().map(one -> one.origin()).findFirst())
        .map(Origin::span)
        .orElseThrow();
  }

  private static String percent(BigDecimal share) {
    return share.movePointRight(2).setScale(1, RoundingMode.HALF_UP) + "%";
  }
}
