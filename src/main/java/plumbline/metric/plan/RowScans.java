package plumbline.metric.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plumbline.metric.calendar.Calendar;
import plumbline.metric.formula.RowRules;
import plumbline.metric.formula.RowRules.SoundAttribution;

/** What is asked of rows and is no metric: which of them raise an alert, whom orders are due to. */
public record RowScans(List<AlertScan> alerts, Optional<SoundAttribution> attribution) {

  public static final RowScans NONE = new RowScans(List.of(), Optional.empty());

  public RowScans {
    alerts = List.copyOf(alerts);
  }

  /** What the sound rules of a charter ask for on a day. */
  public static RowScans of(RowRules rules, Calendar calendar, LocalDate today) {
    return new RowScans(
        rules.alerts().stream().map(sound -> AlertScan.of(sound, calendar, today)).toList(),
        rules.attribution());
  }
}
