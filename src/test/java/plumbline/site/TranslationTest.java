package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.charter.Charter;
import plumbline.page.Words;

/** That whatever a page says is in the message file. */
class TranslationTest {

  private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
  private static final List<String> READ =
      List.of("aria-label", "title", "alt", "placeholder", "data-head", "data-label", "data-none");

  @Test
  void everyWordOfTheInterfaceIsAMessage(@TempDir Path work) throws Exception {
    Words words = Words.english().translated("el", TranslationTest::translated);
    Set<String> own = new TreeSet<>(Set.of("csv", "json", "gz", "metrics"));
    UnaryOperator<Charter> retold =
        charter -> {
          Charter greek = Greek.of(charter);
          Greek.others(greek).forEach(text -> own.addAll(words(text)));
          return greek;
        };
    Instant now = Instant.parse("2026-11-22T06:00:00Z");
    SortedMap<String, byte[]> files =
        new SiteWriter(words).files(CharterSite.site(Path.of(""), now, work, retold, words));
    Map<String, Set<String>> found = new TreeMap<>();
    files.forEach(
        (path, bytes) -> {
          // The alerts list rows of the data, whatever they hold.
          if (path.endsWith(".html") && !path.startsWith("sources/alerts/")) {
            Document page = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
            assertThat(page.select("html[lang=el][dir=rtl]")).as(path).hasSize(1);
            for (String word : words(said(page))) {
              if (!own.contains(word)) {
                found.computeIfAbsent(word, key -> new TreeSet<>()).add(path);
              }
            }
          }
        });
    assertThat(found).isEmpty();
  }

  /** What is filled in stays as it is, and so does what tells the program how to do so. */
  private static String translated(String key, String message) {
    if (key.equals("frame.direction")) {
      return "rtl";
    }
    if (key.matches("(number|ordinal)-form\\..*|letters\\..*|term\\..*\\.forms")) {
      return message;
    }
    return Greek.letters(message);
  }

  /** All that a reader sees or hears of a page but code, and the rows of the data. */
  private static String said(Document page) {
    page.select("pre, code, .code, math, script, style, section[id^=by-]").remove();
    StringBuilder text = new StringBuilder();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof TextNode part) {
            text.append(part.getWholeText()).append('\n');
          } else if (node instanceof Element element) {
            READ.forEach(name -> text.append(element.attr(name)).append('\n'));
          }
        },
        page);
    return text.toString().replaceAll("\\b[0-9a-f]{7,}\\b", "");
  }

  private static Set<String> words(String text) {
    Set<String> words = new TreeSet<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group().toLowerCase(Locale.ROOT));
    }
    return words;
  }
}
