package plumbline.page.part;

import java.util.List;

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
 */
public record Page(
    String path,
    String title,
    String area,
    List<Crumb> crumbs,
    String statement,
    List<Block> lead,
    List<Section> sections,
    List<DataFile> files) {

  public Page {
    crumbs = List.copyOf(crumbs);
    lead = List.copyOf(lead);
    sections = List.copyOf(sections);
    files = List.copyOf(files);
  }

  /** A page above this one. */
  public record Crumb(String title, String path) {}

  /** A file for machines: JSON, CSV, a calendar or a feed. */
  public record DataFile(String path, String text) {}
}
