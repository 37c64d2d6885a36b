package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a reader loads to see a page: what the page itself asks for, its style sheets, their fonts,
 * scripts and pictures. Text counts as a server sends it, gzipped; fonts and PNG as they are.
 */
final class PageWeight {

  private static final Pattern FONT = Pattern.compile("url\\(([^)]+\\.woff2)\\)");

  private final SortedMap<String, byte[]> files;

  PageWeight(SortedMap<String, byte[]> files) {
    this.files = files;
  }

  List<String> pages() {
    return files.keySet().stream().filter(path -> path.endsWith(".html")).toList();
  }

  /** Bytes of a page whose neighbours were looked at before. */
  int next(String page) throws IOException {
    return sent(page);
  }

  /** Bytes of a page that is the first to be looked at. */
  int first(String page) throws IOException {
    int sum = sent(page);
    for (String part : parts(page)) {
      sum += sent(part);
    }
    return sum;
  }

  /** The files that a page loads beside itself, each once. */
  private List<String> parts(String page) {
    Document html = Jsoup.parse(new String(files.get(page), StandardCharsets.UTF_8));
    SortedMap<String, Boolean> parts = new TreeMap<>();
    for (Element element :
        html.select("link[rel=stylesheet], link[rel=icon], script[src], img[src]")) {
      String to = element.hasAttr("src") ? element.attr("src") : element.attr("href");
      String path = Path.of(page).resolveSibling(to).normalize().toString();
      assertThat(files).as(page).containsKey(path);
      parts.put(path, true);
      if (path.endsWith(".css")) {
        Matcher font = FONT.matcher(new String(files.get(path), StandardCharsets.UTF_8));
        while (font.find()) {
          parts.put(Path.of(path).resolveSibling(font.group(1)).normalize().toString(), true);
        }
      }
    }
    return List.copyOf(parts.keySet());
  }

  /** Bytes of one file as it is sent. */
  int sent(String path) throws IOException {
    byte[] raw = files.get(path);
    if (path.endsWith(".woff2") || path.endsWith(".png")) {
      return raw.length;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(raw);
    }
    return bytes.size();
  }
}
