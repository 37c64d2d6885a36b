package plumbline.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.api.errors.GitAPIException;
import plumbline.git.CommittedFolder;
import plumbline.git.CommittedFolder.Note;

/**
 * A charter of sixty files that changes from commit to commit: targets, formulas, bounds, owners
 * and texts, a file at a time.
 */
final class ChangingCharter {

  private static final int METRIC_FILES = 50;
  private static final int METRICS_A_FILE = 6;
  private static final int DECISIONS = 6;
  private static final String[] PEOPLE = {"Priya Nair", "Tom Reyes", "Maria Okafor", "Sana Malik"};

  private final Map<String, Integer> versions = new TreeMap<>();

  /** Lays it down with that many commits, all in one pack. */
  static void layDown(Path folder, int commits) throws IOException, GitAPIException {
    ChangingCharter charter = new ChangingCharter();
    Map<String, String> all = charter.files();
    List<String> names = new ArrayList<>(all.keySet());
    OffsetDateTime time = OffsetDateTime.of(2020, 1, 6, 9, 0, 0, 0, ZoneOffset.UTC);
    try (CommittedFolder repository = CommittedFolder.in(folder)) {
      String at = repository.commit(charter.note(0, time), all);
      for (int i = 1; i < commits; i++) {
        String name = names.get(i * 7 % names.size());
        charter.versions.merge(name, 1, Integer::sum);
        Map<String, String> changed = Map.of(name, charter.text(name));
        at = repository.commit(charter.note(i, time.plusHours(26L * i)), changed, at);
      }
      repository.checkOut(at);
      repository.pack();
    }
  }

  private Note note(int number, OffsetDateTime time) {
    String who = PEOPLE[number % PEOPLE.length];
    String address = who.toLowerCase(Locale.ROOT).replace(' ', '.') + "@fernway.example";
    return new Note(who + " <" + address + ">", time.toString(), "Change number " + number);
  }

  private Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    List<String> names =
        new ArrayList<>(
            List.of("charter/charter.yaml", "charter/goals.yaml", "charter/people.yaml"));
    names.add("metrics/sources.yaml");
    for (int i = 0; i < METRIC_FILES; i++) {
      names.add(String.format(Locale.ROOT, "metrics/group-%02d.yaml", i));
    }
    for (int i = 0; i < DECISIONS; i++) {
      names.add("charter/decisions/2020-0" + (i + 1) + "-choice.md");
    }
    names.forEach(name -> files.put(name, text(name)));
    return files;
  }

  private String text(String name) {
    int version = versions.getOrDefault(name, 0);
    return switch (name) {
      case "charter/charter.yaml" ->
          """
          charter:
            name: Fernway Outdoor
            promise: Kit that lets you stay out longer, version %d.
            locale: en-GB
            currency: GBP
            time_zone: Europe/London
            review: {every: 6 months, last: 2026-08-03}
          teams:
            - {id: marketing, name: Marketing, lead: priya-nair}
            - {id: finance, name: Finance, lead: tom-reyes}
          """
              .formatted(version);
      case "charter/people.yaml" ->
          """
          people:
            - {id: priya-nair, name: Priya Nair, role: Manager %d}
            - {id: tom-reyes, name: Tom Reyes, role: Finance}
          """
              .formatted(version);
      case "charter/goals.yaml" -> goals(version);
      case "metrics/sources.yaml" ->
          """
          sources:
            orders:
              system: Shop
              export: data/orders-%d.csv
              time: ordered_at
              columns: {gross: money, discount: money, refunded: money, status: text}
          """
              .formatted(version);
      default -> name.endsWith(".md") ? decision(version) : metrics(name, version);
    };
  }

  private static String goals(int version) {
    StringBuilder text = new StringBuilder("goals:\n  primary:\n");
    text.append(goal("", "first", 0, version)).append("  secondary:\n");
    for (int i = 1; i < 5; i++) {
      text.append(goal("  ", "number-" + i, i, version / 5));
    }
    return text.toString();
  }

  private static String goal(String indent, String id, int metric, int version) {
    String first = indent.isEmpty() ? "    " : "    - ";
    String rest = indent.isEmpty() ? "    " : "      ";
    return """
        FIRSTid: %s
        RESTgoal: Every visit earns more than before in %s
        RESTmetric: number_00_%d
        RESTfrom: {value: 2.10 GBP, on: 2026-01-05}
        RESTto: {at_least: %d.40 GBP, by: 2027-03-31}
        RESTbecause: The one figure marketing, sales and finance can all move and all see.
        RESTaccountable: priya-nair
        RESTsign_off: [marketing, finance]
        """
        .formatted(id, id, metric, 2 + version)
        .replace("FIRST", first)
        .replace("REST", rest);
  }

  private static String metrics(String name, int version) {
    String group = name.substring(name.length() - 7, name.length() - 5);
    StringBuilder text = new StringBuilder("metrics:\n");
    for (int i = 0; i < METRICS_A_FILE; i++) {
      int own = version / METRICS_A_FILE + (i < version % METRICS_A_FILE ? 1 : 0);
      text.append(
          """
            number_%s_%d:
              title: Number %d of group %s
              description: What customers paid, without what they sent back, in version %d.
              unit: GBP
              better: higher
              source: orders
              formula: sum(gross - discount * %d)
              where: status <> 'cancelled'
              includes: [all channels, gift wrap]
              excludes: [VAT, gift-card sales]
              accountable: tom-reyes
              department: finance

          """
              .formatted(group, i, i, group, own, own + 1));
    }
    return text.toString();
  }

  private static String decision(int version) {
    return """
        ---
        question: Shall returns be free?
        asked: 2020-01-02
        options:
          free: {option: Free returns in version %d}
          paid: {option: As it is}
        ---
        Customers ask for it every week, and the advice line has counted how often.
        """
        .formatted(version + 1);
  }

  private ChangingCharter() {}
}
