package plumbline.charter;

import java.util.List;
import java.util.Optional;

/** A way over several channels that customers take. */
@Doc("A way over several channels that customers take, and where it breaks.")
public record Journey(
    Origin origin,
    JourneyId id,
    @Weight.Of(Weight.WORDING)
        @Doc(value = "The name people use.", example = "Seen on the phone, bought at the desk")
        String name,
    @Doc("Who goes this way.") Optional<String> who,
    @Doc(value = "The share of orders that come this way.", example = "18%")
        @NumberForm(NumberForm.Kind.SHARE)
        Optional<Amount> share,
    @Doc("Where that share was seen.") Optional<String> seenIn,
    @Doc("The steps in their order.") List<Step> steps,
    @Doc("The person who answers for it.") Optional<PersonId> owner,
    @Weight.Of(Weight.RESPONSIBILITY) @Doc("When it is looked at again.") Optional<Review> review,
    @Weight.Of(Weight.WORDING) @Doc("Earlier ids of the same journey.")
        List<JourneyId> previously) {

  /** One stay on one channel. */
  @Doc("One stay on one channel.")
  public record Step(
      Origin origin,
      @Doc("The channel.") ChannelId channel,
      @Doc(value = "What the customer does there.", example = "Reads the guide to boots")
          String does,
      @Doc(value = "How the customer gets to the next step.", example = "Clicks through to a boot")
          Optional<String> then,
      @Doc(value = "The share of customers who go on to the next step.", example = "62%")
          @NumberForm(NumberForm.Kind.SHARE)
          Optional<Amount> goOn,
      @Doc("What goes wrong here, if anything.") Optional<Break> breaks) {}

  /** Where a journey breaks. */
  @Shorthand("because")
  @Doc("Where a journey breaks.")
  public record Break(
      Origin origin,
      @Doc("What goes wrong.") String because,
      @Doc(value = "The share of customers lost there.", example = "31%")
          @NumberForm(NumberForm.Kind.SHARE)
          Optional<Amount> loses,
      @Doc("The metric that shows it.") Optional<MetricId> metric,
      @Doc("What is done about it, and by when.") Optional<String> mend) {}

  /** The steps that something goes wrong at. */
  public List<Step> broken() {
    return steps.stream().filter(step -> step.breaks().isPresent()).toList();
  }
}
