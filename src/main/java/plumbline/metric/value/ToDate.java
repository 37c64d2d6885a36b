package plumbline.metric.value;

import java.time.LocalDate;
import plumbline.metric.calendar.Period;

/**
 * A metric from the start of a period until the last day that is over and known, beside the equal
 * parts of the period before and of the one a year before.
 *
 * @param period the period that is under way, or just over
 * @param until the day after the last that counts
 * @param before absent where its days are not all covered, as is {@code yearBefore}
 */
public record ToDate(Period period, LocalDate until, Value value, Value before, Value yearBefore) {}
