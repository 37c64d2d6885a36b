package plumbline.check.interest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import plumbline.charter.Incentive;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;

/** Roles without a stake, and stakes that pull the wrong way or cannot be moved. */
public final class IncentiveFindings {

  private IncentiveFindings() {}

  /** One finding for each. */
  public static List<Finding> of(List<RoleStakes> roles) {
    List<Finding> findings = new ArrayList<>();
    for (RoleStakes role : roles) {
      Incentive incentive = role.incentive();
      if (incentive.isWithoutStake()) {
        findings.add(
            Finding.of(
                    Code.ROLE_WITHOUT_STAKE,
                    incentive.origin().span(),
                    "role `" + incentive.id() + "` neither gains nor loses by any number")
                .help("say in `gains_if`, `loses_if` and `metrics` what it has at stake"));
      }
      role.stakes().forEach(stake -> judge(incentive, stake, findings));
    }
    return findings;
  }

  private static void judge(Incentive incentive, RoleStakes.Stake stake, List<Finding> findings) {
    if (stake.pull() == RoleStakes.Pull.AGAINST_GOAL) {
      Finding finding =
          Finding.of(
              Code.STAKE_AGAINST_GOAL,
              stake.written().origin().of("metric"),
              "role `"
                  + incentive.id()
                  + "` gains by `"
                  + stake.metric()
                  + "` at the cost of the primary goal");
      String way =
          stake.way().stream()
              .flatMap(known -> known.metrics().stream())
              .map(id -> "`" + id + "`")
              .collect(Collectors.joining(" → "));
      findings.add(finding.help("the way: " + way).help("hang the gain on another metric"));
    }
    if (!stake.movable()) {
      findings.add(
          Finding.of(
                  Code.STAKE_OUT_OF_REACH,
                  stake.written().origin().of("metric"),
                  "role `"
                      + incentive.id()
                      + "` has a stake in `"
                      + stake.metric()
                      + "`, but can move nothing that leads to it")
              .help("name in `can_move` what it can move, or hang the gain on that"));
    }
  }
}
