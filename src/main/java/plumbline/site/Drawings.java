package plumbline.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import plumbline.page.part.Page;
import plumbline.page.part.Site;

/**
 * The drawings of the pages of one site after another: a page that says the same within the same
 * frame is not drawn again. For any number of threads.
 */
public final class Drawings {

  private final Map<String, Drawing> drawings = new ConcurrentHashMap<>();

  private static final class Drawing {
    private final Page page;
    private final Site frame;
    private final byte[] bytes;

    Drawing(Page page, Site frame, byte[] bytes) {
      this.page = page;
      this.frame = frame;
      this.bytes = bytes;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  /** The pages that the frame leads to where there are any, beside those of the navigation. */
  private static final List<String> LED_TO = List.of("find/index.html", "glossary/index.html");

  /**
   * What all pages of a site share.
   *
   * @param held tells whether the site has a page at a path
   */
  static Site frame(Site site, Predicate<String> held) {
    return new Site(
        site.language(),
        site.name(),
        site.base(),
        site.navigation(),
        site.notices(),
        site.colophon(),
        LED_TO.stream().filter(held).map(Drawings::untold).toList(),
        site.look(),
        site.marks(),
        site.mentions());
  }

  /** The frame knows no more of a page than that it is there. */
  private static Page untold(String path) {
    return new Page(path, "", path, List.of(), "", List.of(), List.of(), List.of());
  }

  /** As a page was drawn; absent where it says something else now. */
  Optional<byte[]> of(Page page, Site frame) {
    return Optional.ofNullable(drawings.get(page.path()))
        .filter(drawn -> isSame(drawn.page, page) && drawn.frame.equals(frame))
        .map(Drawing::bytes);
  }

  /** A page that stays is known by its key, as it is not made to be compared. */
  private static boolean isSame(Page one, Page other) {
    boolean both = one.kept().isPresent() && other.kept().isPresent();
    return both ? one.kept().get().key().equals(other.kept().get().key()) : one.equals(other);
  }

  void keep(Page page, Site frame, byte[] bytes) {
    drawings.put(page.path(), new Drawing(page, frame, bytes));
  }
}
