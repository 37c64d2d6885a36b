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
    @Doc("What it promises, and which of the charter's promises that carries.")
        Optional<ChannelPromise> promise,
    @Doc("The goals it serves.") List<GoalId> serves,
    @Doc("The metrics it is judged by.") List<MetricId> kpis,
    @Doc("The person who answers for it.") Optional<PersonId> owner,
    @Doc("What it is not for.") List<String> notFor,
    @Weight.Of(Weight.WORDING)
        @Doc("How it differs from another channel with the same role and audience.")
        Optional<String> differs,
    @Doc("Its name in the data, where that is not its id: the value of the `channel` dimension.")
        List<String> inData,
    @Doc("How each part of the shop stands on it.") List<Audit> audit,
    @Weight.Of(Weight.RESPONSIBILITY) @Doc("The teams that must sign it.") List<TeamId> signOff,
    @Weight.Of(Weight.WORDING) @Doc("Earlier ids of the same channel.")
        List<ChannelId> previously) {

  /** What a channel promises those it reaches. */
  @Doc("What a channel promises those it reaches.")
  public record ChannelPromise(
      Origin origin,
      @Doc(value = "Its words.", example = "Ask somebody who has worn it") String says,
      @Doc("The charter's promises that these words carry; none makes them off message.")
          List<PromiseId> carries) {}

  /** What a channel is mainly there for, along the customer's way. */
  public enum Role {
    AWARENESS,
    CONSIDERATION,
    CONVERSION,
    RETENTION,
    SUPPORT
  }

  /** A part of the shop that every channel needs. */
  public enum Component {
    INVENTORY,
    PRODUCT_INFORMATION,
    MESSAGING,
    ORDERS,
    CUSTOMER_DATA
  }

  /** How a part of the shop stands on a channel, from best to worst. */
  public enum State {
    WORKS(0),
    PARTLY(1),
    BROKEN(2),
    MISSING(3);

    private final int severity;

    State(int severity) {
      this.severity = severity;
    }

    /** From 0, nothing to mend, to 3, nothing is there. */
    public int severity() {
      return severity;
    }

    public boolean isGap() {
      return severity > 0;
    }
  }

  /** What was found when one part of the shop was looked at on the channel. */
  @Doc("What was found when one part of the shop was looked at on the channel.")
  public record Audit(
      Origin origin,
      @Doc("The part of the shop.") Component component,
      @Doc("Whether it does what the channel needs.") State state,
      @Doc(value = "The system that does it.", example = "Mintsoft") Optional<String> system,
      @Doc(value = "How data get there and back.", example = "Every hour from the warehouse")
          Optional<String> dataFlow,
      @Doc("What goes wrong, as those who meet it tell it.") Optional<String> painPoint) {}

  /** Whether the data mean this channel by a name. */
  public boolean isCalled(String member) {
    return inData.contains(member) || id.value().equals(member);
  }

  /** What was found of a component; absent where nobody looked. */
  public Optional<Audit> audit(Component component) {
    return audit.stream().filter(found -> found.component() == component).findFirst();
  }
}
