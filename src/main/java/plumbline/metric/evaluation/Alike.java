package plumbline.metric.evaluation;

import java.util.HashSet;
import java.util.Set;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.metric.plan.Plan;
import plumbline.metric.plan.Recipe;

/** Which metrics two plans compute alike, whatever else is said of them. */
final class Alike {

  private Alike() {}

  /**
   * Those whose definitions say the same, and so do those of all their inputs.
   *
   * @param after its recipes have inputs before the metrics that use them
   */
  static Set<MetricId> metrics(Plan before, Plan after) {
    Set<MetricId> alike = new HashSet<>();
    after
        .recipes()
        .forEach(
            (id, recipe) -> {
              Recipe earlier = before.recipes().get(id);
              boolean inputs =
                  !(recipe instanceof Recipe.Composite composite)
                      || alike.containsAll(composite.inputs());
              if (earlier != null && inputs && isAlike(earlier, recipe)) {
                alike.add(id);
              }
            });
    return alike;
  }

  /** The text of a formula is all there is to it: where it stands does not count. */
  private static boolean isAlike(Recipe before, Recipe after) {
    Metric was = before.metric();
    Metric is = after.metric();
    return before.dimensions().equals(after.dimensions())
        && was.unit().equals(is.unit())
        && was.source().equals(is.source())
        && was.formula().equals(is.formula())
        && was.where().equals(is.where())
        && was.conversion().equals(is.conversion())
        && was.overTime().equals(is.overTime())
        && was.window().equals(is.window())
        && was.toDate().equals(is.toDate())
        && was.whenMissing().equals(is.whenMissing());
  }
}
