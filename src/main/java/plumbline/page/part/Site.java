package plumbline.page.part;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All pages with what they have in common.
 *
 * @param language of the interface, as a BCP 47 tag with the region of the charter's locale
 * @param name of the shop
 * @param base the address the site is to stand under, ending with a slash; absent where not known
 * @param notices what must be said on every page, such as that the data are simulated
 * @param colophon the foot of every page
 * @param look what the team gives it to be told from others
 * @param marks a word for each page that differs from another version, by its path; empty for none
 * @param mentions leads from names in running text to what bears them
 */
public record Site(
    String language,
    String name,
    Optional<URI> base,
    List<NavigationGroup> navigation,
    List<Phrase> notices,
    List<Phrase> colophon,
    List<Page> pages,
    Look look,
    Map<String, String> marks,
    Mentions mentions) {

  public Site {
    navigation = List.copyOf(navigation);
    notices = List.copyOf(notices);
    colophon = List.copyOf(colophon);
    pages = List.copyOf(pages);
    marks = Map.copyOf(marks);
  }

  /** Without marks, as it comes. */
  public Site(
      String language,
      String name,
      Optional<URI> base,
      List<NavigationGroup> navigation,
      List<Phrase> notices,
      List<Phrase> colophon,
      List<Page> pages) {
    this(
        language,
        name,
        base,
        navigation,
        notices,
        colophon,
        pages,
        Look.PLAIN,
        Map.of(),
        Mentions.NONE);
  }

  /** Whether a page stands at a path. */
  public boolean holds(String path) {
    return pages.stream().anyMatch(page -> page.path().equals(path));
  }

  /** Pages of one area of interest; the head may be empty. */
  public record NavigationGroup(String head, List<Page.Crumb> items) {
    public NavigationGroup {
      items = List.copyOf(items);
    }
  }
}
