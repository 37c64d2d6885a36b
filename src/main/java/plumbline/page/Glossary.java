package plumbline.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import plumbline.page.part.Phrase;
import plumbline.page.part.WordFinder;

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
  private final WordFinder<Term> finder;

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
    this.finder =
        new WordFinder<>(
            terms.stream()
                .flatMap(
                    term ->
                        term.forms().stream()
                            .map(form -> new WordFinder.Form<>(form, WordFinder.Case.ANY, term)))
                .toList());
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
    return run.to().filter(Glossary::isTerm).isPresent();
  }

  /** Whether an address is that of a term, from whatever page. */
  public static boolean isTerm(String address) {
    return address.contains(Address.GLOSSARY + "#");
  }

  /**
   * A phrase in which terms lead to what they mean.
   *
   * @param told the terms that the page led to before, which grow by those of this phrase
   */
  public Phrase explained(Phrase phrase, Set<String> told) {
    return finder.led(phrase, term -> told.add(term.id()), Term::address);
  }
}
