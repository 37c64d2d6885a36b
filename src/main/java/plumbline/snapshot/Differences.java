package plumbline.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.json.Json;
import plumbline.json.JsonWriter;

/**
 * What two snapshots of one week say differently: in figures, verdicts and comments.
 *
 * <p>What a snapshot was made from does not count (the commit, the files and their rows, the
 * definitions' digests, the program, the as-of instant), nor do the meetings, actions and findings
 * of that day: data grow and charters move on while what was published of a week stays the same.
 */
public final class Differences {

  private static final Set<String> COUNTED =
      Set.of("week", "periods", "metrics", "goals", "constraints", "comments");

  private static final Set<String> BESIDE =
      Set.of("definition", "marks", "sources", "gaps", "behaviour");

  /** The week itself and how goals stand, before what follows from them. */
  private static final Comparator<String> GRAVEST_FIRST =
      Comparator.comparing((String key) -> !key.contains(".values.weeks["))
          .thenComparing(key -> !key.endsWith(".standing"))
          .thenComparing(key -> !key.contains(".values."))
          .thenComparing(Comparator.naturalOrder());

  private static final Pattern LINE =
      Pattern.compile("metrics\\.([a-z0-9_]+)\\.values\\.([a-z_]+)\\[([0-9]+)\\]");

  private final Snapshot now;

  private Differences(Snapshot now) {
    this.now = now;
  }

  /**
   * One value that differs.
   *
   * @param what as in {@code net_revenue of 2026-W46}
   * @param before as in the file; empty where it was not there
   */
  public record Difference(String what, String before, String now) {}

  /**
   * All differences, those that people saw first.
   *
   * @param comments whether they count: they are often written in the meeting, when the week is
   *     closed
   */
  public static List<Difference> between(Snapshot before, Snapshot now, boolean comments) {
    return new Differences(now)
        .from(before).stream()
            .filter(one -> comments || !one.what().startsWith("comments"))
            .toList();
  }

  private List<Difference> from(Snapshot before) {
    Map<String, String> old = flat(before);
    Map<String, String> current = flat(now);
    Set<String> keys = new TreeSet<>(GRAVEST_FIRST);
    keys.addAll(old.keySet());
    keys.addAll(current.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String key : keys) {
      String one = old.getOrDefault(key, "");
      String other = current.getOrDefault(key, "");
      if (!one.equals(other)) {
        differences.add(new Difference(told(key), one, other));
      }
    }
    return differences;
  }

  private String told(String key) {
    Matcher line = LINE.matcher(key);
    if (!line.matches()) {
      return key;
    }
    List<Periods.Stretch> periods =
        switch (line.group(2)) {
          case "weeks" -> now.periods().weeks();
          case "weeks_year_before" -> now.periods().weeksYearBefore();
          case "months" -> now.periods().months();
          case "months_year_before" -> now.periods().monthsYearBefore();
          case "to_date" -> now.periods().toDate();
          case "to_date_year_before" -> now.periods().toDateYearBefore();
          case "quarters" -> now.periods().quarters();
          case "quarters_year_before" -> now.periods().quartersYearBefore();
          case "years" -> now.periods().years();
          default -> now.periods().yearsYearBefore();
        };
    int index = Integer.parseInt(line.group(3));
    return index < periods.size() ? line.group(1) + " of " + periods.get(index).name() : key;
  }

  private static Map<String, String> flat(Snapshot snapshot) {
    JsonWriter json = new JsonWriter();
    RecordJson.write(snapshot, json);
    Map<String, String> flat = new TreeMap<>();
    try {
      flatten("", Json.read(json.text()), flat);
    } catch (Json.Malformed impossible) {
      throw new IllegalStateException(impossible);
    }
    return flat;
  }

  private static void flatten(String path, Json json, Map<String, String> flat) {
    if (json instanceof Json.Members members) {
      members
          .byKey()
          .forEach(
              (key, value) -> {
                boolean counts = path.isEmpty() ? COUNTED.contains(key) : !BESIDE.contains(key);
                if (counts) {
                  flatten(path.isEmpty() ? key : path + "." + key, value, flat);
                }
              });
    } else if (json instanceof Json.Items items) {
      for (int i = 0; i < items.items().size(); i++) {
        Json item = items.items().get(i);
        flatten(named(item) ? path + "." + id(item) : path + "[" + i + "]", item, flat);
      }
    } else if (json instanceof Json.Text text) {
      flat.put(path, text.text());
    } else if (json instanceof Json.Digits digits) {
      flat.put(path, digits.number().toPlainString());
    } else if (json instanceof Json.Truth truth) {
      flat.put(path, truth.holds() ? "yes" : "no");
    }
  }

  private static boolean named(Json item) {
    return item instanceof Json.Members members && members.byKey().get("id") instanceof Json.Text;
  }

  private static String id(Json item) {
    return ((Json.Text) java.util.Objects.requireNonNull(((Json.Members) item).byKey().get("id")))
        .text();
  }
}
