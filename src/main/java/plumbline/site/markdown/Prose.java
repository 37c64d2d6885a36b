package plumbline.site.markdown;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Renders text of users, which is hostile until then. */
public final class Prose {

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER =
      Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(50).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .omitSingleParagraphP(false)
          .build();

  private Prose() {}

  /**
   * The HTML of a CommonMark text: HTML in it is shown as text, addresses of unsafe kinds are left
   * out, pictures are replaced by their description, as a page loads nothing from elsewhere, and
   * headings start below those of a section.
   */
  public static String html(String commonMark) {
    Node document = PARSER.parse(commonMark);
    document.accept(new Tamed());
    return RENDERER.render(document);
  }

  private static final class Tamed extends AbstractVisitor {
    @Override
    public void visit(Heading heading) {
      heading.setLevel(Math.min(6, heading.getLevel() + 2));
      visitChildren(heading);
    }

    @Override
    public void visit(Image image) {
      StringBuilder words = new StringBuilder();
      for (Node child = image.getFirstChild(); child != null; child = child.getNext()) {
        words.append(child instanceof Text text ? text.getLiteral() : "");
      }
      image.insertBefore(new Text(words.toString()));
      image.unlink();
    }
  }
}
