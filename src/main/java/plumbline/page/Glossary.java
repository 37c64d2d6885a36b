package plumbline.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import plumbline.page.part.Phrase;

/**
 * What the words mean that pages use in a narrower sense than people do, from the message file.
 *
 * <p>A term is three messages: its name, what it means, and the forms it takes in sentences with a
 * bar between them.
 */
public final class Glossary {

  private static final String TERM = "term.";
  private static final String MEANS = ".means";
  private static final String FORMS = ".forms";

  /** The areas of the terms in the order of the page. */
  static final List<String> AREAS = List.of("goals", "numbers", "weeks", "tests", "together");

  private final List<Term> terms;
  private final Map<String, Term> byForm = new HashMap<>();
  private final Pattern anyForm;

  /**
   * A word in its narrower sense.
   *
   * @param id stands in its address
   * @param area one of {@link #AREAS}
   * @param forms as it stands in sentences, in lower case
   */
  record Term(String id, String area, String name, String means, List<String> forms) {

    /** Where it is told what it means. */
    String address() {
      return Address.part(Address.GLOSSARY, id);
    }
  }

  Glossary(Words words) {
    this.terms =
        words.keys().stream()
            .filter(key -> key.startsWith(TERM) && key.endsWith(MEANS))
            .map(key -> term(words, key.substring(0, key.length() - MEANS.length())))
            .sorted(Comparator.comparing(Term::name, Words.ALPHABETICAL))
            .toList();
    terms.forEach(term -> term.forms().forEach(form -> byForm.put(form, term)));
    String forms =
        byForm.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    this.anyForm =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}-])(?:" + forms + ")(?![\\p{L}\\p{N}-])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static Term term(Words words, String key) {
    String[] parts = key.substring(TERM.length()).split("\\.", 2);
    List<String> forms = List.of(words.say(key + FORMS).toLowerCase(Locale.ROOT).split("\\|", -1));
    return new Term(parts[1], parts[0], words.say(key), words.say(key + MEANS), forms);
  }

  /** All of them by name. */
  List<Term> terms() {
    return terms;
  }

  /** Whether a text leads to a term. */
  public static boolean isTerm(Phrase.Run run) {
    return run.to().filter(to -> to.startsWith(Address.GLOSSARY + "#")).isPresent();
  }

  /**
   * A phrase in which terms lead to what they mean.
   *
   * @param told the terms that the page led to before, which grow by those of this phrase
   */
  public Phrase explained(Phrase phrase, Set<String> told) {
    List<Phrase.Run> runs = new ArrayList<>();
    for (Phrase.Run run : phrase.runs()) {
      if (run.to().isPresent()) {
        runs.add(run);
      } else {
        explain(run.text(), told, runs);
      }
    }
    return new Phrase(runs);
  }

  private void explain(String text, Set<String> told, List<Phrase.Run> runs) {
    Matcher matcher = anyForm.matcher(text);
    int from = 0;
    while (!byForm.isEmpty() && matcher.find()) {
      Term term = byForm.get(matcher.group().toLowerCase(Locale.ROOT));
      if (term != null && told.add(term.id())) {
        plain(text.substring(from, matcher.start()), runs);
        runs.add(new Phrase.Run(matcher.group(), Optional.of(term.address())));
        from = matcher.end();
      }
    }
    plain(text.substring(from), runs);
  }

  private static void plain(String text, List<Phrase.Run> runs) {
    if (!text.isEmpty()) {
      runs.add(new Phrase.Run(text, Optional.empty()));
    }
  }
}
