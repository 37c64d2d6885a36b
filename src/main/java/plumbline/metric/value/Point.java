package plumbline.metric.value;

import plumbline.metric.calendar.Period;

/**
 * The value of one period.
 *
 * @param complete whether the period is over and all its days are covered by data; the value of an
 *     incomplete one is shown but never compared or judged
 */
public record Point(Period period, Value value, boolean complete) {}
