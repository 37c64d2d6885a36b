package plumbline.site.template;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32C;
import plumbline.page.part.Look;
import plumbline.page.part.Look.TitleFont;

/**
 * The style sheet of what a team gives its site, read after the one that every site has.
 *
 * @param path from the root of the site; changes with the text
 */
public record OwnStyle(String path, String text) {

  /** Absent where nothing differs from what every site has. */
  public static Optional<OwnStyle> of(Look look) {
    StringBuilder css = new StringBuilder();
    look.accents().light().ifPresent(colour -> css.append(accent("light", colour, "14")));
    look.accents().dark().ifPresent(colour -> css.append(accent("dark", colour, "1f")));
    look.titles().ifPresent(font -> css.append(titles(font)));
    if (css.isEmpty()) {
      return Optional.empty();
    }
    CRC32C check = new CRC32C();
    check.update(css.toString().getBytes(StandardCharsets.UTF_8));
    String path = "assets/own-" + Long.toHexString(check.getValue()) + ".css";
    return Optional.of(new OwnStyle(path, css.toString()));
  }

  /** Lines, and the wash of the same colour below them, which lets the grid be seen. */
  private static String accent(String theme, String colour, String opacity) {
    return "@media (prefers-color-scheme:"
        + theme
        + "){:root{--line:"
        + colour
        + ";--band:"
        + colour
        + opacity
        + "}}\n";
  }

  private static String titles(TitleFont font) {
    if (font instanceof TitleFont.Own own) {
      String name = own.file().path().substring(own.file().path().lastIndexOf('/') + 1);
      // Optional: a font that comes late must not move what is being read.
      return "@font-face{font-family:Titles;src:url("
          + name
          + ") format(\"woff2\");font-display:optional}\n"
          + serif("Titles,\"Serif Near\",Georgia,serif");
    }
    return switch (((TitleFont.Known) font).name()) {
      case "sans" -> serif("var(--sans)");
      case "system-sans" -> serif("system-ui,sans-serif");
      case "system-serif" -> serif("ui-serif,Georgia,\"Times New Roman\",serif");
      default -> "";
    };
  }

  private static String serif(String family) {
    return ":root{--serif:" + family + "}\n";
  }
}
