package plumbline.page.part;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds known words in running text: whole words only, and the longest where several begin alike.
 * What stands between quotation marks is a name or somebody's words: known words are found there
 * only where they are all of it. However many are known, a text is gone through once.
 */
public final class WordFinder<T> {

  /**
   * How something is written.
   *
   * @param text one or more words; begins with a letter or a digit, or is never found
   */
  public record Form<T>(String text, Case letters, T what) {}

  /** Which letters may be small or capital where they are not in the form. */
  public enum Case {
    ANY,
    /** The first one alone, as where a sentence begins. */
    FIRST,
    /**
     * None, and no sentence begins there: so a plain word that has a capital is told from a name.
     */
    NONE
  }

  private record Found<T>(int start, int end, T what) {}

  /** What closes a quotation, by what opens it. */
  private static final Map<Character, String> QUOTES = Map.of('“', "”", '„', "“”", '«', "»");

  private final Map<String, List<Form<T>>> byFirstWord = new HashMap<>();

  /** Of two forms that are written the same, the first one counts. */
  public WordFinder(Collection<Form<T>> forms) {
    for (Form<T> form : forms) {
      String first = small(form.text(), 0, wordEnd(form.text(), 0));
      byFirstWord.computeIfAbsent(first, key -> new ArrayList<>()).add(form);
    }
    byFirstWord
        .values()
        .forEach(
            alike ->
                alike.sort(
                    Comparator.comparingInt((Form<T> form) -> form.text().length()).reversed()));
  }

  /**
   * A phrase in which what is found leads somewhere; what leads somewhere already is left.
   *
   * @param wanted asked in the order of the text, once for each that could be led from
   * @param to where one leads, from the root of the site
   */
  public Phrase led(Phrase phrase, Predicate<T> wanted, Function<T, String> to) {
    List<Phrase.Run> runs = new ArrayList<>();
    for (Phrase.Run run : phrase.runs()) {
      if (run.to().isPresent()) {
        runs.add(run);
      } else {
        lead(run.text(), wanted, to, runs);
      }
    }
    return new Phrase(runs);
  }

  private void lead(
      String text, Predicate<T> wanted, Function<T, String> to, List<Phrase.Run> runs) {
    int from = 0;
    BitSet quoted = quoted(text);
    Optional<Found<T>> next = next(text, 0, quoted, wanted);
    while (next.isPresent()) {
      Found<T> found = next.get();
      plain(text.substring(from, found.start), runs);
      String words = text.substring(found.start, found.end);
      runs.add(new Phrase.Run(words, Optional.of(to.apply(found.what))));
      from = found.end;
      next = next(text, from, quoted, wanted);
    }
    plain(text.substring(from), runs);
  }

  private static void plain(String text, List<Phrase.Run> runs) {
    if (!text.isEmpty()) {
      runs.add(new Phrase.Run(text, Optional.empty()));
    }
  }

  private Optional<Found<T>> next(String text, int from, BitSet quoted, Predicate<T> wanted) {
    int at = from;
    while (at < text.length()) {
      int end = wordEnd(text, at);
      if (end == at) {
        at++;
        continue;
      }
      Optional<Form<T>> form = at(text, at, end);
      if (form.isPresent()) {
        T what = form.get().what();
        end = at + form.get().text().length();
        if (isWhole(quoted, at, end) && wanted.test(what)) {
          return Optional.of(new Found<>(at, end, what));
        }
      }
      at = end;
    }
    return Optional.empty();
  }

  /** Where a text is between quotation marks that are closed in it. */
  private static BitSet quoted(String text) {
    BitSet quoted = new BitSet();
    for (int at = 0; at < text.length(); at++) {
      String closing = QUOTES.getOrDefault(text.charAt(at), "");
      int end = closing.isEmpty() ? -1 : end(text, at + 1, closing);
      if (end >= 0) {
        quoted.set(at + 1, end);
        at = end;
      }
    }
    return quoted;
  }

  private static int end(String text, int from, String closing) {
    for (int at = from; at < text.length(); at++) {
      if (closing.indexOf(text.charAt(at)) >= 0) {
        return at;
      }
    }
    return -1;
  }

  /** Whether a stretch is outside of quotations, or one of them from end to end. */
  private static boolean isWhole(BitSet quoted, int start, int end) {
    boolean before = start > 0 && quoted.get(start - 1);
    return !quoted.get(start) || (!before && !quoted.get(end));
  }

  /** The longest that begins with a word, so that no part of a longer name is taken for another. */
  private Optional<Form<T>> at(String text, int start, int end) {
    if (!isFree(text, start - 1)) {
      return Optional.empty();
    }
    return byFirstWord.getOrDefault(small(text, start, end), List.of()).stream()
        .filter(form -> stands(form, text, start))
        .findFirst();
  }

  private static <T> boolean stands(Form<T> form, String text, int at) {
    String words = form.text();
    int rest = words.length() - 1;
    boolean first = form.letters() != Case.NONE;
    return text.regionMatches(first, at, words, 0, 1)
        && text.regionMatches(form.letters() == Case.ANY, at + 1, words, 1, rest)
        && isFree(text, at + words.length())
        && (first || isWithinSentence(text, at));
  }

  /** Whether a word stands before, after which no sentence has ended. */
  private static boolean isWithinSentence(String text, int at) {
    int before = at - 1;
    while (before >= 0 && !isOfWord(text, before) && !ends(text.charAt(before))) {
      before--;
    }
    return before >= 0 && isOfWord(text, before);
  }

  private static boolean ends(char sign) {
    return ".!?…:\n".indexOf(sign) >= 0;
  }

  /** Whether a place is none of a word, nor a dash that makes one of two. */
  private static boolean isFree(String text, int at) {
    return at < 0 || at >= text.length() || !(isOfWord(text, at) || text.charAt(at) == '-');
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && isOfWord(text, end)) {
      end++;
    }
    return end;
  }

  private static boolean isOfWord(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at));
  }

  private static String small(String text, int from, int to) {
    return text.substring(from, to).toLowerCase(Locale.ROOT);
  }
}
