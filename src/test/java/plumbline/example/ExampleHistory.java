package plumbline.example;

import static plumbline.example.Undoing.appended;
import static plumbline.example.Undoing.between;
import static plumbline.example.Undoing.edit;
import static plumbline.example.Undoing.everywhere;
import static plumbline.example.Undoing.unsigned;
import static plumbline.example.Undoing.written;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.errors.GitAPIException;
import plumbline.git.CommittedFolder;
import plumbline.git.CommittedFolder.Note;

/**
 * Eighteen months of Fernway's charter as a repository, ending with the example as it is.
 *
 * <p>The story is told as edits that lead up to the files of today. They are taken back one by one
 * to find how it began; an edit whose text does not stand in the example is an error that names it.
 */
public final class ExampleHistory {

  private static final String GOALS = "charter/goals.yaml";
  private static final String SHARED = "metrics/shared.yaml";
  private static final String ROADMAP = "charter/roadmap.yaml";
  private static final String INCENTIVES = "charter/incentives.yaml";
  private static final String MARIA = "Maria Okafor <maria@fernway.example>";
  private static final String TOM = "Tom Reyes <tom@fernway.example>";
  private static final String PRIYA = "Priya Nair <priya@fernway.example>";
  private static final String JON = "Jon Ashby <jon@fernway.example>";
  private static final String SANA = "Sana Malik <sana@fernway.example>";
  private static final String RHYS = "Rhys Bevan <rhys@fernway.example>";
  private static final String KIT = "Kit Lund <kit@fernway.example>";

  /** A commit, and how to take back what it changes. */
  private record Step(Note note, Undoing undoing) {}

  private static final Step OFF_EMAIL =
      step(
          JON,
          "2025-10-20T11:15:00+01:00",
          "Say what email is not for",
          edit("charter/channels.yaml", "", "      - More than one letter a week\n"));

  private static final Step WHY =
      step(
          PRIYA,
          "2025-10-22T08:30:00+01:00",
          "Say why it is revenue per session",
          edit(
              GOALS,
              "Sessions can be bought; revenue per session",
              "Sessions can be bought and conversion can be had by sending people away;"
                  + " revenue per session"));

  /** Up to the branch. */
  private static final List<Step> FIRST =
      List.of(
          step(
              TOM,
              "2025-07-14T15:20:00+01:00",
              """
              Take refunds off revenue

              What goes back to the customer was never ours.

              Reviewed-by: Kit Lund <kit@fernway.example>
              """,
              edit(
                  SHARED,
                  "formula: gross_revenue - discounts\n",
                  "formula: gross_revenue - discounts - refunds\n")));

