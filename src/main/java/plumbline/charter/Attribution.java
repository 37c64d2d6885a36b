package plumbline.charter;

import java.util.List;
import java.util.Optional;

/** How orders are credited to the channels that touched the customer before. */
@Doc("How orders are credited to the channels that touched the customer before.")
public record Attribution(
    Origin origin,
    @Doc("The source with one row for each touch.") SourceId touches,
    @Doc("The source with one row for each order.") SourceId orders,
    @Doc(value = "The column that both share.", example = "customer_id") String same,
    @Doc("The column of the touches that names the channel; `channel` if left out.")
        Optional<String> channel,
    @Doc(
            value = "What an order is worth, over columns of the orders.",
            example = "gross - discount")
        Expression value,
    @Doc("Which orders count.") Optional<Expression> where,
    @Doc(value = "How long before an order a touch counts.", example = "30 days") Duration within,
    @Doc("The models told side by side; all if left out.") List<Model> models,
    @Doc("Why it is done so, and what it does not show.") Optional<Markdown> because,
    @Doc("The person who answers for it.") Optional<PersonId> owner) {

  /** How the credit for one order is shared out among its touches. */
  public enum Model {
    /** All to the first touch. */
    FIRST_TOUCH,
    /** All to the last touch. */
    LAST_TOUCH,
    /** The same to each. */
    LINEAR,
    /** 40% to the first, 40% to the last, 20% to those between; of two touches half to each. */
    POSITION
  }

  /** The models to tell, in the order of writing. */
  public List<Model> told() {
    return models.isEmpty() ? List.of(Model.values()) : models;
  }

  /** The column of the touches that names the channel. */
  public String channelColumn() {
    return channel.orElse("channel");
  }
}
