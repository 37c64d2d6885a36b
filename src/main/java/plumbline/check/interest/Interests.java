package plumbline.check.interest;

import java.util.List;
import plumbline.charter.Charter;
import plumbline.metric.formula.Definitions;
import plumbline.metric.tree.Influences;

/**
 * Who gains by what, worked out once for all that ask: rules, meetings and pages.
 *
 * @param influences what moving one metric does to another
 * @param roles in the order of the files
 */
public record Interests(Influences influences, CoreMetrics core, List<RoleStakes> roles) {

  public Interests {
    roles = List.copyOf(roles);
  }

  /** Those of a charter whose formulas were checked. */
  public static Interests of(Charter charter, Definitions definitions) {
    Influences influences = Influences.of(charter, definitions);
    return new Interests(
        influences, CoreMetrics.of(charter, influences), RoleStakes.of(charter, influences));
  }
}
