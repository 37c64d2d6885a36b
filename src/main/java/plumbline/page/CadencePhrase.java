package plumbline.page;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.Meeting;
import plumbline.rhythm.Repetition;

/**
 * How often a meeting is held, in the readers' language: what words in the charter can say. A
 * recurrence rule that says more stands as it is.
 */
final class CadencePhrase {

  private static final Set<DayOfWeek> WORKING = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  /** The first months of the quarters. */
  private static final List<Integer> QUARTERS = List.of(1, 4, 7, 10);

  private final Voice voice;

  CadencePhrase(Voice voice) {
    this.voice = voice;
  }

  String of(Meeting meeting) {
    String often =
        Repetition.of(meeting.every()).flatMap(this::told).orElse(meeting.every().rule());
    return meeting.begins().map(at -> voice.say("rhythm.often-at", often, at)).orElse(often);
  }

  private Optional<String> told(Repetition rule) {
    return switch (rule.every()) {
      case DAY -> daily(rule);
      case WEEK -> weekly(rule);
      case MONTH -> monthly(rule);
      case YEAR -> yearly(rule);
    };
  }

  private Optional<String> daily(Repetition rule) {
    boolean plain =
        rule.interval() == 1
            && rule.days().isEmpty()
            && rule.datesOfMonth().isEmpty()
            && rule.months().isEmpty();
    return plain ? Optional.of(voice.say("cadence.daily")) : Optional.empty();
  }

  private Optional<String> weekly(Repetition rule) {
    List<DayOfWeek> days = rule.days().stream().map(Repetition.Day::weekday).toList();
    if (days.isEmpty() || !rule.months().isEmpty()) {
      return Optional.empty();
    } else if (rule.interval() > 1) {
      return Optional.of(voice.count("cadence.weeks", rule.interval(), days(days)));
    }
    return Optional.of(
        WORKING.equals(Set.copyOf(days))
            ? voice.say("cadence.weekdays")
            : voice.say("cadence.weekly", days(days)));
  }

  private Optional<String> monthly(Repetition rule) {
    boolean quarterly = rule.months().equals(QUARTERS);
    if ((!quarterly && !rule.months().isEmpty()) || (quarterly && rule.interval() > 1)) {
      return Optional.empty();
    }
    return day(rule)
        .map(
            day ->
                rule.interval() > 1
                    ? voice.count("cadence.months", rule.interval(), day)
                    : voice.say(quarterly ? "cadence.quarterly" : "cadence.monthly", day));
  }

  /** The one day of the month. */
  private Optional<String> day(Repetition rule) {
    if (rule.days().size() + rule.datesOfMonth().size() != 1) {
      return Optional.empty();
    }
    if (rule.days().isEmpty()) {
      int date = rule.datesOfMonth().get(0);
      return date == -1
          ? Optional.of(voice.say("cadence.last-day"))
          : Optional.of(date).filter(one -> one > 0).map(one -> voice.say("cadence.date", one));
    }
    Repetition.Day day = rule.days().get(0);
    String key = "cadence.nth." + (day.place() == -1 ? "last" : day.place());
    return voice.find(key).map(message -> voice.say(key, name(day.weekday())));
  }

  private Optional<String> yearly(Repetition rule) {
    boolean one =
        rule.interval() == 1
            && rule.days().isEmpty()
            && rule.months().size() == 1
            && rule.datesOfMonth().size() == 1
            && rule.datesOfMonth().get(0) > 0;
    return one
        ? Optional.of(
            voice.say(
                "cadence.yearly",
                voice.dates().dayOfMonth(rule.datesOfMonth().get(0), rule.months().get(0))))
        : Optional.empty();
  }

  private String days(List<DayOfWeek> days) {
    return voice.allOf(days.stream().map(this::name).toList());
  }

  private String name(DayOfWeek day) {
    return voice.say("day." + day.getValue());
  }
}
