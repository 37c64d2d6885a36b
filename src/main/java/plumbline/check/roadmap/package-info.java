/**
 * What can be said of a roadmap: conflicts between what is planned, results of experiments,
 * insights, traffic, and signs of trouble.
 *
 * <p>A charter enters, and values where numbers are needed; typed results leave, from which both
 * findings and pages are made. Each says what it rests on, or why nothing can be said.
 *
 * <p>All days of the charter are inclusive, as people say them; here they are ranges that are
 * half-open.
 */
@NullMarked
package plumbline.check.roadmap;

import org.jspecify.annotations.NullMarked;
