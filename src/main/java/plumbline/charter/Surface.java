package plumbline.charter;

import java.util.List;
import java.util.Optional;

/** A part of the shop that experiments and releases change. */
@Doc("A part of the shop that experiments and releases change.")
public record Surface(
    Origin origin,
    SurfaceId id,
    @Doc(value = "The name people use.", example = "Boots page") String name,
    @Doc(value = "Where it stands in the shop.", example = "/boots") Optional<String> page,
    @Doc("The larger surface it is part of: what touches that touches this one too.")
        Optional<SurfaceId> within,
    @Doc("What a visitor comes to it for.") List<Intent> intents,
    @Doc("The promises it keeps, in the words in which channels make them.") List<String> promises,
    @Doc("From where visitors come to it.") Optional<Traffic> traffic,
    @Doc("Earlier ids of the same surface.") List<SurfaceId> previously) {

  /** What a visitor comes for. */
  public enum Intent {
    /** Looks for how to choose, use or care. */
    LEARN,
    /** Knows the kind of thing and weighs one against another. */
    COMPARE,
    /** Knows what it is to be. */
    BUY,
    /** Looks for a low price, whatever the thing. */
    BARGAIN,
    /** Has a question about an order or a thing already bought. */
    GET_HELP
  }

  /** From where visitors come to a surface. */
  @Doc("From where visitors come to a surface, and what they were told before.")
  public record Traffic(
      Origin origin,
      @Doc("The metric that counts its visits.") MetricId metric,
      @Doc(value = "The dimension of the metric that tells them apart.", example = "channel")
          String by,
      @Doc("What is known of the visitors from each source.") List<Arrival> arrivals) {}

  /** What is known of the visitors from one source. */
  @Doc("What is known of the visitors from one source.")
  public record Arrival(
      Origin origin,
      @Doc(value = "The source, as it stands in the data.", example = "paid-search") String from,
      @Doc("What they come for.") Optional<Intent> intent,
      @Doc("What they were promised before they came.") Optional<String> promise) {}
}
