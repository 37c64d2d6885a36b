package plumbline.charter;

import java.util.List;

/** A page that the team wrote itself: a Markdown file in charter/pages/. */
@OwnFile(text = "text")
@Weight.Of(Weight.WORDING)
@Doc("A page of your own on the site: how the charter is used, who to ask.")
public record SitePage(
    Origin origin,
    PageId id,
    @Weight.Of(Weight.WORDING)
        @Doc(value = "What the page is called.", example = "How we use this charter")
        String title,
    @Doc(
            "The page; in a Markdown file, the text below the front matter. Headings `##` part it. Links lead to other files (`../decisions/2026-05-one-figure.md`), to anything by `kind/id` (`metric/net_revenue`), or elsewhere by their address.")
        @TextForm(TextForm.Kind.LINKED)
        Markdown text,
    @Weight.Of(Weight.WORDING) @Doc("Earlier ids of the same page.") List<PageId> previously) {

  public SitePage {
    previously = List.copyOf(previously);
  }
}
