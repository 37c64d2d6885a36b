package plumbline.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Id;
import plumbline.charter.Origin;
import plumbline.charter.Review;

/**
 * Something that may say when it is looked at again.
 *
 * @param name as in "goal `x`"
 * @param expected whether it should have a review
 */
record Reviewed(String name, Origin origin, Optional<Review> review, boolean expected) {

  /** Everything in a charter that may be reviewed. */
  static List<Reviewed> in(Charter charter) {
    List<Reviewed> all = new ArrayList<>();
    all.add(
        new Reviewed("the charter", charter.charter().origin(), charter.charter().review(), true));
    charter
        .goals()
        .ifPresent(
            goals -> {
              goals
                  .inOrder()
                  .forEach(
                      goal -> all.add(of("goal", goal.id().value(), goal.origin(), goal.review())));
              goals
                  .constraints()
                  .forEach(
                      one ->
                          all.add(of("constraint", one.id().value(), one.origin(), one.review())));
            });
    charter
        .metrics()
        .forEach(
            metric ->
                all.add(
                    new Reviewed(
                        "metric `" + metric.id() + "`",
                        metric.origin(),
                        metric.review(),
                        metric.isShared())));
    charter
        .journeys()
        .forEach(way -> all.add(may("journey", way.id(), way.origin(), way.review())));
    charter
        .protocols()
        .forEach(one -> all.add(may("protocol", one.id(), one.origin(), one.review())));
    charter
        .reconciliations()
        .forEach(one -> all.add(may("reconciliation", one.id(), one.origin(), one.review())));
    return all;
  }

  private static Reviewed may(String kind, Id id, Origin origin, Optional<Review> review) {
    return new Reviewed(kind + " `" + id + "`", origin, review, false);
  }

  private static Reviewed of(String kind, String id, Origin origin, Optional<Review> review) {
    return new Reviewed(kind + " `" + id + "`", origin, review, true);
  }
}
