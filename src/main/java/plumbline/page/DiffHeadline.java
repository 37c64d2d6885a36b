package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import plumbline.charter.Weight;
import plumbline.diff.Change;

/** A change in one line: "2 goal changes need sign-off · 1 metric redefined · 3 of wording". */
final class DiffHeadline {

  private final Compared compared;
  private final Voice voice;
  private final List<String> parts = new ArrayList<>();

  private DiffHeadline(Compared compared, Voice voice) {
    this.compared = compared;
    this.voice = voice;
  }

  static String of(Compared compared, Voice voice) {
    return new DiffHeadline(compared, voice).text();
  }

  private String text() {
    List<Change> meaning = compared.changes(Weight.MEANING);
    kind("goal", meaning, change -> kind(change, "goal"));
    kind("constraint", meaning, change -> kind(change, "constraint"));
    kind("metric", meaning, DiffHeadline::redefines);
    kind(
        "other",
        meaning,
        change -> !kind(change, "goal") && !kind(change, "constraint") && !redefines(change));
    count("diff.head.responsibility", compared.changes(Weight.RESPONSIBILITY).size());
    count("diff.head.wording", compared.changes(Weight.WORDING).size());
    count("diff.flips", compared.flips());
    count("diff.head.conflicts", compared.conflicts().size());
    count("diff.head.accepted", compared.accepted().size());
    if (!compared.notComputed().isEmpty()) {
      parts.add(voice.say("diff.head.not-computed"));
    }
    return parts.isEmpty() ? voice.say("diff.nothing") : String.join(" · ", parts);
  }

  private static boolean kind(Change change, String kind) {
    return change.entity().kind().equals(kind);
  }

  private static boolean redefines(Change change) {
    return kind(change, "metric")
        && !(change instanceof Change.Added)
        && !(change instanceof Change.Removed);
  }

  /** A metric that changes in two ways is redefined once; goals are counted by their changes. */
  private void kind(String kind, List<Change> changes, Predicate<Change> which) {
    List<Change> counted = changes.stream().filter(which).toList();
    long number =
        kind.equals("metric")
            ? counted.stream().map(change -> change.entity().reference()).distinct().count()
            : counted.size();
    boolean signed = counted.stream().anyMatch(change -> !compared.missing(change).isEmpty());
    count(signed ? "diff.head.signed." + kind : "diff.head." + kind, number);
  }

  private void count(String key, long number) {
    if (number > 0) {
      parts.add(voice.count(key, number));
    }
  }
}
