package plumbline.report;

import java.net.URI;
import java.util.Optional;
import plumbline.page.Digest;
import plumbline.page.part.Phrase;

/**
 * The digest of a week in GitHub Flavored Markdown, for an issue, a job's summary or a chat.
 *
 * <p>All text is escaped as {@link PageMarkdown} does; links are only made where the address of the
 * site is known.
 */
public final class DigestMarkdown {

  private final Optional<URI> site;
  private final StringBuilder out = new StringBuilder();

  private DigestMarkdown(Optional<URI> site) {
    this.site = site;
  }

  /** The text, ending in a line break. */
  public static String of(Digest digest, Optional<URI> site) {
    DigestMarkdown markdown = new DigestMarkdown(site);
    markdown.write(digest);
    return markdown.out.toString();
  }

  private void write(Digest digest) {
    out.append("## ").append(PageMarkdown.escaped(digest.title())).append('\n');
    digest
        .notes()
        .forEach(note -> out.append('\n').append(PageMarkdown.escaped(note)).append('\n'));
    digest.goal().ifPresent(goal -> out.append('\n').append(line(goal)).append('\n'));
    for (Digest.Group group : digest.groups()) {
      out.append("\n### ").append(PageMarkdown.escaped(group.head())).append("\n\n");
      group.items().forEach(item -> out.append("- ").append(line(item)).append('\n'));
      if (!group.rest().isEmpty()) {
        out.append("- ").append(PageMarkdown.escaped(group.rest())).append('\n');
      }
    }
    if (site.isPresent()) {
      out.append('\n').append(phrase(digest.whole())).append('\n');
    }
  }

  private String line(Digest.Item item) {
    String text = PageMarkdown.escaped(item.text());
    return item.label().runs().isEmpty() ? text : "**" + phrase(item.label()) + "**: " + text;
  }

  private String phrase(Phrase phrase) {
    StringBuilder text = new StringBuilder();
    for (Phrase.Run run : phrase.runs()) {
      String words = PageMarkdown.escaped(run.text());
      Optional<String> to = run.to().flatMap(path -> site.map(base -> base + path));
      text.append(to.map(address -> "[" + words + "](<" + address + ">)").orElse(words));
    }
    return text.toString();
  }
}
