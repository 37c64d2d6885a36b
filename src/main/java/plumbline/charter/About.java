package plumbline.charter;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What holds for the whole charter. */
@Doc("Name, promise, language, currency, calendar and authority of the shop.")
public record About(
    Origin origin,
    @Weight.Of(Weight.WORDING) @Doc(value = "The name of the shop.", example = "Fernway Outdoor")
        String name,
    @Doc("What the shop promises its customers, in one sentence.") Optional<String> promise,
    @Doc("What of it the channels are to carry, one by one.") List<Promise> promises,
    @Weight.Of(Weight.WORDING)
        @Doc(
            value = "The language and number style of the site, as a BCP 47 tag.",
            example = "en-GB")
        Locale locale,
    @Doc(value = "The currency that amounts are reported in, as an ISO 4217 code.", example = "GBP")
        @TextForm(TextForm.Kind.CURRENCY_CODE)
        String currency,
    @Doc(
            value = "The zone whose midnights begin days, weeks and months.",
            example = "Europe/London")
        ZoneId timeZone,
    @Doc("The first day of a week; monday if left out.") Optional<DayOfWeek> weekStarts,
    @Doc("The first month of the business year; january if left out.") Optional<Month> yearStarts,
    @Doc("A retail calendar that weeks, months, quarters and years follow instead.")
        Optional<CalendarId> calendar,
    @Weight.Of(Weight.WORDING) @Doc("Said on every page when the data are not real.")
        Optional<String> simulatedData,
    @Doc("Who makes trade-off decisions stick.") Optional<Authority> authority,
    @Weight.Of(Weight.RESPONSIBILITY) @Doc("When the whole charter is reviewed.")
        Optional<Review> review,
    @Weight.Of(Weight.WORDING) @Doc("How the site looks, and what stands on every page of it.")
        Optional<SiteLook> site) {}
