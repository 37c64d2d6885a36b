package plumbline.site.markdown;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import plumbline.page.Glossary;
import plumbline.page.part.Phrase;

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
          .attributeProviderFactory(context -> Prose::mark)
          .build();

  private Prose() {}

  /** Links to terms look as those of the pages do. */
  private static void mark(Node node, String tag, Map<String, String> attributes) {
    if (node instanceof Link link) {
      if (Glossary.isTerm(link.getDestination())) {
        attributes.put("class", "term");
      }
      if (!Settled.ADDRESS.matcher(link.getDestination()).matches()) {
        // Of the site itself, which is nobody else's work.
        attributes.remove("rel");
      }
    }
  }

  /**
   * The HTML of a CommonMark text: HTML in it is shown as text, addresses of unsafe kinds are left
   * out, pictures are replaced by their description, as a page loads nothing from elsewhere, and
   * headings start below those of a section.
   *
   * @param led a stretch of the text, of which parts may lead to addresses as they are from the
   *     page
   */
  public static String html(String commonMark, Function<String, Phrase> led) {
    Node document = PARSER.parse(commonMark);
    document.accept(new Tamed(led));
    return RENDERER.render(document);
  }

  /**
   * The same of a text with links into the site: its headings follow those of a section without a
   * gap, and links that neither lead into the site nor are whole addresses are words alone.
   *
   * @param into the address on the site of a link as it is written; absent for others
   * @param led a stretch of the text, of which parts may lead to addresses as they are from the
   *     page
   */
  public static String article(
      String commonMark, Function<String, Optional<String>> into, Function<String, Phrase> led) {
    Node document = PARSER.parse(commonMark);
    Ranks ranks = new Ranks();
    document.accept(ranks);
    document.accept(new Settled(ranks, into, led));
    return RENDERER.render(document);
  }

  /** The levels of headings that a text has. */
  private static final class Ranks extends AbstractVisitor {
    private final SortedSet<Integer> levels = new TreeSet<>();

    @Override
    public void visit(Heading heading) {
      levels.add(heading.getLevel());
    }

    /** The level below that of sections that one of the text's own stands for. */
    int rank(int level) {
      return Math.min(6, 3 + levels.headSet(level).size());
    }
  }

  private static final class Settled extends Tamed {

    static final Pattern ADDRESS = Pattern.compile("(?i)(https?://|mailto:|tel:).*");

    private final Ranks ranks;
    private final Function<String, Optional<String>> into;

    Settled(Ranks ranks, Function<String, Optional<String>> into, Function<String, Phrase> led) {
      super(led);
      this.ranks = ranks;
      this.into = into;
    }

    @Override
    public void visit(Heading heading) {
      heading.setLevel(ranks.rank(heading.getLevel()));
      withoutLeading(heading);
    }

    @Override
    public void visit(Link link) {
      super.visit(link);
      Optional<String> address =
          into.apply(link.getDestination())
              .or(
                  () ->
                      Optional.of(link.getDestination())
                          .filter(to -> ADDRESS.matcher(to).matches()));
      if (address.isPresent()) {
        link.setDestination(address.get());
      } else {
        while (link.getFirstChild() != null) {
          link.insertBefore(link.getFirstChild());
        }
        link.unlink();
      }
    }
  }

  private static class Tamed extends AbstractVisitor {

    private final Function<String, Phrase> led;
    private boolean leading = true;

    Tamed(Function<String, Phrase> led) {
      this.led = led;
    }

    @Override
    public void visit(Heading heading) {
      heading.setLevel(Math.min(6, heading.getLevel() + 2));
      withoutLeading(heading);
    }

    @Override
    public void visit(Link link) {
      withoutLeading(link);
    }

    /** Headings stay plain, and no link stands within another. */
    void withoutLeading(Node node) {
      boolean before = leading;
      leading = false;
      visitChildren(node);
      leading = before;
    }

    @Override
    public void visit(Text text) {
      if (!leading) {
        return;
      }
      Phrase phrase = led.apply(text.getLiteral());
      if (phrase.runs().stream().allMatch(run -> run.to().isEmpty())) {
        return;
      }
      for (Phrase.Run run : phrase.runs()) {
        Node words = new Text(run.text());
        text.insertBefore(run.to().map(to -> link(to, words)).orElse(words));
      }
      text.unlink();
    }

    private static Node link(String to, Node words) {
      Link link = new Link(to, null);
      link.appendChild(words);
      return link;
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
