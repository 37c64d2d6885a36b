package plumbline.app;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import plumbline.charter.Charter;
import plumbline.charter.MetricId;
import plumbline.charter.Source;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Span;
import plumbline.metric.calendar.Period;
import plumbline.snapshot.Cover.Lack;

/** Says which sources do not tell the whole of a week. */
record LackWords(Charter charter, Period week) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private static final int MOST_METRICS = 6;

  /** An error for each, at the source. */
  List<Finding> findings(List<Lack> lacks) {
    return lacks.stream().map(this::finding).sorted().toList();
  }

  /** A sentence for each, without quotes and full stop. */
  List<String> sentences(List<Lack> lacks) {
    return lacks.stream().map(lack -> sentence(lack).replace("`", "")).toList();
  }

  private Finding finding(Lack lack) {
    Span place =
        charter
            .source(lack.source())
            .map(Source::origin)
            .map(origin -> origin.span())
            .orElse(Span.startOf("metrics"));
    return Finding.of(Code.WEEK_NOT_KNOWN, place, sentence(lack))
        .help("without it these are not known: " + metrics(lack))
        .help("export `" + lack.source() + "` anew, or close the week with --provisional");
  }

  private String sentence(Lack lack) {
    String source = "`" + lack.source() + "`";
    return switch (lack.want()) {
      case NO_ROWS -> source + " has no rows, so " + week.label() + " is not known";
      case STALE -> source + " is older than promised: its newest row is of " + newest(lack);
      case ENDS_EARLY ->
          source + " ends before " + week.label() + " does: its newest row is of " + newest(lack);
      case LAST_DAY_EMPTY ->
          source
              + " has no row of "
              + week.days().lastDay()
              + ", the last day of "
              + week.label()
              + ", though it has in the weeks before";
    };
  }

  private String newest(Lack lack) {
    ZoneId zone = charter.charter().timeZone();
    return lack.newest()
        .map(time -> TIME.format(ZonedDateTime.ofInstant(time, zone)))
        .orElse("no day");
  }

  private static String metrics(Lack lack) {
    int more = lack.metrics().size() - MOST_METRICS;
    String first =
        lack.metrics().stream()
            .limit(MOST_METRICS)
            .map(MetricId::value)
            .collect(Collectors.joining(", "));
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
