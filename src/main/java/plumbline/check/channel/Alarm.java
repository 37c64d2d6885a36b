package plumbline.check.channel;

import java.util.List;
import java.util.Optional;
import plumbline.charter.Alert;
import plumbline.charter.Charter;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Severity;
import plumbline.metric.plan.ListedRows;
import plumbline.metric.plan.RowAnswers;

/**
 * An alert with the rows it found.
 *
 * @param rows absent where it could not be asked
 */
public record Alarm(Alert alert, Optional<ListedRows> rows) {

  /** All alerts in the charter's order. */
  public static List<Alarm> all(Charter charter, RowAnswers answers) {
    return charter.alerts().stream()
        .map(alert -> new Alarm(alert, answers.rows(alert.id())))
        .toList();
  }

  /** Whether any row met the condition. */
  public boolean isRaised() {
    return rows.map(found -> found.total() > 0).orElse(false);
  }

  /** One finding for each alert with rows: a note where it is low, else a warning. */
  public static List<Finding> find(Charter charter, RowAnswers answers) {
    return all(charter, answers).stream().filter(Alarm::isRaised).map(Alarm::finding).toList();
  }

  private Finding finding() {
    long total = rows.orElseThrow().total();
    Finding finding =
        new Finding(
            Code.ALERT_RAISED,
            alert.severe() == Alert.Severity.LOW ? Severity.NOTE : Severity.WARNING,
            "alert `"
                + alert.id()
                + "`: "
                + total
                + (total == 1 ? " row of source `" : " rows of source `")
                + alert.source()
                + "`",
            alert.origin().of("when"),
            List.of());
    return alert.mend().map(mend -> finding.help(mend.strip())).orElse(finding);
  }
}
