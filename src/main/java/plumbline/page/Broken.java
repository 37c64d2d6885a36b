package plumbline.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.charter.Charter;
import plumbline.charter.Id;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.FindingText;

/**
 * What a preview lays over the last good site while the charter has errors.
 *
 * @param mark a word beside what is broken
 */
public record Broken(
    String title, String lead, String hide, String show, String mark, List<Fault> faults) {

  /** A line that begins an entity: in a list by its id, in a mapping by its key. */
  private static final Pattern BEGINS =
      Pattern.compile("\\s*(?:-\\s*)?\\{?\\s*id:\\s*[\"']?([\\w-]+).*|\\s{2}([\\w-]+):.*");

  public Broken {
    faults = List.copyOf(faults);
  }

  /**
   * One error.
   *
   * @param place file, line and column
   * @param label severity and code
   * @param excerpt the line with a mark below, empty where there is none
   * @param page where the site tells of what is broken, with an anchor where it is a part of a
   *     page; absent where it tells nothing of it
   */
  public record Fault(
      String place,
      String label,
      String message,
      String excerpt,
      List<String> help,
      Optional<String> page) {
    public Fault {
      help = List.copyOf(help);
    }
  }

  /**
   * What errors there are; absent without any.
   *
   * @param texts of the files as they are now
   * @param good what the last good site was made from; absent where there was none yet
   */
  public static Optional<Broken> of(
      List<Finding> findings, Map<String, String> texts, Optional<Charter> good, Words words) {
    List<Finding> errors = findings.stream().filter(Finding::isError).toList();
    if (errors.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> pages = good.map(Broken::pages).orElse(Map.of());
    String lead = words.say(good.isPresent() ? "preview.lead" : "preview.lead.none");
    return Optional.of(
        new Broken(
            words.count("preview.broken", errors.size(), String.valueOf(errors.size())),
            lead,
            words.say("preview.hide"),
            words.say("preview.show"),
            words.say("preview.mark"),
            errors.stream().map(error -> fault(error, texts, pages)).toList()));
  }

  private static Fault fault(Finding error, Map<String, String> texts, Map<String, String> pages) {
    return new Fault(
        error.span().toString(),
        error.severity().word() + " " + error.code().id(),
        FindingText.harmless(error.message()),
        FindingText.excerpt(error, texts),
        error.help().stream().map(FindingText::harmless).toList(),
        Optional.ofNullable(texts.get(error.span().file()))
            .flatMap(text -> entity(text, error.span().line()))
            .flatMap(id -> Optional.ofNullable(pages.get(id))));
  }

  /** The id that is nearest above a line; a file with front matter is one entity. */
  private static Optional<String> entity(String text, int line) {
    List<String> lines = text.lines().toList();
    for (int i = Math.min(line, lines.size()) - 1; i >= 0; i--) {
      Matcher begins = BEGINS.matcher(lines.get(i));
      if (begins.matches()) {
        return Optional.of(begins.group(1) == null ? begins.group(2) : begins.group(1));
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> pages(Charter charter) {
    Map<String, String> pages = new HashMap<>();
    charter.teams().forEach(one -> put(pages, one.id(), Address.of(one.id())));
    charter.channels().forEach(one -> put(pages, one.id(), Address.of(one.id())));
    charter.sources().forEach(one -> put(pages, one.id(), Address.of(one.id())));
    charter.decisions().forEach(one -> put(pages, one.id(), Address.of(one.id())));
    charter.experiments().forEach(one -> put(pages, one.id(), Address.of(one.id())));
    charter.releases().forEach(one -> put(pages, one.id(), Address.of(one.id())));
    charter
        .meetings()
        .forEach(one -> put(pages, one.id(), Address.part(Address.RHYTHM, one.id().value())));
    charter.initiatives().forEach(one -> put(pages, one.id(), Address.of(one.id())));
    charter.metrics().forEach(one -> put(pages, one.id(), Address.of(one.id())));
    charter.constraints().forEach(one -> put(pages, one.id(), Address.of(one.id())));
    charter.goalsInOrder().forEach(one -> put(pages, one.id(), Address.of(one.id())));
    return pages;
  }

  private static void put(Map<String, String> pages, Id id, String page) {
    pages.put(id.value(), page);
  }
}
