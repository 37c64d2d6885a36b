/**
 * The formula language: text becomes a tree with spans, is checked for names, types and units, and
 * is told again as MathML and in plain words.
 *
 * <p>Two kinds of formula share the grammar: aggregates over the columns of a source, and
 * arithmetic over metrics. Rendering to an engine's SQL is the engine's business. May import
 * charter and diagnostic.
 */
@NullMarked
package plumbline.metric.formula;

import org.jspecify.annotations.NullMarked;
