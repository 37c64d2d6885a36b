package plumbline.snapshot;

import java.math.BigDecimal;
import java.util.Optional;
import plumbline.charter.Direction;
import plumbline.charter.Doc;
import plumbline.metric.judge.ConstraintVerdict;

/** Whether a constraint held at the end of the week. */
@Doc("Whether a constraint held at the end of the week.")
public record ConstraintState(
    @Doc("Its id.") String id,
    @Doc("What must not happen, in words.") String mustNot,
    @Doc("The metric it is counted by.") String metric,
    @Doc("The digest of its meaning, as teams sign it.") String definition,
    @Doc("Which side of the bound is safe.") Direction better,
    @Doc("The bound.") BigDecimal bound,
    @Doc("Whether it holds.") ConstraintVerdict.Standing standing,
    @Doc("The week that tells.") Optional<String> judged,
    @Doc("How far the value is on the safe side; negative beyond the bound.")
        Optional<BigDecimal> margin,
    @Doc("The first week of the run of breaches.") Optional<String> since,
    @Doc("The verdict, in words.") String verdict) {}
