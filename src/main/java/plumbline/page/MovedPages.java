package plumbline.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import plumbline.charter.Reference;
import plumbline.diff.FormerIds;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Page.DataFile;
import plumbline.page.part.Phrase;

/**
 * Earlier addresses of what goes by another id now: a page that leads to the page of today, copies
 * of the files beside that one, as a program follows no page, and anchors of parts of a page.
 */
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

  /** All pages of a site, those that moved and their parts found by their earlier addresses. */
  List<Page> found(List<Page> pages) {
    Map<String, Page> byPath =
        pages.stream().collect(Collectors.toMap(Page::path, page -> page, (one, other) -> one));
    Map<String, Map<String, List<String>>> anchors = anchors();
    return pages.stream()
        .map(
            page ->
                page.movedTo()
                    .flatMap(now -> Optional.ofNullable(byPath.get(now)))
                    .map(now -> page.with(copies(now, name(page.path()))))
                    .orElseGet(() -> page.with(anchors.getOrDefault(page.path(), Map.of()))))
        .toList();
  }

  /** The files named by the id of a page, named by an earlier one. */
  private static List<DataFile> copies(Page now, String earlier) {
    String id = name(now.path());
    List<DataFile> copies = new ArrayList<>();
    for (DataFile file : now.files()) {
      String folder = folder(file.path());
      String rest = file.path().substring(folder.length());
      if (rest.startsWith(id + ".") || rest.startsWith(id + "-")) {
        copies.add(new DataFile(folder + earlier + rest.substring(id.length()), file.text()));
      }
    }
    return copies;
  }

  /** Earlier anchors of the parts of pages, by page and anchor of today. */
  private Map<String, Map<String, List<String>>> anchors() {
    Map<Reference, String> addresses = telling.voice().places().addresses();
    Map<String, Map<String, List<String>>> anchors = new HashMap<>();
    FormerIds.in(telling.charter())
        .forEach(
            (reference, earlier) -> {
              String[] address = addresses.getOrDefault(reference, "").split("#", 2);
              if (address.length == 2 && address[1].endsWith(reference.id())) {
                String kind =
                    address[1].substring(0, address[1].length() - reference.id().length());
                anchors
                    .computeIfAbsent(address[0], page -> new HashMap<>())
                    .put(address[1], earlier.stream().map(id -> kind + id).toList());
              }
            });
    return anchors;
  }

  /** The last part of a path, without its ending. */
  private static String name(String path) {
    return path.substring(folder(path).length(), path.lastIndexOf('.'));
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
