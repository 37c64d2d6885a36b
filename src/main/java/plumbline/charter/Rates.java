package plumbline.charter;

/** Where exchange rates come from. */
@Doc("Where exchange rates come from: a source with one row per day and currency.")
public record Rates(
    Origin origin,
    @Doc("The source; its time column is the day a rate holds for.") SourceId source,
    @Doc("The column with the currency that is converted, as an ISO 4217 code.") String currency,
    @Doc("The column with the amount of the charter's currency that one unit of it is worth.")
        String rate) {}
