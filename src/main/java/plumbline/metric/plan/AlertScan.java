package plumbline.metric.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plumbline.charter.AlertId;
import plumbline.charter.SourceId;
import plumbline.metric.calendar.Calendar;
import plumbline.metric.formula.Formula;
import plumbline.metric.formula.RowRules.SoundAlert;

/**
 * Rows of a source that meet a condition, to be listed.
 *
 * @param show columns in the order of listing
 * @param since the first day that is looked at; absent for the newest day with rows alone
 */
public record AlertScan(
    AlertId alert, SourceId source, Formula when, List<String> show, Optional<LocalDate> since) {

  public AlertScan {
    show = List.copyOf(show);
  }

  /** What an alert asks for on a day. */
  public static AlertScan of(SoundAlert sound, Calendar calendar, LocalDate today) {
    return new AlertScan(
        sound.alert().id(),
        sound.alert().source(),
        sound.when(),
        sound.alert().show(),
        sound.alert().within().map(within -> calendar.trailing(today.plusDays(1), within).from()));
  }
}
