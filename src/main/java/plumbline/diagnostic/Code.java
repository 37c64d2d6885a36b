package plumbline.diagnostic;

import static plumbline.diagnostic.Severity.ERROR;
import static plumbline.diagnostic.Severity.NOTE;
import static plumbline.diagnostic.Severity.WARNING;

/**
 * The stable codes of all findings. A code is never reused; each has a page in docs/diagnostics/
 * named for its id, and a case in the tests.
 *
 * <p>The hundreds tell the room: 01 the text of a file, 02 names and references, 03 shapes and
 * values, 04 formulas and units, 05 data, 06 the charter as a whole.
 */
public enum Code {
  YAML_SYNTAX("PL-0101", ERROR),
  DUPLICATE_KEY("PL-0102", ERROR),
  RECURSIVE_ALIAS("PL-0103", ERROR),
  TOO_MANY_ALIASES("PL-0104", ERROR),
  TOO_DEEP("PL-0105", ERROR),
  WRONG_ENCODING("PL-0106", ERROR),
  FILE_TOO_LARGE("PL-0107", ERROR),
  SEVERAL_DOCUMENTS("PL-0108", ERROR),
  UNREADABLE_FILE("PL-0109", ERROR),
  NO_FRONT_MATTER("PL-0110", ERROR),
  MARKDOWN_NOT_READ("PL-0111", WARNING),

  UNKNOWN_KEY("PL-0201", ERROR),
  MISSING_KEY("PL-0202", ERROR),
  DUPLICATE_ID("PL-0203", ERROR),
  BAD_ID("PL-0204", ERROR),
  UNKNOWN_REFERENCE("PL-0205", ERROR),
  UNKNOWN_COLUMN("PL-0206", ERROR),
  UNKNOWN_METRIC("PL-0207", ERROR),

  WRONG_SHAPE("PL-0301", ERROR),
  BAD_VALUE("PL-0302", ERROR),
  UNKNOWN_WORD("PL-0303", ERROR),
  CONFLICTING_KEYS("PL-0304", ERROR),
  PATH_OUTSIDE("PL-0305", ERROR),

  FORMULA_SYNTAX("PL-0401", ERROR),
  UNKNOWN_FUNCTION("PL-0402", ERROR),
  WRONG_ARGUMENTS("PL-0403", ERROR),
  WRONG_TYPE("PL-0404", ERROR),
  NESTED_AGGREGATE("PL-0405", ERROR),
  NOT_AGGREGATED("PL-0406", ERROR),
  METRIC_CYCLE("PL-0407", ERROR),
  UNITS_DO_NOT_COMBINE("PL-0408", ERROR),
  UNIT_DIFFERS("PL-0409", ERROR),
  MISPLACED_FUNCTION("PL-0410", ERROR),
  AMOUNT_DOES_NOT_FIT("PL-0411", ERROR),

  NO_DATA_FILES("PL-0501", ERROR),
  UNREADABLE_DATA("PL-0502", ERROR),
  BAD_ROWS("PL-0503", ERROR),
  KEY_NOT_UNIQUE("PL-0504", ERROR),
  MISSING_RATE("PL-0505", WARNING),
  STALE_SOURCE("PL-0506", WARNING),
  QUERY_REFUSED("PL-0507", ERROR),
  QUARANTINED_ROWS("PL-0508", WARNING),
  OVER_LIMIT("PL-0509", ERROR),
  MISSING_COLUMN("PL-0510", ERROR),
  NUMBER_TOO_LARGE("PL-0511", ERROR),
  QUERY_RESULT("PL-0512", ERROR),

  CONSTRAINT_BREACHED("PL-0601", WARNING),
  GOAL_OFF_TRACK("PL-0602", NOTE),
  TOO_MANY_SHARED_METRICS("PL-0603", WARNING),
  CHANNELS_OVERLAP("PL-0604", WARNING),
  REVIEW_OVERDUE("PL-0605", WARNING),
  PATH_LEADS_BACK("PL-0606", ERROR),
  METRIC_TREE_CYCLE("PL-0607", ERROR),
  NOBODY_ACCOUNTABLE("PL-0608", NOTE),
  NO_REVIEW("PL-0609", NOTE),
  BASELINE_RUNS_BACK("PL-0610", ERROR),
  SOURCE_WITHOUT_TIME("PL-0611", ERROR);

  private final String id;
  private final Severity severity;

  Code(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  /** {@code PL-} and four digits. */
  public String id() {
    return id;
  }

  /** The severity a finding of this code has unless it says otherwise. */
  public Severity severity() {
    return severity;
  }
}
