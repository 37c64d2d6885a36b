package plumbline.charter;

import java.time.LocalDate;
import java.util.List;

/** A finding or a change that is accepted until a day, though it breaks a rule. */
@Weight.Of(Weight.RESPONSIBILITY)
@Doc("A finding or a change that is accepted until a day, though it breaks a rule.")
public record AcceptedException(
    Origin origin,
    ExceptionId id,
    @TextForm(TextForm.Kind.RULE)
        @Doc(value = "The code of the finding or change.", example = "PL-0605")
        String rule,
    @TextForm(TextForm.Kind.FINGERPRINT)
        @Doc(
            value = "Its fingerprint, as `check` and `diff` print it.",
            example = "\"071161407b7b\"")
        String fingerprint,
    @Doc(value = "Why it is accepted.", example = "The audit waits until the season is over")
        String reason,
    @Doc("The person who accepts it: the authority of the charter, or the deputy.")
        PersonId approver,
    @Doc("The last day on which it is accepted.") LocalDate until,
    @Weight.Of(Weight.WORDING) @Doc("Earlier ids of the same exception.")
        List<ExceptionId> previously) {

  /** Until when, by whom and why it is accepted: a sentence without a full stop. */
  public String told(Charter charter) {
    String by = charter.person(approver).map(Person::name).orElse(approver.value());
    return "accepted until " + until + " by " + by + ": " + reason.strip();
  }

  /** Whether it is about a change, which only a comparison finds. */
  public boolean isOfChange() {
    return rule.startsWith("CH-");
  }
}
