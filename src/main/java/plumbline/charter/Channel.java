package plumbline.charter;

import java.util.List;
import java.util.Optional;

/** A way customers meet the shop, with the one role it has. */
@Doc("A way customers meet the shop, with the one role it has.")
public record Channel(
    Origin origin,
    ChannelId id,
    @Weight.Of(Weight.WORDING) @Doc(value = "The name people use.", example = "Paid search")
        String name,
    @Doc("Its one main role.") Role role,
    @Doc("Whom it reaches.") Optional<String> audience,
    @Doc("The goals it serves.") List<GoalId> serves,
    @Doc("The metrics it is judged by.") List<MetricId> kpis,
    @Doc("The person who answers for it.") Optional<PersonId> owner,
    @Doc("What it is not for.") List<String> notFor,
    @Weight.Of(Weight.WORDING)
        @Doc("How it differs from another channel with the same role and audience.")
        Optional<String> differs,
    @Doc("Its name in the data, where that is not its id: the value of the `channel` dimension.")
        List<String> inData,
    @Weight.Of(Weight.WORDING) @Doc("Earlier ids of the same channel.")
        List<ChannelId> previously) {

  /** What a channel is mainly there for, along the customer's way. */
  public enum Role {
    AWARENESS,
    CONSIDERATION,
    CONVERSION,
    RETENTION,
    SUPPORT
  }
}
