package plumbline.site.chart;

/**
 * A value of an axis with its words.
 *
 * @param at in the axis's own measure: the value, or days since 1970
 * @param label empty for a line without words
 */
record Tick(double at, String label) {}
