package plumbline.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.charter.Markdown;
import plumbline.charter.MarkdownLinks;
import plumbline.charter.MarkdownLinks.Link;
import plumbline.charter.MarkdownLinks.Target;
import plumbline.charter.MarkdownParts;
import plumbline.charter.Origin;
import plumbline.charter.Reference;
import plumbline.charter.SitePage;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Section;

/** The pages that a team wrote itself, parted at their headings. */
final class SitePages {

  private final Telling telling;
  private final Places places;

  SitePages(Telling telling) {
    this.telling = telling;
    this.places = telling.voice().places();
  }

  List<Page> pages() {
    return telling.charter().pages().stream().map(this::page).toList();
  }

  private Page page(SitePage own) {
    String path = Address.of(own.id());
    MarkdownParts parts = MarkdownParts.of(own.text().source());
    Map<String, String> links = links(own.text(), own.origin(), path);
    List<Section> sections = new ArrayList<>();
    Iterator<String> anchors = MarkdownLinks.anchors(parts).iterator();
    for (MarkdownParts.Part part : parts.parts()) {
      List<Block> blocks =
          part.text().isEmpty() ? List.of() : List.of(new Block.Article(part.text(), links));
      sections.add(new Section(anchors.next(), part.heading(), "", blocks, List.of()));
    }
    List<Block> lead =
        parts.before().isEmpty() ? List.of() : List.of(new Block.Article(parts.before(), links));
    return new Page(path, own.title(), path, List.of(), own.title(), lead, sections, List.of());
  }

  /** A text that stands on every page. */
  Block.Article article(Markdown text, Origin origin) {
    return new Block.Article(text.source(), links(text, origin, ""));
  }

  /** Where each link of a text leads, by how it is written; without those that lead elsewhere. */
  private Map<String, String> links(Markdown text, Origin origin, String path) {
    Map<String, String> links = new HashMap<>();
    for (Link link : MarkdownLinks.in(text.source())) {
      Target target = MarkdownLinks.target(origin.span().file(), link.destination());
      if (target instanceof Target.Heading heading) {
        links.put(link.destination(), path + "#" + heading.anchor());
      } else if (target instanceof Target.Thing thing) {
        address(thing.reference())
            .ifPresent(to -> links.put(link.destination(), to + part(to, thing.anchor())));
      }
    }
    return links;
  }

  private static String part(String address, String anchor) {
    return anchor.isEmpty() || address.contains("#") ? "" : "#" + anchor;
  }

  /** Where a thing is told of. */
  Optional<String> address(Reference reference) {
    return Optional.ofNullable(places.addresses().get(reference));
  }
}
