package plumbline.serve;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * A page of the site as the preview serves it: with a script and a style sheet of the preview, and
 * a policy that lets them in. The site itself stays as it is.
 */
final class ServedPage {

  /** Where the preview's own files stand; no page of a site does. */
  private static final String OWN = "/.preview/";

  static final String SCRIPT = OWN + "preview.js";
  static final String STYLE = OWN + "preview.css";
  static final String EVENTS = OWN + "events";

  /** In place of the digest of a page that is not there. */
  static final String NONE = "none";

  private static final Pattern POLICY =
      Pattern.compile("<meta http-equiv=\"Content-Security-Policy\"[^>]*>\n?");
  private static final Pattern HEAD_END = Pattern.compile("</head>");

  private ServedPage() {}

  /** The policy of a page comes in a header here, which a meta element could only tighten. */
  static byte[] of(String name, byte[] page) {
    String html = new String(page, StandardCharsets.UTF_8);
    String open = POLICY.matcher(html).replaceFirst("");
    String own =
        "<link rel=\"stylesheet\" href=\""
            + STYLE
            + "\">\n<script src=\""
            + SCRIPT
            + "\" data-page=\""
            + digest(page)
            + "\" data-path=\"/"
            + escaped(name)
            + "\" defer></script>\n</head>";
    return PreviewServer.utf8(HEAD_END.matcher(open).replaceFirst(Matcher.quoteReplacement(own)));
  }

  /** In place of a page that the site does not have; it goes on listening. */
  static byte[] missing(String name) {
    String html =
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
            + "<meta name=\"color-scheme\" content=\"light dark\">\n<title>No such page</title>\n"
            + "<link rel=\"stylesheet\" href=\"/assets/plumbline.css\">\n</head>\n"
            + "<body class=\"preview-missing\">\n<main>\n<h1>No page here yet</h1>\n"
            + "<p>The site has no <code>/"
            + escaped(name)
            + "</code>. When it has, the page shows it by itself.</p>\n"
            + "<p><a href=\"/\">To the first page</a></p>\n</main>\n</body>\n</html>\n";
    String served = new String(of(name, PreviewServer.utf8(html)), StandardCharsets.UTF_8);
    return PreviewServer.utf8(
        served.replaceFirst("data-page=\"[^\"]*\"", "data-page=\"" + NONE + "\""));
  }

  static String digest(byte[] page) {
    CRC32C digest = new CRC32C();
    digest.update(page);
    return HexFormat.of().toHexDigits(digest.getValue(), 8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
