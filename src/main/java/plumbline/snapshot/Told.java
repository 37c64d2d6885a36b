package plumbline.snapshot;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.metric.calendar.Grain;

/** What is told of all figures at one time, by a snapshot or by the data of today. */
sealed interface Told permits ToldBySnapshot, Today {

  /** The week of the snapshot; absent for today. */
  Optional<String> week();

  Instant asOf();

  String program();

  /** The digest of a metric's definition; absent where there is no such metric. */
  Optional<String> definition(String metric);

  /** The sources of a metric; empty where there is no such metric. */
  List<String> sources(String metric);

  /** The files of a source by name. */
  Map<String, SourceState.DataFile> files(String source);

  /** All metrics. */
  List<String> metrics();

  /**
   * A figure.
   *
   * @return absent where nothing is told of the period; within, absent where it has no value
   */
  Optional<Optional<BigDecimal>> figure(String metric, Grain grain, Periods.Stretch period);
}
