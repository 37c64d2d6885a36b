package plumbline.snapshot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import plumbline.charter.Charter;
import plumbline.charter.MetricId;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Span;

/** Says which figures are no longer what was published of them. */
public final class RestatementFindings {

  private RestatementFindings() {}

  /** One for each metric that no snapshot has told anew yet, with the newest period as a case. */
  public static List<Finding> of(Restatements restatements, Charter charter) {
    Map<String, List<Restatement>> byMetric = new LinkedHashMap<>();
    restatements
        .news()
        .forEach(one -> byMetric.computeIfAbsent(one.metric(), id -> new ArrayList<>()).add(one));
    List<Finding> findings = new ArrayList<>();
    byMetric.forEach((metric, all) -> findings.add(finding(metric, all, charter)));
    return findings;
  }

  private static Finding finding(String metric, List<Restatement> all, Charter charter) {
    Span place =
        charter
            .metric(new MetricId(metric))
            .map(one -> one.origin().span())
            .orElse(Span.startOf("metrics/snapshots"));
    List<Restatement> weeks =
        all.stream().filter(one -> one.grain() == all.get(0).grain()).toList();
    Restatement newest = weeks.get(weeks.size() - 1);
    String more = all.size() == 1 ? "" : ", and of " + (all.size() - 1) + " more periods";
    return Finding.of(
            Code.FIGURE_RESTATED,
            place,
            "`" + metric + "` is not what was published of " + newest.period().name() + more)
        .help(
            "published as "
                + newest.before().toPlainString()
                + ", today "
                + newest.now().map(BigDecimal::toPlainString).orElse("no value"))
        .help(why(newest.cause()))
        .help("the next snapshot tells it; until then say so where the figure was used");
  }

  private static String why(Restatement.Cause cause) {
    String files =
        cause.files().stream().map(RestatementFindings::file).collect(Collectors.joining(", "));
    return switch (cause.kind()) {
      case DATA -> "the data changed: " + files;
      case DEFINITION -> "its definition changed";
      case DATA_AND_DEFINITION -> "its definition changed, and the data: " + files;
      case PROGRAM ->
          "the program changed from " + cause.programBefore() + " to " + cause.programNow();
      case UNKNOWN -> "neither definition, data nor program changed";
    };
  }

  private static String file(Restatement.FileChange change) {
    if (change.rowsBefore().isEmpty()) {
      return change.name() + " is new";
    } else if (change.rowsNow().isEmpty()) {
      return change.name() + " is gone";
    }
    long more = change.rowsMore();
    return change.name()
        + (more == 0
            ? " has other values"
            : " has "
                + Math.abs(more)
                + (Math.abs(more) == 1 ? " row " : " rows ")
                + (more > 0 ? "more" : "fewer"));
  }
}
