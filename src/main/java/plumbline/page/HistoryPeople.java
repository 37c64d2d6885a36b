package plumbline.page;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import plumbline.history.Author;
import plumbline.history.Entry;
import plumbline.page.part.Phrase;

/** Who changed the charter, each with an address of their own. */
final class HistoryPeople {

  private final Map<Author, List<Entry>> entries;
  private final Map<String, String> slugs = new HashMap<>();

  HistoryPeople(Map<Author, List<Entry>> entries) {
    this.entries = entries;
    Map<String, Integer> taken = new LinkedHashMap<>();
    for (Author author : entries.keySet()) {
      String slug = slug(author.called());
      int times = taken.merge(slug, 1, Integer::sum);
      slugs.put(author.key(), times == 1 ? slug : slug + "-" + times);
    }
  }

  /** What each of them changed, newest first, in order of their names. */
  Map<Author, List<Entry>> entries() {
    return entries;
  }

  String address(Author author) {
    return Address.historyBy(slugs.getOrDefault(author.key(), ""));
  }

  /** The name, leading to all that the person changed. */
  Phrase link(Author author) {
    return slugs.containsKey(author.key())
        ? Phrase.link(author.called(), address(author))
        : Phrase.of(author.called());
  }

  /** Letters and digits of a name as they stand in addresses; "somebody" where it has none. */
  private static String slug(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.isEmpty() ? "somebody" : plain;
  }
}
