package plumbline.reader;

import java.util.List;
import plumbline.charter.Markdown;
import plumbline.charter.MarkdownLinks;
import plumbline.charter.MarkdownLinks.Link;
import plumbline.charter.MarkdownLinks.Target;
import plumbline.charter.MarkdownParts;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.Span;

/** Notes what the links of a text refer to, so that they are checked as all references are. */
final class LinkReading {

  private final String file;
  private final Names names;
  private final Findings findings;

  LinkReading(String file, Names names, Findings findings) {
    this.file = file;
    this.names = names;
    this.findings = findings;
  }

  /** Where a stretch of a text stands, by its start and end in UTF-16 code units. */
  interface Place {
    Span of(int start, int end);
  }

  void refer(Markdown text, Place places) {
    for (Link link : MarkdownLinks.in(text.source())) {
      Span place = places.of(link.start(), link.start() + link.destination().length());
      Target target = MarkdownLinks.target(file, link.destination());
      if (target instanceof Target.Thing thing) {
        names.refer(thing.reference(), place, true);
        if (!thing.anchor().isEmpty()) {
          names.referToPart(thing.reference(), thing.anchor(), place);
        }
      } else if (target instanceof Target.Heading heading) {
        List<String> anchors = MarkdownLinks.anchors(MarkdownParts.of(text.source()));
        HeadingLink.within(heading.anchor(), place).amiss(anchors).ifPresent(findings::add);
      } else if (target instanceof Target.Nowhere) {
        findings.add(nowhere(link, place));
      }
    }
  }

  private static Finding nowhere(Link link, Span place) {
    return Finding.of(
            Code.LINK_LEADS_NOWHERE,
            place,
            Words.quoted(link.destination()) + " leads nowhere on the site")
        .help(
            "link to a thing of the charter by `kind/id`, to a Markdown file of it by its path, or"
                + " elsewhere by an address with `https://`");
  }

  /** Places in the text of a Markdown file, by that of its first line. */
  static Span place(String text, Span first, int start, int end) {
    String before = text.substring(0, start);
    int row = (int) before.chars().filter(c -> c == '\n').count();
    int lineStart = before.lastIndexOf('\n') + 1;
    int column = (row == 0 ? first.column() : 1) + text.codePointCount(lineStart, start);
    int line = first.line() + row;
    return new Span(first.file(), line, column, line, column + text.codePointCount(start, end));
  }
}
