package plumbline.app;

import plumbline.page.Words;
import plumbline.page.part.Page;
import plumbline.report.PageMarkdown;
import plumbline.report.PageText;
import plumbline.report.Remarks;
import plumbline.site.SinglePage;

/**
 * A change in every form.
 *
 * @param remarks the same for programs that gather findings
 * @param name of the shop
 * @param words of its language
 */
public record DiffReport(Page page, Remarks remarks, String name, Words words) {

  /** The whole of it, ending in a line break. */
  public String written(Format format) {
    return switch (format) {
      case TEXT -> PageText.of(page);
      case MARKDOWN -> PageMarkdown.comment(page, words);
      case HTML -> new SinglePage(words).html(page, name);
      case JSON -> page.files().get(0).text();
      case SARIF, GITHUB, GITLAB, JUNIT -> format.of(remarks);
    };
  }
}
