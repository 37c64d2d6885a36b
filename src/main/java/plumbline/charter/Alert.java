package plumbline.charter;

import java.util.List;
import java.util.Optional;

/** A condition on the rows of a source that should hold for none of them. */
@Doc("A condition on the rows of a source that should hold for none of them.")
public record Alert(
    Origin origin,
    AlertId id,
    @Weight.Of(Weight.WORDING)
        @Doc(value = "What such a row means.", example = "Stock under the safety level")
        String title,
    @Doc("The source whose rows are looked at.") SourceId source,
    @Doc(value = "The condition, over columns of the source.", example = "on_hand < safety_level")
        Expression when,
    @Doc("The columns that are listed, in this order.") List<String> show,
    @Doc(
            value = "How far back rows are looked at; only the newest day's if left out.",
            example = "4 weeks")
        Optional<Duration> within,
    @Doc("How bad it is; medium if left out.") Optional<Severity> severity,
    @Doc("What is to be done about such a row.") Optional<String> mend,
    @Doc("The person who answers for it.") Optional<PersonId> owner,
    @Weight.Of(Weight.WORDING) @Doc("Earlier ids of the same alert.") List<AlertId> previously) {

  /** How bad a row is. */
  public enum Severity {
    /** Worth knowing. */
    LOW,
    /** To be looked at this week. */
    MEDIUM,
    /** To be looked at today. */
    HIGH
  }

  public Severity severe() {
    return severity.orElse(Severity.MEDIUM);
  }
}
