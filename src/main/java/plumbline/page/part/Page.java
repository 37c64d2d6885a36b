package plumbline.page.part;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One page of the site.
 *
 * @param path where it stands, from the root of the site
 * @param title for the window and for links to it
 * @param area the path of the page of the navigation that it belongs to
 * @param crumbs the pages above it, outermost first
 * @param statement the largest text of the page
 * @param lead a few sentences below it
 * @param files what machines read beside it
 * @param frame in place of that of all pages
 * @param kept for a page that stays as it was, of which the rest is made only where it is drawn
 * @param steps the pages before and after it
 * @param movedTo the path of the page that stands in for it since what it told of has another id
 * @param formerAnchors of the parts that tell of what went by other ids, by the anchor of today
 */
public record Page(
    String path,
    String title,
    String area,
    List<Crumb> crumbs,
    String statement,
    List<Block> lead,
    List<Section> sections,
    List<DataFile> files,
    Optional<Frame> frame,
    Optional<Kept> kept,
    Steps steps,
    Optional<String> movedTo,
    Map<String, List<String>> formerAnchors) {

  public Page {
    crumbs = List.copyOf(crumbs);
    lead = List.copyOf(lead);
    sections = List.copyOf(sections);
    files = List.copyOf(files);
    formerAnchors = Map.copyOf(formerAnchors);
  }

  /** A page that is not one of several, as far as it is known by itself. */
  public Page(
      String path,
      String title,
      String area,
      List<Crumb> crumbs,
      String statement,
      List<Block> lead,
      List<Section> sections,
      List<DataFile> files,
      Optional<Frame> frame,
      Optional<Kept> kept) {
    this(
        path,
        title,
        area,
        crumbs,
        statement,
        lead,
        sections,
        files,
        frame,
        kept,
        Steps.NONE,
        Optional.empty(),
        Map.of());
  }

  /** The same page between others. */
  public Page with(Steps between) {
    return with(files, between, movedTo, formerAnchors);
  }

  /** The same page with other files beside it. */
  public Page with(List<DataFile> beside) {
    return with(beside, steps, movedTo, formerAnchors);
  }

  /** The same page, whose parts are found by anchors that they had, too. */
  public Page with(Map<String, List<String>> former) {
    return with(files, steps, movedTo, former);
  }

  /** A page that does no more than lead to another one. */
  public Page movedTo(String now) {
    return with(files, steps, Optional.of(now), formerAnchors);
  }

  private Page with(
      List<DataFile> beside,
      Steps between,
      Optional<String> now,
      Map<String, List<String>> former) {
    return new Page(
        path, title, area, crumbs, statement, lead, sections, beside, frame, kept, between, now,
        former);
  }

  /** A page that is drawn anew with every build. */
  public Page(
      String path,
      String title,
      String area,
      List<Crumb> crumbs,
      String statement,
      List<Block> lead,
      List<Section> sections,
      List<DataFile> files) {
    this(
        path,
        title,
        area,
        crumbs,
        statement,
        lead,
        sections,
        files,
        Optional.empty(),
        Optional.empty());
  }

  /** A page that is made only where it is to be drawn. */
  public static Page kept(String path, String title, String area, List<DataFile> files, Kept kept) {
    return new Page(
        path,
        title,
        area,
        List.of(),
        "",
        List.of(),
        List.of(),
        files,
        Optional.empty(),
        Optional.of(kept));
  }

  /** The page with all that is drawn of it. */
  public Page whole() {
    return kept.map(Kept::made).map(Supplier::get).orElse(this);
  }

  /**
   * What makes a page stay as it was: drawn once, it is taken over from build to build.
   *
   * @param key the same only where the whole page is
   * @param made the whole page
   */
  public record Kept(String key, Supplier<Page> made) {}

  /**
   * What stands around a page.
   *
   * @param notices above it
   * @param colophon at its foot
   */
  public record Frame(List<Phrase> notices, List<Phrase> colophon) {
    public Frame {
      notices = List.copyOf(notices);
      colophon = List.copyOf(colophon);
    }
  }

  /**
   * What it tells, in one line, for those who see no more of it than a link: its largest text, the
   * sentences below, and whose charter it is of.
   */
  public String summary(Site site) {
    StringBuilder text = new StringBuilder(statement.equals(title) ? "" : statement + ". ");
    for (Block block : lead) {
      if (block instanceof Block.Note note) {
        text.append(note.phrase().plain()).append(' ');
      }
    }
    return text.isEmpty() ? title + " – " + site.name() : text.toString().strip();
  }

  /** Whether a chart that can be read off stands on it. */
  public boolean isCharted() {
    return Stream.concat(
            lead.stream(), sections.stream().flatMap(section -> section.blocks().stream()))
        .anyMatch(Block::isCharted);
  }

  /** Whether it is a book with a cover. */
  public boolean isBooklet() {
    return lead.stream().anyMatch(block -> block instanceof Block.Cover);
  }

  /** What stands above it, or above all pages. */
  public List<Phrase> notices(Site site) {
    return frame.map(Frame::notices).orElseGet(site::notices);
  }

  /** What stands at its foot, or at that of all pages. */
  public List<Phrase> colophon(Site site) {
    return frame.map(Frame::colophon).orElseGet(site::colophon);
  }

  /** A page above this one. */
  public record Crumb(String title, String path) {}

  /** A file for machines: JSON, CSV, a calendar or a feed. */
  public record DataFile(String path, String text) {}
}
