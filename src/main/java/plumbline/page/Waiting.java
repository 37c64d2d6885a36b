package plumbline.page;

import plumbline.charter.Person;
import plumbline.history.signoff.Signature;

/**
 * What waits for somebody, worked out once for the list, the page and the JSON of people.
 *
 * @param signatures those of the teams they lead
 */
record Waiting(Person person, Duties duties, DueSignatures signatures) {

  static Waiting on(Telling telling, Person person) {
    return new Waiting(
        person, new Duties(telling, person.id()), new DueSignatures(telling, person.id()));
  }

  /** How many actions, decisions, reviews and signatures are still to be done. */
  long open() {
    return duties.actions().size()
        + duties.decisions().size()
        + duties.overdue().size()
        + signatures.asked().stream().filter(Signature::isOpen).count();
  }

  /** How many of them should have been done by now. */
  long late() {
    return duties.actions().stream().filter(action -> action.daysOverdue() > 0).count()
        + duties.overdue().size();
  }
}
