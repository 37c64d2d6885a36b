package plumbline.charter;

import java.util.List;
import java.util.Optional;

/** How a kind of change is made and reaches the channels. */
@Doc("How a kind of change is made: who may change what, who approves, and how it spreads.")
public record Protocol(
    Origin origin,
    ProtocolId id,
    @Doc("The kind of change.") Subject governs,
    @Weight.Of(Weight.WORDING) @Doc(value = "The name people use.", example = "Changing a price")
        String name,
    @Doc("What may be changed under it.") List<String> covers,
    @Doc("The person who answers for it.") Optional<PersonId> owner,
    @Doc("The teams that may make such a change.") List<TeamId> mayChange,
    @Doc("The person who approves it.") Optional<PersonId> approver,
    @Doc("The channels it reaches; all if left out.") List<ChannelId> channels,
    @Doc("How a change spreads, step by step.") List<Stage> steps,
    @Doc("Why it is done so.") Optional<Markdown> because,
    @Weight.Of(Weight.RESPONSIBILITY) @Doc("When it is looked at again.") Optional<Review> review,
    @Weight.Of(Weight.WORDING) @Doc("Earlier ids of the same protocol.")
        List<ProtocolId> previously) {

  /** The kinds of change that need a protocol wherever there is more than one channel. */
  public enum Subject {
    PRODUCT_LAUNCHES,
    PRICING_UPDATES,
    INVENTORY_ALLOCATION,
    CONTENT_CREATION,
    PERFORMANCE_MONITORING
  }

  /** One step of a change on its way. */
  @Doc("One step of a change on its way to the channels.")
  public record Stage(
      Origin origin,
      @Doc(value = "What is done.", example = "The price is set in Shopify") String does,
      @Doc("Who does it; left out where a system does.") Optional<PersonId> by,
      @Doc(value = "Within what time of the step before.", example = "1 hour")
          Optional<Duration> within) {}
}
