package plumbline.page.part;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import plumbline.page.part.Page.Crumb;

/**
 * The pages before and after one, in the order in which their part of the site is read.
 *
 * @param before absent for the first
 * @param after absent for the last
 */
public record Steps(Optional<Crumb> before, Optional<Crumb> after) {

  /** Of a page that is not one of several. */
  public static final Steps NONE = new Steps(Optional.empty(), Optional.empty());

  /** Whether there is neither. */
  public boolean isEmpty() {
    return before.isEmpty() && after.isEmpty();
  }

  /** Of the page at a path among others in their order; none where it is not one of them. */
  public static Steps of(String path, List<Crumb> order) {
    for (int i = 0; i < order.size(); i++) {
      if (order.get(i).path().equals(path)) {
        return at(i, order);
      }
    }
    return NONE;
  }

  /**
   * The pages with their steps: those below the same pages follow one another as they are listed,
   * but for those that have their own.
   *
   * @param wanted which pages are read one after the other
   */
  public static List<Page> within(List<Page> pages, Predicate<Page> wanted) {
    Map<List<Crumb>, List<Page>> families = new HashMap<>();
    for (Page page : pages) {
      if (!page.crumbs().isEmpty() && page.steps().isEmpty() && wanted.test(page)) {
        families.computeIfAbsent(page.crumbs(), crumbs -> new ArrayList<>()).add(page);
      }
    }
    Map<String, Steps> steps = new HashMap<>();
    for (List<Page> family : families.values()) {
      List<Crumb> order =
          family.stream().map(page -> new Crumb(page.title(), page.path())).toList();
      for (int i = 0; i < order.size(); i++) {
        steps.put(order.get(i).path(), at(i, order));
      }
    }
    return pages.stream()
        .map(page -> steps.containsKey(page.path()) ? page.with(steps.get(page.path())) : page)
        .toList();
  }

  private static Steps at(int place, List<Crumb> order) {
    return new Steps(
        place == 0 ? Optional.empty() : Optional.of(order.get(place - 1)),
        place + 1 == order.size() ? Optional.empty() : Optional.of(order.get(place + 1)));
  }
}
