package plumbline.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import plumbline.charter.Meeting;

/**
 * How often a meeting is held, in the readers' language: what words in the charter can say. A
 * recurrence rule that says more stands as it is.
 */
final class CadencePhrase {

  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  private static final String WEEKDAYS = "MO,TU,WE,TH,FR";
  private static final String QUARTERS = "1,4,7,10";
  private static final Pattern NTH = Pattern.compile("(-?\\d)([A-Z]{2})");

  private final Voice voice;

  CadencePhrase(Voice voice) {
    this.voice = voice;
  }

  String of(Meeting meeting) {
    String often = told(meeting.every().rule()).orElse(meeting.every().rule());
    return meeting.begins().map(at -> voice.say("rhythm.often-at", often, at)).orElse(often);
  }

  private Optional<String> told(String rule) {
    Map<String, String> parts = new TreeMap<>();
    for (String part : rule.split(";", -1)) {
      String[] named = part.split("=", 2);
      parts.put(named[0], named.length < 2 ? "" : named[1]);
    }
    String frequency = parts.getOrDefault("FREQ", "");
    parts.remove("FREQ");
    return switch (frequency) {
      case "DAILY" -> parts.isEmpty() ? Optional.of(voice.say("cadence.daily")) : Optional.empty();
      case "WEEKLY" -> weekly(parts);
      case "MONTHLY" -> monthly(parts);
      case "YEARLY" -> yearly(parts);
      default -> Optional.empty();
    };
  }

  private Optional<String> weekly(Map<String, String> parts) {
    Optional<String> interval = Optional.ofNullable(parts.remove("INTERVAL"));
    String days = parts.getOrDefault("BYDAY", "");
    if (parts.size() != 1 || !Arrays.stream(days.split(",", -1)).allMatch(DAYS::contains)) {
      return Optional.empty();
    }
    if (days.equals(WEEKDAYS) && interval.isEmpty()) {
      return Optional.of(voice.say("cadence.weekdays"));
    }
    String told = days(List.of(days.split(",", -1)));
    return Optional.of(
        interval
            .map(weeks -> voice.count("cadence.weeks", Long.parseLong(weeks), told))
            .orElseGet(() -> voice.say("cadence.weekly", told)));
  }

  private Optional<String> monthly(Map<String, String> parts) {
    Optional<String> interval = Optional.ofNullable(parts.remove("INTERVAL"));
    boolean quarterly = QUARTERS.equals(parts.get("BYMONTH"));
    if (quarterly) {
      parts.remove("BYMONTH");
    }
    if (parts.size() != 1 || (quarterly && interval.isPresent())) {
      return Optional.empty();
    }
    String key = quarterly ? "cadence.quarterly" : "cadence.monthly";
    return nth(parts)
        .map(
            on ->
                interval
                    .map(months -> voice.count("cadence.months", Long.parseLong(months), on))
                    .orElseGet(() -> voice.say(key, on)));
  }

  private Optional<String> nth(Map<String, String> parts) {
    String date = parts.getOrDefault("BYMONTHDAY", "");
    if (date.equals("-1")) {
      return Optional.of(voice.say("cadence.last-day"));
    } else if (date.matches("\\d+")) {
      return Optional.of(voice.say("cadence.date", date));
    }
    Matcher nth = NTH.matcher(parts.getOrDefault("BYDAY", ""));
    if (!nth.matches() || !DAYS.contains(nth.group(2))) {
      return Optional.empty();
    }
    String which = nth.group(1).equals("-1") ? "last" : nth.group(1);
    return voice
        .find("cadence.nth." + which)
        .map(key -> voice.say("cadence.nth." + which, day(nth.group(2))));
  }

  private Optional<String> yearly(Map<String, String> parts) {
    String month = parts.getOrDefault("BYMONTH", "");
    String date = parts.getOrDefault("BYMONTHDAY", "");
    boolean known = month.matches("[1-9]|1[0-2]") && date.matches("[1-9]|[12]\\d|3[01]");
    return known && parts.size() == 2
        ? Optional.of(
            voice.say(
                "cadence.yearly",
                voice.dates().dayOfMonth(Integer.parseInt(date), Integer.parseInt(month))))
        : Optional.empty();
  }

  private String days(List<String> days) {
    List<String> told = new ArrayList<>(days.stream().map(this::day).toList());
    String last = told.remove(told.size() - 1);
    return told.isEmpty()
        ? last
        : told.stream().collect(Collectors.joining(", ")) + voice.say("list.and") + last;
  }

  private String day(String day) {
    return voice.say("day." + (DAYS.indexOf(day) + 1));
  }
}
