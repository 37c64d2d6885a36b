package plumbline.check.interest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.charter.Charter;
import plumbline.charter.Conflict;
import plumbline.charter.MetricId;
import plumbline.charter.Origin;
import plumbline.charter.Team;
import plumbline.check.interest.DetectedConflict.Side;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Span;
import plumbline.metric.evaluation.Values;
import plumbline.metric.judge.PullingApart;
import plumbline.metric.tree.Way;

/** Conflicts that are wrongly written, open, or not written at all. */
public final class ConflictFindings {

  private ConflictFindings() {}

  /**
   * Of declared conflicts: without two sides ({@code PL-0801}), or not settled ({@code PL-0802}).
   */
  public static List<Finding> of(Charter charter, LocalDate today) {
    List<Finding> findings = new ArrayList<>();
    for (Conflict conflict : charter.conflicts()) {
      if (!hasTwoSides(conflict)) {
        findings.add(
            Finding.of(
                    Code.CONFLICT_WITHOUT_SIDES,
                    conflict.origin().span(),
                    "conflict `" + conflict.id() + "` does not name two sides")
                .help("name two different `teams`, or two different `metrics`, or both"));
      } else if (!conflict.isSettled()) {
        findings.add(
            Finding.of(
                    Code.CONFLICT_OPEN,
                    conflict.origin().span(),
                    "conflict `" + conflict.id() + "` is open for " + days(conflict, today))
                .help("say in `settled` what was agreed"));
      }
    }
    return findings;
  }

  private static String days(Conflict conflict, LocalDate today) {
    long days = ChronoUnit.DAYS.between(conflict.since(), today);
    return days == 1 ? "1 day" : days + " days";
  }

  private static boolean hasTwoSides(Conflict conflict) {
    return !(conflict.teams().isEmpty() && conflict.metrics().isEmpty())
        && (conflict.teams().isEmpty() || isPair(conflict.teams()))
        && (conflict.metrics().isEmpty() || isPair(conflict.metrics()));
  }

  private static boolean isPair(List<?> sides) {
    return sides.size() == 2 && Set.copyOf(sides).size() == 2;
  }

  /** Of detected conflicts that no file speaks of ({@code PL-0803}, {@code PL-0804}). */
  public static List<Finding> of(Values values, ConflictSearch search) {
    List<Finding> findings = new ArrayList<>();
    for (DetectedConflict conflict : search.found()) {
      if (conflict.isNew()) {
        Span place = place(values.plan().charter(), conflict.one());
        conflict.weeks().ifPresent(weeks -> findings.add(apart(conflict, weeks, place)));
        conflict.way().ifPresent(way -> findings.add(opposed(conflict, way, place)));
      }
    }
    return findings;
  }

  private static Finding apart(DetectedConflict conflict, PullingApart weeks, Span place) {
    BigDecimal correlation =
        weeks.correlation().orElse(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_EVEN);
    return Finding.of(
            Code.TEAMS_PULL_APART,
            place,
            "in weeks in which `"
                + conflict.one().metric()
                + "` ("
                + teams(conflict.one())
                + ") gets better, `"
                + conflict.other().metric()
                + "` ("
                + teams(conflict.other())
                + ") gets worse: rank correlation "
                + correlation
                + " over "
                + weeks.changes().size()
                + " weeks")
        .help("write it down under `conflicts`, with how it is settled");
  }

  private static Finding opposed(DetectedConflict conflict, Way way, Span place) {
    MetricId from = way.metrics().get(0);
    MetricId to = way.metrics().get(way.metrics().size() - 1);
    return Finding.of(
            Code.DIRECTIONS_OPPOSE,
            place,
            "getting better at `"
                + from
                + "` makes `"
                + to
                + "` worse, by "
                + (way.byFormula() ? "their formulas" : "the metric tree")
                + ", and "
                + teams(conflict.one())
                + " and "
                + teams(conflict.other())
                + " are measured on one each")
        .help(
            "the way: "
                + way.metrics().stream()
                    .map(id -> "`" + id + "`")
                    .collect(Collectors.joining(" → ")))
        .help("write it down under `conflicts`, with how it is settled");
  }

  private static String teams(Side side) {
    return side.teams().stream().map(id -> "`" + id + "`").collect(Collectors.joining(", "));
  }

  /** Where the first team of a side names the metric. */
  private static Span place(Charter charter, Side side) {
    Team team = charter.team(side.teams().get(0)).orElseThrow();
    Origin origin = team.origin();
    return origin.of("measured_on", team.measuredOn().indexOf(side.metric()));
  }
}
