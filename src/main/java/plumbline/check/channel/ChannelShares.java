package plumbline.check.channel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.charter.Channel;
import plumbline.charter.ChannelId;
import plumbline.charter.Charter;
import plumbline.charter.MetricId;
import plumbline.charter.Thresholds;
import plumbline.charter.Thresholds.ChannelThresholds;
import plumbline.metric.calendar.Grain;
import plumbline.metric.calendar.Period;
import plumbline.metric.evaluation.Values;
import plumbline.metric.value.Point;
import plumbline.metric.value.Slice;

/**
 * What part of the weighing metric each channel has in its newest complete quarter.
 *
 * @param metric absent where none is named or it cannot be split by channel
 */
public record ChannelShares(
    Optional<MetricId> metric, Optional<Period> quarter, Map<ChannelId, BigDecimal> shares) {

  /** The dimension that channels stand in. */
  public static final String DIMENSION = "channel";

  public ChannelShares {
    shares = Map.copyOf(shares);
  }

  /** The shares by the metric that the charter's thresholds name. */
  public static ChannelShares of(Values values) {
    Charter charter = values.plan().charter();
    Optional<MetricId> metric =
        charter
            .checks()
            .flatMap(Thresholds::channels)
            .flatMap(ChannelThresholds::weighBy)
            .filter(values.plan().recipes()::containsKey)
            .filter(id -> values.dimensions(id).contains(DIMENSION));
    Optional<Point> whole =
        metric
            .flatMap(id -> values.series(id, Slice.TOTAL, Grain.QUARTER).lastComplete())
            .filter(point -> point.value().asNumber().filter(n -> n.signum() > 0).isPresent());
    Map<ChannelId, BigDecimal> shares = new HashMap<>();
    if (whole.isPresent()) {
      BigDecimal total = whole.get().value().asNumber().orElseThrow();
      for (Channel channel : charter.channels()) {
        part(values, metric.orElseThrow(), channel, whole.get())
            .ifPresent(part -> shares.put(channel.id(), part.divide(total, MathContext.DECIMAL64)));
      }
    }
    return new ChannelShares(whole.flatMap(point -> metric), whole.map(Point::period), shares);
  }

  private static Optional<BigDecimal> part(
      Values values, MetricId metric, Channel channel, Point whole) {
    return member(values, metric, channel)
        .map(member -> new Slice(DIMENSION, member))
        .map(slice -> values.series(metric, slice, Grain.QUARTER))
        .flatMap(
            series ->
                series.points().stream()
                    .filter(point -> point.period().equals(whole.period()))
                    .findFirst())
        .flatMap(point -> point.value().asNumber());
  }

  /** What a channel is called in the data of a metric; absent where it has no rows. */
  public static Optional<String> member(Values values, MetricId metric, Channel channel) {
    if (!values.dimensions(metric).contains(DIMENSION)) {
      return Optional.empty();
    }
    List<String> members = values.members(metric, DIMENSION);
    return members.stream().filter(channel::isCalled).findFirst();
  }

  /** Whether there are shares at all. */
  public boolean isKnown() {
    return quarter.isPresent();
  }

  /** The share of a channel; absent where it has no value of its own. */
  public Optional<BigDecimal> of(Channel channel) {
    return Optional.ofNullable(shares.get(channel.id()));
  }
}
