/**
 * What meetings have agreed and will talk about: actions and what came of them, agendas, dates that
 * cannot be kept.
 *
 * <p>A charter enters, with values where there are any; typed results leave, from which both the
 * findings and the pages are made. May import rhythm, charter, metric and diagnostic.
 */
@NullMarked
package plumbline.check.meeting;

import org.jspecify.annotations.NullMarked;
