package plumbline.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.Charter;
import plumbline.charter.Id;
import plumbline.charter.Markdown;
import plumbline.charter.Reference;
import plumbline.page.part.Page;

/**
 * Something that a reader may look for.
 *
 * @param kind the kind of thing, as {@link Reference#kind} tells it; "page" for a page of its own
 * @param title what it is called
 * @param path where it is told of
 * @param text the first of what is said of it, without marks; may be empty
 * @param brief how it stands, in a line; may be empty
 */
record Findable(String kind, String title, String path, String text, String brief) {

  /** As much of a text as helps to find it, so that the index of a large charter stays small. */
  private static final int LENGTH = 200;

  /**
   * Everything of the charter that has a place, kind by kind, then the actions and all other pages.
   */
  static List<Findable> all(Telling telling, List<Page> pages) {
    List<Findable> all = new ArrayList<>();
    Set<String> told = new HashSet<>();
    Map<Reference, String> texts = new Texts(telling.charter()).byReference;
    Map<Reference, String> briefs = new Briefs(telling).byReference();
    Places places = telling.voice().places();
    places
        .addresses()
        .forEach(
            (reference, path) -> {
              String title = places.name(reference).orElseThrow().plain();
              String text = texts.getOrDefault(reference, "");
              String brief = briefs.getOrDefault(reference, "");
              all.add(new Findable(reference.kind(), title, path, shortened(text), brief));
              told.add(path);
            });
    telling
        .charter()
        .actions()
        .forEach(
            one -> all.add(new Findable("action", one.action(), Address.of(one.id()), "", "")));
    telling
        .voice()
        .words()
        .glossary()
        .terms()
        .forEach(
            term -> all.add(new Findable("term", term.name(), term.address(), term.means(), "")));
    pages.stream()
        .filter(page -> page.movedTo().isEmpty() && !told.contains(page.path()))
        .map(
            page ->
                new Findable("page", page.title(), page.path(), shortened(page.statement()), ""))
        .forEach(all::add);
    return all;
  }

  /** Without marks. */
  static String plain(String text) {
    return text.replaceAll("[\\s*_`#>|\\[\\]]+", " ").strip();
  }

  private static String shortened(String text) {
    String plain = plain(text);
    if (plain.length() <= LENGTH) {
      return plain;
    }
    int space = plain.lastIndexOf(' ', LENGTH);
    return plain.substring(0, space < 0 ? LENGTH : space);
  }

  /** What is said of things, by what they are. */
  private static final class Texts {

    private final Map<Reference, String> byReference = new HashMap<>();

    Texts(Charter charter) {
      charter.goalsInOrder().forEach(one -> put(one.id(), one.because()));
      charter.constraints().forEach(one -> put(one.id(), one.because()));
      charter
          .metrics()
          .forEach(one -> put(one.id(), one.id().value().replace('_', ' '), one.description()));
      charter.sources().forEach(one -> put(one.id(), one.id().value(), one.description()));
      charter.decisions().forEach(one -> put(one.id(), one.because()));
      charter.experiments().forEach(one -> put(one.id(), one.hypothesis()));
      charter.initiatives().forEach(one -> put(one.id(), one.because()));
      charter.people().forEach(one -> put(one.id(), one.role().orElse("")));
      charter.teams().forEach(one -> put(one.id(), String.join(" ", one.wants())));
      charter.channels().forEach(one -> put(one.id(), String.join(" ", one.inData())));
      charter.pages().forEach(one -> put(one.id(), one.text().source()));
      charter.meetings().forEach(one -> put(one.id(), one.purpose()));
    }

    private void put(Id id, Optional<Markdown> text) {
      put(id, text.map(Markdown::source).orElse(""));
    }

    private void put(Id id, String words, Optional<Markdown> text) {
      put(id, words + " " + text.map(Markdown::source).orElse(""));
    }

    private void put(Id id, String text) {
      byReference.put(Reference.to(id), text);
    }
  }
}
