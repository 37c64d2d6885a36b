package plumbline.page.part;

/**
 * A number as read.
 *
 * @param text worded, with its unit where that is short; a dash where there is none
 * @param exact all its digits; empty where there is no number
 * @param below a smaller line: why there is none, or that the period is unfinished; may be empty
 */
public record Reading(String text, String exact, String below) {}
