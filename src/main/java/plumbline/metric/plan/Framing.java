package plumbline.metric.plan;

import java.util.List;
import plumbline.metric.calendar.DayRange;

/**
 * Which stretches of days an aggregate is wanted for, once it is known which days the source
 * covers.
 *
 * <p>Used for what cannot be added up from days. The ranges may overlap (trailing windows) and may
 * be of several grains at once; each is wanted once.
 */
@FunctionalInterface
public interface Framing {

  List<DayRange> over(DayRange covered);
}
