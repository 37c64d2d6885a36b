package plumbline.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which form of a message goes with a number of things, by the rules of a message file.
 *
 * <p>A rule is written as in Unicode's plural rules for whole numbers, {@code n % 10 = 2..4 and n %
 * 100 != 12..14}, under the name of its form: {@code zero}, {@code one}, {@code two}, {@code few},
 * {@code many}. What no rule holds for is {@code other}.
 */
final class NumberForms {

  private static final Pattern RELATION =
      Pattern.compile("n(?: % (\\d+))? (!?=) (\\d+(?:\\.\\.\\d+)?(?:,\\d+(?:\\.\\.\\d+)?)*)");

  private final Map<String, String> rules = new LinkedHashMap<>();

  /**
   * By their names; our own fault where one is not written so.
   *
   * @param rules in the order in which they are tried
   */
  NumberForms(Map<String, String> rules) {
    this.rules.putAll(rules);
    rules.values().forEach(rule -> holds(rule, 0));
  }

  /** The name of the form. */
  String of(long number) {
    return rules.entrySet().stream()
        .filter(rule -> holds(rule.getValue(), Math.abs(number)))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("other");
  }

  private static boolean holds(String rule, long n) {
    boolean any = false;
    for (String all : rule.split(" or ", -1)) {
      boolean every = true;
      for (String relation : all.split(" and ", -1)) {
        every &= relation(relation.strip(), n);
      }
      any |= every;
    }
    return any;
  }

  private static boolean relation(String text, long n) {
    Matcher matcher = RELATION.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalStateException("no rule for numbers: " + text);
    }
    long value = matcher.group(1) == null ? n : n % Long.parseLong(matcher.group(1));
    boolean among =
        Arrays.stream(matcher.group(3).split(",", -1)).anyMatch(range -> within(range, value));
    return among == matcher.group(2).equals("=");
  }

  private static boolean within(String range, long value) {
    String[] ends = range.split("\\.\\.", -1);
    return value >= Long.parseLong(ends[0]) && value <= Long.parseLong(ends[ends.length - 1]);
  }
}