  /** From the merge to today. */
  private static final List<Step> THEN =
      List.of(
          step(
              PRIYA,
              "2025-12-02T08:10:00Z",
              """
              Mend the goals, and ask more of second orders

              The file could not be read since yesterday.
              """,
              edit(
                  GOALS,
                  "to: {at_least: 50%, by: 2027-03-31}",
                  "to: {at_least: 53%, by: 2027-03-31}")),
          step(
              PRIYA,
              "2026-02-02T10:05:00Z",
              """
              Aim higher for a visit

              The quarter showed that matched pages pay; 2.30 would be reached by doing nothing.

              Co-authored-by: Jon Ashby <jon@fernway.example>
              Approved-by: Tom Reyes <tom@fernway.example>
              """,
              edit(
                  GOALS,
                  "at_least: 2.30 GBP, by: 2027-03-31",
                  "at_least: 2.40 GBP, by: 2027-03-31")),
          step(SANA, "2026-02-09T09:30:00Z", "Sign the goal on deliveries", unsigned("2026-02-09")),
          step(
              SANA,
              "2026-02-23T08:30:00Z",
              "Give parcels until spring, and a point less",
              edit(GOALS, "at_least: 97%, by: 2026-12-31", "at_least: 96%, by: 2027-03-31")),
          step(
              TOM,
              "2026-03-09T16:40:00Z",
              "Say below which margin we do not sell",
              between(GOALS, "    - id: margin-floor", "    - id: never-oversell")),
          step(
              MARIA,
              "2026-03-16T11:30:00Z",
              "Decide on free returns",
              written("charter/decisions/2026-03-free-returns.md")),
          step(
              PRIYA,
              "2026-05-18T13:00:00+01:00",
              """
              Count revenue per session after refunds

              Marketing and finance read two figures under one name.

              Reviewed-by: Tom Reyes <tom@fernway.example>
              Approved-by: Maria Okafor <maria@fernway.example>
              """,
              edit(SHARED, "formula: gross_revenue / sessions", "formula: net_revenue / sessions")),
          step(
              RHYS,
              "2026-06-15T17:30:00+01:00",
              "Call the goal on returns what it is for",
              files ->
                  everywhere(
                      edit(GOALS, "", "      previously: return-rate\n").apply(files),
                      "fewer-returns",
                      "return-rate")),
          step(
              JON,
              "2026-07-20T14:00:00+01:00",
              "Stop the printed catalogue",
              edit("charter/initiatives.yaml", "stage: started", "stage: done")),
          step(
              TOM,
              "2026-08-31T12:00:00+01:00",
              """
              Pay for revenue per session, not for sales

              A bonus on sales alone was a bonus on discounts.

              Approved-by: Maria Okafor <maria@fernway.example>
              """,
              files ->
                  edit(
                          INCENTIVES,
                          "metrics: [net_revenue, contribution_margin]\n    can_move: [conversion",
                          "metrics: [revenue_per_session, contribution_margin]\n"
                              + "    can_move: [conversion")
                      .apply(
                          edit(
                                  INCENTIVES,
                                  "Bonus of up to 8% of salary when sales reach the plan",
                                  "Bonus of up to 12% of salary when revenue per session reaches"
                                      + " the path")
                              .apply(files))),
          step(
              MARIA,
              "2026-09-01T09:20:00+01:00",
              "Let teams sign paid search, the agency's pay and the one figure",
              files ->
                  edit("charter/channels.yaml", "", "    sign_off: [marketing]\n")
                      .apply(
                          edit(INCENTIVES, "", "    sign_off: [finance]\n")
                              .apply(
                                  edit(
                                          "charter/decisions/2026-05-one-figure.md",
                                          "",
                                          "sign_off: [marketing, finance]\n")
                                      .apply(files)))),
          step(
              JON,
              "2026-09-01T15:00:00+01:00",
              "Sign what marketing and sales pursue",
              unsigned("2026-09-01")),
          step(
              SANA,
              "2026-09-03T11:20:00+01:00",
              "Sign what operations and service keep to",
              unsigned("2026-09-03")),
          step(TOM, "2026-09-07T10:45:00+01:00", "Sign for finance", unsigned("2026-09-07")),
          step(
              MARIA,
              "2026-09-14T09:00:00+01:00",
              "Let finance sign the primary goal",
              edit(
                  GOALS,
                  "sign_off: [marketing, sales]\n    review",
                  "sign_off: [marketing, sales, finance]\n    review")),
          step(
              PRIYA,
              "2026-09-14T10:40:00+01:00",
              "Count people in tests, and try socks in the basket",
              files ->
                  appended("metrics/marketing.yaml", "\n  test_visitors:")
                      .apply(
                          between(
                                  "metrics/sources.yaml",
                                  "  experiment_counts:",
                                  "  operating_expenses:")
                              .apply(
                                  between(
                                          ROADMAP,
                                          "  - id: 2026-09-socks-in-basket",
                                          "  - id: 2026-11-price-first")
                                      .apply(files)))),
          step(
              RHYS,
              "2026-10-12T18:05:00+01:00",
              "Give sizes time until Christmas",
              edit(
                  GOALS,
                  "to: {at_most: 5%, by: 2026-10-31}",
                  "to: {at_most: 5.5%, by: 2026-12-31}")),
          step(
              SANA,
              "2026-10-15T09:10:00+01:00",
              "Sign what returns are to come down to",
              unsigned("2026-10-15")),
          step(
              PRIYA,
              "2026-10-26T08:15:00Z",
              "Try boots on walkers",
              between(ROADMAP, "  - id: 2026-10-walkers-first", "  - id: 2026-11-price-first")),
          step(
              SANA,
              "2026-10-26T10:20:00Z",
              """
              Count picking and packing as fulfilment

              A parcel that is quick to send and slow to pack was cheap on paper.

              Reviewed-by: Kit Lund <kit@fernway.example>
              """,
              edit(
                  "metrics/operations.yaml",
                  "formula: shipping_cost\n    accountable",
                  "formula: shipping_cost + handling_cost\n    accountable")),
          step(
              MARIA,
              "2026-11-09T09:05:00Z",
              "Say what there is to say of week 45",
              written("charter/weekly/2026-W45.md")),
          step(
              KIT, "2026-11-16T08:00:00Z", "Call the file of actions by its name", Undoing::asTodo),
          step(
              MARIA,
              "2026-11-16T09:10:00Z",
              "Say what there is to say of week 46",
              written("charter/weekly/2026-W46.md")));

