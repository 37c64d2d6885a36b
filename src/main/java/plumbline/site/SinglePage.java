package plumbline.site;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import plumbline.page.Words;
import plumbline.page.part.Page;
import plumbline.site.template.JtesingleGenerated;
import plumbline.site.template.Pen;

/** Renders one page as one file that needs no other: style and fonts stand within, links do not. */
public final class SinglePage {

  private static final Map<String, String> FONTS =
      Map.of(
          "fonts/inter.woff2", "inter.woff2", "fonts/source-serif-4.woff2", "source-serif-4.woff2");

  private final Words words;

  public SinglePage(Words words) {
    this.words = words;
  }

  /**
   * The file.
   *
   * @param name of the shop
   */
  @SuppressWarnings("NullAway") // jte takes null for no interceptor
  public String html(Page page, String name) {
    String style = style();
    StringOutput out = new StringOutput(64 * 1024);
    JtesingleGenerated.render(
        new OwaspHtmlTemplateOutput(out),
        null,
        page,
        name,
        style,
        "'sha256-" + digest(style) + "'",
        Pen.withoutLinks(words, page.path()));
    return out.toString().strip() + "\n";
  }

  private static String style() {
    String style = SiteWriter.style();
    for (String font : List.copyOf(FONTS.keySet())) {
      String data = Base64.getEncoder().encodeToString(SiteWriter.asset(font));
      style = style.replace(font, "data:font/woff2;base64," + data);
    }
    return style;
  }

  private static String digest(String text) {
    try {
      byte[] bytes =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
