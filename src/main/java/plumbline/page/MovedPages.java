package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.charter.Reference;
import plumbline.diff.FormerIds;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;

/** At the address of each page whose thing goes by another id now: a page that leads to it. */
final class MovedPages {

  private final Telling telling;

  MovedPages(Telling telling) {
    this.telling = telling;
  }

  /** One for each earlier id of what has a page of its own. */
  List<Page> pages() {
    Map<Reference, String> addresses = telling.voice().places().addresses();
    List<Page> pages = new ArrayList<>();
    FormerIds.in(telling.charter())
        .forEach(
            (reference, earlier) ->
                Optional.ofNullable(addresses.get(reference))
                    .filter(now -> now.endsWith("/" + reference.id() + ".html"))
                    .ifPresent(
                        now ->
                            earlier.forEach(
                                id ->
                                    pages.add(page(folder(now) + id + ".html", reference, now)))));
    return pages;
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private Page page(String path, Reference reference, String now) {
    Phrase name = telling.voice().places().name(reference).orElseThrow();
    return new Page(
            path,
            name.plain(),
            folder(now) + "index.html",
            List.of(),
            telling.say("moved.statement"),
            List.of(
                new Block.Note(Phrase.of(telling.say("moved.lead") + " ").then(name).then("."))),
            List.of(),
            List.of())
        .movedTo(now);
  }
}
