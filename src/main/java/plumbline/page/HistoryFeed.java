package plumbline.page;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import plumbline.history.Author;
import plumbline.history.Made;
import plumbline.history.Timeline.Told;
import plumbline.page.part.Page.DataFile;

/** The newest changes as a feed to subscribe to (Atom, RFC 4287). */
final class HistoryFeed {

  private static final int MOST_ENTRIES = 50;

  private final Telling telling;
  private final StringBuilder out = new StringBuilder();

  HistoryFeed(Telling telling) {
    this.telling = telling;
  }

  DataFile file() {
    List<Told> newest = telling.history().lately(MOST_ENTRIES);
    String name = telling.charter().charter().name();
    out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
        .append("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
    element("  ", "id", urn("feed of " + name));
    element("  ", "title", telling.say("history.feed.title", name));
    element("  ", "updated", updated(newest));
    out.append("  <link rel=\"self\" type=\"application/atom+xml\" href=\"")
        .append(address(Address.FEED))
        .append("\"/>\n");
    link("  ");
    author("  ", "author", name);
    newest.forEach(this::entry);
    out.append("</feed>\n");
    return new DataFile(Address.FEED, out.toString());
  }

  private String updated(List<Told> newest) {
    return newest.isEmpty()
        ? telling.material().facts().asOf().toString()
        : newest.get(0).event().made().held().toString();
  }

  private void entry(Told told) {
    Made made = told.event().made();
    ChangeWords words = new ChangeWords(telling.voice().of(told.event().charter()));
    List<String> sentences = told.changes().stream().map(words::sentence).toList();
    out.append("  <entry>\n");
    element("    ", "id", urn("commit " + made.id()));
    element("    ", "title", sentences.get(0));
    element("    ", "updated", made.held().toString());
    element("    ", "published", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(made.written()));
    author("    ", "author", made.author().called());
    made.coAuthors().stream().map(Author::called).forEach(who -> author("    ", "author", who));
    link("    ");
    element("    ", "summary", made.subject());
    element("    ", "content", String.join(".\n", sentences) + ".");
    out.append("  </entry>\n");
  }

  private void link(String indent) {
    out.append(indent).append("<link href=\"").append(address(Address.HISTORY)).append("\"/>\n");
  }

  /** Whole where it is known what the site stands under, as readers of news have no page around. */
  private String address(String path) {
    return telling
        .material()
        .facts()
        .base()
        .map(base -> escaped(base.resolve(path).toString()))
        .orElse(path);
  }

  private void author(String indent, String key, String name) {
    out.append(indent).append('<').append(key).append(">\n");
    element(indent + "  ", "name", name.isEmpty() ? "?" : name);
    out.append(indent).append("</").append(key).append(">\n");
  }

  private void element(String indent, String key, String text) {
    out.append(indent).append('<').append(key).append('>').append(escaped(text));
    out.append("</").append(key).append(">\n");
  }

  /** The same for the same name, always; made of the digest as RFC 4122 says. */
  private static String urn(String name) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** Text as XML has it; characters that XML cannot have are left out. */
  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .filter(HistoryFeed::isXml)
        .forEach(
            point -> {
              switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                default -> safe.appendCodePoint(point);
              }
            });
    return safe.toString();
  }

  private static boolean isXml(int point) {
    return point == '\t'
        || point == '\n'
        || (point >= 0x20 && point <= 0xd7ff)
        || (point >= 0xe000 && point <= 0xfffd)
        || point >= 0x10000;
  }
}
