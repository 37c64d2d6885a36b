package plumbline.page;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.Cadence;
import plumbline.charter.Meeting;
import plumbline.rhythm.Repetition;

/**
 * How often a meeting is held, in the readers' language: what words in the charter can say, and a
 * little more. A recurrence rule that says more than that is named as one.
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
    return of(meeting.every(), meeting.begins());
  }

  String of(Cadence cadence) {
    return of(cadence, cadence.at());
  }

  private String of(Cadence cadence, Optional<LocalTime> begins) {
    String often =
        Repetition.of(cadence)
            .flatMap(this::told)
            .orElseGet(() -> voice.say("cadence.rule", cadence.rule()));
    return begins.map(at -> voice.say("rhythm.often-at", often, at)).orElse(often);
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
        rule.days().isEmpty() && rule.datesOfMonth().isEmpty() && rule.months().isEmpty();
    return plain ? Optional.of(voice.count("cadence.days", rule.interval())) : Optional.empty();
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
    if (!rule.months().isEmpty() && rule.interval() > 1) {
      return Optional.empty();
    }
    return days(rule)
        .map(
            days -> {
              if (rule.interval() > 1) {
                return voice.count("cadence.months", rule.interval(), days);
              } else if (rule.months().isEmpty()) {
                return voice.say("cadence.monthly", days);
              }
              return rule.months().equals(QUARTERS)
                  ? voice.say("cadence.quarterly", days)
                  : voice.say("cadence.in-months", months(rule.months()), days);
            });
  }

  /** The days of the month, by weekdays or by dates; absent where both choose together. */
  private Optional<String> days(Repetition rule) {
    if (rule.days().isEmpty() == rule.datesOfMonth().isEmpty()) {
      return Optional.empty();
    }
    List<String> told = new ArrayList<>();
    rule.days().forEach(day -> nth(day).ifPresent(told::add));
    rule.datesOfMonth().forEach(date -> date(date).ifPresent(told::add));
    boolean all = told.size() == rule.days().size() + rule.datesOfMonth().size();
    return all ? Optional.of(voice.allOf(told)) : Optional.empty();
  }

  private Optional<String> date(int date) {
    if (date == -1) {
      return Optional.of(voice.say("cadence.last-day"));
    }
    return date > 0 ? Optional.of(voice.say("cadence.date", date)) : Optional.empty();
  }

  private Optional<String> nth(Repetition.Day day) {
    String key = "cadence.nth." + (day.place() == -1 ? "last" : day.place());
    return voice.find(key).map(message -> voice.say(key, name(day.weekday())));
  }

  private String months(List<Integer> months) {
    return voice.allOf(months.stream().map(month -> voice.say("month." + month)).toList());
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
