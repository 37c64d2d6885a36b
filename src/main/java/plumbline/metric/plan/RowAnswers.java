package plumbline.metric.plan;

import java.util.Map;
import java.util.Optional;
import plumbline.charter.AlertId;

/**
 * What an engine found that is no metric.
 *
 * @param alerts by alert, one for every sound one
 * @param credits absent without an attribution
 */
public record RowAnswers(Map<AlertId, ListedRows> alerts, Optional<Credits> credits) {

  public static final RowAnswers NONE = new RowAnswers(Map.of(), Optional.empty());

  public RowAnswers {
    alerts = Map.copyOf(alerts);
  }

  /** The rows of an alert; absent where it could not be asked. */
  public Optional<ListedRows> rows(AlertId alert) {
    return Optional.ofNullable(alerts.get(alert));
  }
}
