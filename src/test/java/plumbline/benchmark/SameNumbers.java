package plumbline.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares what a built site tells of each week with the answer of the query by hand. */
final class SameNumbers {

  private static final Pattern WEEK =
      Pattern.compile("\"from\":\\s*\"([0-9-]+)\",[^{}]*?\"value\":\\s*\"?([0-9.]+)");

  /** How each ratio is made of the other numbers. */
  private static final Map<String, List<String>> RATIOS =
      Map.of(
          "average_order", List.of("net_sales", "orders"),
          "discount_rate", List.of("discounts", "gross_sales"),
          "cancellation_rate", List.of("cancelled_orders", "placed_orders"),
          "units_per_order", List.of("units_sold", "orders"));

  private SameNumbers() {}

  /**
   * Throws where a number of a week differs.
   *
   * @param metrics the folder of the site with a JSON file for each metric
   * @param answer rows by week and channel; put together here, as the site's weeks are
   */
  static void require(Path metrics, Path answer) throws IOException {
    Map<String, Map<String, BigDecimal>> weeks = weeks(answer);
    long compared = 0;
    for (Map.Entry<String, Map<String, BigDecimal>> metric : weeks.entrySet()) {
      Map<String, BigDecimal> told = told(metrics.resolve(metric.getKey() + ".json"));
      for (Map.Entry<String, BigDecimal> week : metric.getValue().entrySet()) {
        BigDecimal ours = told.getOrDefault(week.getKey(), BigDecimal.ZERO);
        if (ours.round(MathContext.DECIMAL64)
                .compareTo(week.getValue().round(MathContext.DECIMAL64))
            != 0) {
          throw new IllegalStateException(
              metric.getKey() + " of " + week.getKey() + ": " + ours + ", not " + week.getValue());
        }
        compared++;
      }
    }
    if (weeks.size() != 20 || compared < 2000) {
      throw new IllegalStateException("only " + compared + " numbers of " + weeks.keySet());
    }
  }

  private static Map<String, Map<String, BigDecimal>> weeks(Path answer) throws IOException {
    List<String> lines = Files.readAllLines(answer);
    List<String> names = List.of(lines.get(0).split(",", -1));
    Map<String, Map<String, BigDecimal>> weeks = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = List.of(line.split(",", -1));
      for (int i = 2; i < names.size(); i++) {
        String name = names.get(i);
        Map<String, BigDecimal> byWeek = weeks.computeIfAbsent(name, none -> new TreeMap<>());
        if (!RATIOS.containsKey(name) && !cells.get(i).equals("null")) {
          byWeek.merge(cells.get(0), new BigDecimal(cells.get(i)), (a, b) -> both(name, a, b));
        }
      }
    }
    RATIOS.forEach((name, parts) -> weeks.put(name, ratio(weeks, parts)));
    return weeks;
  }

  private static BigDecimal both(String name, BigDecimal a, BigDecimal b) {
    return switch (name) {
      case "largest_order" -> a.max(b);
      case "smallest_order" -> a.min(b);
      default -> a.add(b);
    };
  }

  private static Map<String, BigDecimal> ratio(
      Map<String, Map<String, BigDecimal>> weeks, List<String> parts) {
    Map<String, BigDecimal> below = weeks.getOrDefault(parts.get(1), Map.of());
    Map<String, BigDecimal> ratio = new TreeMap<>();
    weeks
        .getOrDefault(parts.get(0), Map.of())
        .forEach(
            (week, above) ->
                ratio.put(
                    week,
                    above.divide(
                        below.getOrDefault(week, BigDecimal.ONE), MathContext.DECIMAL128)));
    return ratio;
  }

  private static Map<String, BigDecimal> told(Path json) throws IOException {
    String text = Files.readString(json);
    int from = text.indexOf("\"weeks\"");
    int until = text.indexOf("\"months\"");
    Map<String, BigDecimal> told = new TreeMap<>();
    Matcher week = WEEK.matcher(text.substring(from, until < from ? text.length() : until));
    while (week.find()) {
      told.put(week.group(1), new BigDecimal(week.group(2)));
    }
    return told;
  }
}
