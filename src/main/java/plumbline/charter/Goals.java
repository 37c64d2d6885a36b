package plumbline.charter;

import java.util.ArrayList;
import java.util.List;

/**
 * The hierarchy: one primary goal, secondary ones in order, and what must not happen whatever the
 * benefit.
 */
@Doc("The hierarchy: one primary goal, secondary goals in order of priority, and constraints.")
public record Goals(
    Origin origin,
    @Doc("The goal that decides when two pull apart.") Goal primary,
    @Doc("Further goals, in order, each pursued only where it does not compromise the primary.")
        List<Goal> secondary,
    @Doc("What must not happen, whatever the benefit.") List<Constraint> constraints) {

  /** The primary goal, then the secondary ones in their order. */
  public List<Goal> inOrder() {
    List<Goal> all = new ArrayList<>();
    all.add(primary);
    all.addAll(secondary);
    return all;
  }
}
