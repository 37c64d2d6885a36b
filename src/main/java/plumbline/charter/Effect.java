package plumbline.charter;

/** What something is expected to do to a metric, as a range, and how sure that is. */
@Doc("What something is expected to do to a metric, as a range, and how sure that is.")
public record Effect(
    Origin origin,
    @Doc("The metric.") MetricId metric,
    @Doc(
            value =
                "The low end of the change: an amount in the metric's unit, or a percentage of its"
                    + " value; points where the metric is itself in percent.",
            example = "0.02 GBP")
        Amount low,
    @Doc(value = "The high end of the change, written alike.", example = "0.06 GBP") Amount high,
    @Doc(value = "How sure it is that the change comes about.", example = "70%")
        Amount confidence) {}
