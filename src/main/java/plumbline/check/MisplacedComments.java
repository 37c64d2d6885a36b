package plumbline.check;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.charter.Charter;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.charter.WeekComments;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.NearName;
import plumbline.diagnostic.Span;

/** Comments on a week that no year has, on no metric, or on one metric twice. */
final class MisplacedComments implements Rule {

  private static final int LONGEST = 60;

  @Override
  public void check(Charter charter, LocalDate today, Findings findings) {
    for (WeekComments week : charter.weekly()) {
      noSuchWeek(charter, week).ifPresent(findings::add);
      Map<MetricId, Span> commented = new HashMap<>();
      for (WeekComments.Remark remark : week.comments()) {
        Optional<MetricId> metric = charter.metricCalled(remark.metric()).map(Metric::id);
        metric.ifPresentOrElse(
            id -> twice(id, remark, commented).ifPresent(findings::add),
            () -> findings.add(unknown(charter, remark)));
      }
    }
  }

  /** Only some years have a week 53. */
  private static Optional<Finding> noSuchWeek(Charter charter, WeekComments week) {
    int year = Integer.parseInt(week.id().value().substring(0, 4));
    int number = Integer.parseInt(week.id().value().substring(6));
    WeekFields fields = WeekFields.of(charter.charter().weekStarts().orElse(DayOfWeek.MONDAY), 4);
    long weeks = LocalDate.of(year, 7, 1).range(fields.weekOfWeekBasedYear()).getMaximum();
    if (number <= weeks) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.of(
                Code.BAD_ID,
                week.origin().span(),
                "`" + week.id() + "` is no week: " + year + " has " + weeks)
            .help("the week after `" + year + "-W" + weeks + "` is `" + (year + 1) + "-W01`"));
  }

  private static Optional<Finding> twice(
      MetricId metric, WeekComments.Remark remark, Map<MetricId, Span> commented) {
    Span place = remark.origin().span();
    return Optional.ofNullable(commented.putIfAbsent(metric, place))
        .map(
            first ->
                Finding.of(
                        Code.DUPLICATE_ID,
                        place,
                        "a second comment on metric `" + metric + "` in one week")
                    .help("the first one is at " + first + ": put them together"));
  }

  /** A warning: what was said of a metric that has gone since stays said. */
  private static Finding unknown(Charter charter, WeekComments.Remark remark) {
    List<String> names =
        charter.metrics().stream()
            .flatMap(metric -> Stream.of(metric.id().value(), metric.title()))
            .toList();
    Finding finding =
        Finding.of(
            Code.COMMENT_ON_NOTHING,
            remark.origin().span(),
            "`" + cut(remark.metric()) + "` is no metric, so nobody sees the comment");
    return NearName.of(remark.metric(), names)
        .map(near -> finding.help("did you mean `" + near + "`?"))
        .orElse(finding)
        .help("headings `##` name metrics, by id or title; use `###` within a comment");
  }

  /** A heading may be a whole paragraph by mistake. */
  private static String cut(String heading) {
    String line = heading.replaceAll("[\\s`]+", " ");
    return line.codePointCount(0, line.length()) > LONGEST
        ? line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…"
        : line;
  }
}
