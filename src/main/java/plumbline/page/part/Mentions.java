package plumbline.page.part;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Leads from names in running text to what bears them, in the team's own words as in those of the
 * program.
 *
 * <p>Equal where the names and addresses are.
 */
public final class Mentions {

  /** Of a site that names nothing. */
  public static final Mentions NONE = new Mentions(Map.of());

  private final Map<String, String> addresses;
  private final WordFinder<String> finder;

  /**
   * Of some names. One of a single word counts only with its capital and within a sentence.
   *
   * @param addresses from the root of the site, by name
   */
  public Mentions(Map<String, String> addresses) {
    this.addresses = Map.copyOf(addresses);
    List<WordFinder.Form<String>> forms =
        addresses.entrySet().stream()
            .map(
                name ->
                    new WordFinder.Form<>(name.getKey(), letters(name.getKey()), name.getValue()))
            .toList();
    this.finder = new WordFinder<>(forms);
  }

  private static WordFinder.Case letters(String name) {
    return name.strip().contains(" ") ? WordFinder.Case.FIRST : WordFinder.Case.NONE;
  }

  /**
   * A phrase in which names lead to what bears them.
   *
   * @param page the path of the page it stands on, to which no name leads
   * @param told the addresses that the page led to before, which grow by those of this phrase,
   *     whether it led to them by itself or does so now
   */
  public Phrase led(Phrase phrase, String page, Set<String> told) {
    phrase.runs().forEach(run -> run.to().ifPresent(told::add));
    return finder.led(phrase, to -> !to.split("#", 2)[0].equals(page) && told.add(to), to -> to);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Mentions mentions && addresses.equals(mentions.addresses);
  }

  @Override
  public int hashCode() {
    return addresses.hashCode();
  }
}
