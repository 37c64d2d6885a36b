package plumbline.metric.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import plumbline.diagnostic.NearName;
import plumbline.metric.formula.Formula.Function;

/** How the functions of the closed list are written. */
final class FunctionName {

  private static final Map<String, Function> OTHER_SPELLINGS =
      Map.of("avg", Function.AVERAGE, "mean", Function.AVERAGE);

  /** What people write who know another language, and what to write here. */
  private static final Map<String, String> OTHER_LANGUAGES =
      Map.ofEntries(
          Map.entry("if", "write `case when … then … else … end`"),
          Map.entry("iif", "write `case when … then … else … end`"),
          Map.entry("ifnull", "write `coalesce(x, 0)`"),
          Map.entry("isnull", "write `x is null`, or `coalesce(x, 0)`"),
          Map.entry("nvl", "write `coalesce(x, 0)`"),
          Map.entry("countd", "write `count(distinct x)`"),
          Map.entry("count_distinct", "write `count(distinct x)`"),
          Map.entry("countif", "write `count()` and say which rows in `where`"),
          Map.entry("count_if", "write `count()` and say which rows in `where`"),
          Map.entry("sumif", "write `sum(x)` and say which rows in `where`"),
          Map.entry("sum_if", "write `sum(x)` and say which rows in `where`"),
          Map.entry("datediff", "write `days_between(first, second)`"),
          Map.entry("date_diff", "write `days_between(first, second)`"),
          Map.entry("quantile", "write `percentile(x, 0.95)`"),
          Map.entry("like", "write `contains(x, 'part')`, `starts_with` or `ends_with`"),
          Map.entry("lag", "write `previous(metric, 1 week)`"),
          Map.entry("cast", "declare the type of the column in its source"),
          Map.entry("date", "write a day as `date '2026-03-01'`"));

  private FunctionName() {}

  /** The function written so, in capitals or not. */
  static Optional<Function> find(String written) {
    String name = written.toLowerCase(Locale.ROOT);
    return Arrays.stream(Function.values())
        .filter(function -> of(function).equals(name))
        .findFirst()
        .or(() -> Optional.ofNullable(OTHER_SPELLINGS.get(name)));
  }

  /** {@code days_between}. */
  static String of(Function function) {
    return function.name().toLowerCase(Locale.ROOT);
  }

  /** How a call looks, in backquotes. */
  static String example(Function function) {
    return switch (function) {
      case COUNT -> "`count()`, `count(x)` or `count(distinct x)`";
      case PERCENTILE -> "`percentile(x, 0.95)`";
      case ROUND -> "`round(x)` or `round(x, 2)`";
      case COALESCE -> "`coalesce(x, 0)`";
      case NULLIF -> "`nullif(x, 0)`";
      case LEAST, GREATEST -> "`" + of(function) + "(x, y)`";
      case STARTS_WITH, ENDS_WITH, CONTAINS -> "`" + of(function) + "(x, 'part')`";
      case DAYS_BETWEEN, HOURS_BETWEEN, MINUTES_BETWEEN -> "`" + of(function) + "(first, second)`";
      default -> "`" + of(function) + "(x)`";
    };
  }

  /** What to write instead of a function that does not exist. */
  static String help(String written) {
    String name = written.toLowerCase(Locale.ROOT);
    if (OTHER_LANGUAGES.containsKey(name)) {
      return OTHER_LANGUAGES.get(name);
    }
    List<String> names = new ArrayList<>(OTHER_SPELLINGS.keySet());
    names.add("previous");
    Arrays.stream(Function.values()).map(FunctionName::of).forEach(names::add);
    return NearName.of(name, names)
        .map(near -> "did you mean `" + near + "`?")
        .orElseGet(() -> "there are: " + all());
  }

  private static String all() {
    return Arrays.stream(Function.values())
        .map(function -> "`" + of(function) + "`")
        .collect(Collectors.joining(", "));
  }
}
