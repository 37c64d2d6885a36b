/**
 * When meetings are held, and the calendar file that others subscribe to.
 *
 * <p>Meetings of the charter and a zone enter; dates, and the text of an iCalendar file, leave. The
 * only home of lib-recur. May import charter and diagnostic.
 */
@NullMarked
package plumbline.rhythm;

import org.jspecify.annotations.NullMarked;
