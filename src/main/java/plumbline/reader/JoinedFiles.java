package plumbline.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.Span;

/** Joins what the files of one charter say, in the order of their names. */
final class JoinedFiles {

  private final Findings findings = new Findings();
  private final Names names = new Names();
  private final Map<String, Object> values = new HashMap<>();
  private final Map<String, List<Object>> lists = new HashMap<>();
  private final Map<String, Span> singles = new HashMap<>();
  private boolean unreadable = false;
  private boolean any = false;

  /** Whether a file takes no name that a file before it has taken. */
  boolean fits(FileReading file) {
    return names.isDisjoint(file.names())
        && file.singlePlaces().keySet().stream().noneMatch(singles::containsKey);
  }

  /** The names that are taken by the files so far. */
  Names names() {
    return names;
  }

  /** What stands once in the files so far. */
  Map<String, Span> singles() {
    return singles;
  }

  void add(FileReading file) {
    any |= file.text().isPresent();
    names.addAll(file.names());
    singles.putAll(file.singlePlaces());
    findings.addAll(file.findings().inFileOrder());
    unreadable |= file.isUnreadable();
    values.putAll(file.singles());
    file.lists()
        .forEach((key, more) -> lists.computeIfAbsent(key, one -> new ArrayList<>()).addAll(more));
  }

  /**
   * The whole.
   *
   * @param firstFile where a charter without the key {@code charter} is told of
   */
  Reading finish(String firstFile, Map<String, String> texts) {
    if (!unreadable) {
      names.checkReferences(empty(texts), findings);
      names.checkParts(findings);
      if (!singles.containsKey("charter")) {
        Finding missing =
            Finding.of(Code.MISSING_KEY, Span.startOf(firstFile), "no file has the key `charter`")
                .help("it holds the shop's `name`, `locale`, `currency` and `time_zone`");
        findings.add(
            any
                ? missing
                : missing.help(
                    "there is no file to read here: `--charter` names another folder, `plumbline"
                        + " init` makes a charter to begin with"));
      }
    }
    names.checkEarlierIds(findings);
    return new Reading(charter(), findings.inFileOrder(), texts, !unreadable && names.whole());
  }

  private static List<String> empty(Map<String, String> texts) {
    return texts.entrySet().stream()
        .filter(file -> !FileReading.isMarkdown(file.getKey()))
        .filter(file -> file.getValue().lines().allMatch(JoinedFiles::saysNothing))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static boolean saysNothing(String line) {
    String text = line.strip();
    return text.isEmpty() || text.startsWith("#") || text.equals("---");
  }

  private Optional<Charter> charter() {
    lists.forEach((key, items) -> values.put(key, List.copyOf(items)));
    return values.containsKey("charter")
        ? Optional.of(Records.make(Charter.class, values))
        : Optional.empty();
  }
}
