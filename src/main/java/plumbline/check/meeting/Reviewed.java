package plumbline.check.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Decision;
import plumbline.charter.Id;
import plumbline.charter.Initiative;
import plumbline.charter.Origin;
import plumbline.charter.PersonId;
import plumbline.charter.Reference;
import plumbline.charter.Review;

/**
 * Something that may say when it is looked at again.
 *
 * @param about absent for the charter as a whole
 * @param owner who answers for it
 * @param expected whether it should have a review
 */
public record Reviewed(
    Optional<Reference> about,
    Origin origin,
    Optional<PersonId> owner,
    Optional<Review> review,
    boolean expected) {

  /** Everything in a charter that may be reviewed. */
  public static List<Reviewed> in(Charter charter) {
    List<Reviewed> all = new ArrayList<>();
    all.add(
        new Reviewed(
            Optional.empty(),
            charter.charter().origin(),
            charter.charter().authority().map(authority -> authority.person()),
            charter.charter().review(),
            true));
    charter.goalsInOrder().stream()
        .map(goal -> of(goal.id(), goal.origin(), goal.accountable(), goal.review(), true))
        .forEach(all::add);
    charter.constraints().stream()
        .map(one -> of(one.id(), one.origin(), one.accountable(), one.review(), true))
        .forEach(all::add);
    charter.metrics().stream()
        .map(one -> of(one.id(), one.origin(), one.accountable(), one.review(), one.isShared()))
        .forEach(all::add);
    charter.decisions().stream()
        .filter(decision -> charter.state(decision) == Decision.State.DECIDED)
        .map(
            one ->
                of(
                    one.id(),
                    one.origin(),
                    one.decided().map(made -> made.by()),
                    one.review(),
                    true))
        .forEach(all::add);
    charter.journeys().stream()
        .map(one -> of(one.id(), one.origin(), one.owner(), one.review(), false))
        .forEach(all::add);
    charter.protocols().stream()
        .map(one -> of(one.id(), one.origin(), one.owner(), one.review(), false))
        .forEach(all::add);
    charter.reconciliations().stream()
        .map(one -> of(one.id(), one.origin(), one.owner(), one.review(), false))
        .forEach(all::add);
    charter.conflicts().stream()
        .map(one -> of(one.id(), one.origin(), one.owner(), one.review(), false))
        .forEach(all::add);
    charter.meetings().stream()
        .map(one -> of(one.id(), one.origin(), one.owner(), one.review(), false))
        .forEach(all::add);
    charter.initiatives().stream()
        .filter(Initiative::isOpen)
        .map(one -> of(one.id(), one.origin(), one.owner(), one.review(), false))
        .forEach(all::add);
    return all;
  }

  /** Those with a day to be looked at again, the earliest first. */
  public static List<Reviewed> byDay(Charter charter) {
    return in(charter).stream()
        .filter(reviewed -> reviewed.due().isPresent())
        .sorted(Comparator.comparing(reviewed -> reviewed.due().orElseThrow()))
        .toList();
  }

  private static Reviewed of(
      Id id, Origin origin, Optional<PersonId> owner, Optional<Review> review, boolean expected) {
    return new Reviewed(Optional.of(Reference.to(id)), origin, owner, review, expected);
  }

  /** The day by which it is to be looked at; absent where there is none. */
  public Optional<LocalDate> due() {
    return review.flatMap(Review::due);
  }

  /** Whether nobody can tell when it is looked at: nothing is said, or an interval never began. */
  public boolean isUnset() {
    return due().isEmpty() && review.flatMap(Review::on).isEmpty();
  }

  /** As in "goal `x`". */
  public String name() {
    return about.map(what -> what.kind() + " `" + what.id() + "`").orElse("the charter");
  }
}
