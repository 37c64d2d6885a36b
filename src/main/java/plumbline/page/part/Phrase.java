package plumbline.page.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A line of text, parts of which lead elsewhere. */
public record Phrase(List<Run> runs) {

  public static final Phrase NONE = new Phrase(List.of());

  public Phrase {
    runs = List.copyOf(runs);
  }

  /**
   * A stretch of text.
   *
   * @param to where it leads, from the root of the site
   */
  public record Run(String text, Optional<String> to) {}

  /** Text that leads nowhere. */
  public static Phrase of(String text) {
    return new Phrase(List.of(new Run(text, Optional.empty())));
  }

  /** Text that leads somewhere as a whole. */
  public static Phrase link(String text, String to) {
    return new Phrase(List.of(new Run(text, Optional.of(to))));
  }

  /** Several phrases with a comma between them. */
  public static Phrase list(List<Phrase> phrases) {
    Phrase all = NONE;
    for (Phrase phrase : phrases) {
      all = all.runs.isEmpty() ? phrase : all.then(", ").then(phrase);
    }
    return all;
  }

  public Phrase then(String text) {
    return then(of(text));
  }

  public Phrase then(Phrase next) {
    List<Run> longer = new ArrayList<>(runs);
    longer.addAll(next.runs);
    return new Phrase(longer);
  }

  /** Without links. */
  public String plain() {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }
}
