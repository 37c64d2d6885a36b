/**
 * The simulated data of the example charter: a seeded generator and the proof that the committed
 * files are what it writes.
 *
 * <p>Nothing enters but a seed and a number of orders; CSV files leave. Nothing of Plumbline is
 * imported, so that the example is independent of the code that reads it.
 */
@NullMarked
package plumbline.example;

import org.jspecify.annotations.NullMarked;
