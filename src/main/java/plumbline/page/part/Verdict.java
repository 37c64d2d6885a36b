package plumbline.page.part;

/**
 * What a number means for a goal or a constraint.
 *
 * @param word two words at most, such as "On track"
 * @param sentence by how much and against what, without a full stop; empty where the word says all
 */
public record Verdict(Tone tone, String word, String sentence) {}