  private ExampleHistory() {}

  /**
   * Lays the repository down.
   *
   * @param example the folder with the example's {@code charter/} and {@code metrics/}
   * @param folder where the repository is to be, with the exports beside the metrics
   */
  public static void layDown(Path example, Path folder) throws IOException, GitAPIException {
    Map<String, String> today = files(example);
    List<Map<String, String>> then = before(today, THEN);
    Map<String, String> merged = then.get(0);
    Map<String, String> onMain = OFF_EMAIL.undoing.apply(merged);
    Map<String, String> onBranch = WHY.undoing.apply(merged);
    List<Map<String, String>> first = before(WHY.undoing.apply(onMain), FIRST);
    try (CommittedFolder repository = CommittedFolder.in(folder)) {
      Map<String, String> known = new TreeMap<>();
      Line line = new Line(repository, known);
      String at =
          line.commit(
              note(MARIA, "2025-06-02T10:00:00+01:00", "Write down what the shop is for"),
              first.get(0));
      for (int i = 0; i < FIRST.size(); i++) {
        at = line.commit(FIRST.get(i).note, first.get(i + 1), at);
      }
      String branch = new Line(repository, line.known).commit(OFF_EMAIL.note, onBranch, at);
      at = line.commit(WHY.note, onMain, at);
      Note merge = note(MARIA, "2025-10-27T09:10:00Z", "Merge what email is not for");
      at = line.commit(merge, merged, at, branch);
      Map<String, String> broken = new TreeMap<>(merged);
      broken.computeIfPresent(
          GOALS, (name, text) -> text.replace("secondary:\n", "secondary: [\n"));
      at = line.commit(note(JON, "2025-12-01T17:55:00Z", "Sort the goals"), broken, at);
      for (int i = 0; i < THEN.size(); i++) {
        at = line.commit(THEN.get(i).note, then.get(i + 1), at);
      }
      repository.checkOut(at);
    }
    for (String name : List.of("metrics/data", "metrics/snapshots")) {
      copyData(example.resolve(name), folder.resolve(name));
    }
  }

  /** One line of commits, which knows the files at its end. */
  private static final class Line {

    private final CommittedFolder repository;
    private Map<String, String> known;

    Line(CommittedFolder repository, Map<String, String> known) {
      this.repository = repository;
      this.known = known;
    }

    String commit(Note note, Map<String, String> files, String... parents) throws IOException {
      Map<String, String> changed = new TreeMap<>(files);
      known.keySet().stream()
          .filter(name -> !files.containsKey(name))
          .forEach(name -> changed.put(name, ""));
      known = files;
      return repository.commit(note, changed, parents);
    }
  }

  /** The files before each step, the first step's first, and at last those after all. */
  private static List<Map<String, String>> before(Map<String, String> after, List<Step> steps) {
    List<Map<String, String>> states = new ArrayList<>(List.of(after));
    for (int i = steps.size() - 1; i >= 0; i--) {
      states.add(steps.get(i).undoing.apply(states.get(states.size() - 1)));
    }
    Collections.reverse(states);
    return states;
  }

  private static Step step(String author, String time, String message, Undoing undoing) {
    return new Step(note(author, time, message), undoing);
  }

  private static Note note(String author, String time, String message) {
    return new Note(author, time, message);
  }

  private static Map<String, String> files(Path example) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String part : List.of("charter", "metrics")) {
      try (Stream<Path> all = Files.walk(example.resolve(part))) {
        for (Path file :
            all.filter(path -> path.toString().matches(".*\\.(yaml|md|svg)")).toList()) {
          String name = example.relativize(file).toString();
          if (!name.startsWith("metrics/data/")) {
            files.put(name, Files.readString(file));
          }
        }
      }
    }
    return files;
  }

  private static void copyData(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> all = Files.list(from)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
