package plumbline.charter;

import java.util.List;
import java.util.Optional;

/** How the site looks, and what stands on every page of it. */
@Weight.Of(Weight.WORDING)
@Doc("How the site looks, and what stands on every page of it.")
public record SiteLook(
    Origin origin,
    @Weight.Of(Weight.WORDING)
        @Doc(
            value =
                "A picture above the name: SVG without scripts or outside references, or PNG; at most 32 KB; relative to the file that names it.",
            example = "look/fernway.svg")
        @TextForm(TextForm.Kind.FILE)
        Optional<String> logo,
    @Doc("The colour of lines in charts and of what has the focus.") Optional<Accent> accent,
    @Doc("The font of titles; numbers, tables and charts keep theirs.") Optional<TitleFont> font,
    @Doc("Words at the foot of every page.") @TextForm(TextForm.Kind.LINKED)
        Optional<Markdown> footer,
    @Weight.Of(Weight.WORDING) @Doc("Whether search engines may list the site; index if left out.")
        Optional<Robots> robots,
    @Doc(
            "Entries of the menu after those that every site has; pages of your own that are not named here follow.")
        List<MenuEntry> menu) {

  public SiteLook {
    menu = List.copyOf(menu);
  }

  /** Whether search engines may list the site. */
  public enum Robots {
    INDEX,
    NOINDEX
  }

  /** A colour for each theme. */
  @Weight.Of(Weight.WORDING)
  @Doc("A colour for each theme, told apart from the paper by 4.5 to 1 or more.")
  public record Accent(
      Origin origin,
      @Weight.Of(Weight.WORDING) @Doc("On light paper, `#fcfbf8`.") @TextForm(TextForm.Kind.COLOUR)
          Optional<String> light,
      @Weight.Of(Weight.WORDING) @Doc("On dark paper, `#171614`.") @TextForm(TextForm.Kind.COLOUR)
          Optional<String> dark) {}

  /** The font of titles. */
  @Shorthand("family")
  @ExactlyOne({"family", "file"})
  @Weight.Of(Weight.WORDING)
  @Doc("The font of titles: one of those at hand, or a file.")
  public record TitleFont(
      Origin origin,
      @Weight.Of(Weight.WORDING) @Doc("One of those at hand.") Optional<Family> family,
      @Weight.Of(Weight.WORDING)
          @Doc(
              value = "A font as WOFF2, at most 48 KB; relative to the file that names it.",
              example = "look/titles.woff2")
          @TextForm(TextForm.Kind.FILE)
          Optional<String> file) {}

  /** Fonts that need no file. */
  public enum Family {
    /** Source Serif 4, which comes with the site. */
    SERIF,
    /** Inter, that of the text. */
    SANS,
    /** What the reader's machine uses itself, with serifs. */
    SYSTEM_SERIF,
    /** What the reader's machine uses itself. */
    SYSTEM_SANS
  }

  /** Something that the menu leads to. */
  @Shorthand("to")
  @Weight.Of(Weight.WORDING)
  @Doc("Something that the menu leads to.")
  public record MenuEntry(
      Origin origin,
      @Weight.Of(Weight.WORDING)
          @Doc(
              value =
                  "Something of the charter by `kind/id`, or an address that begins with `https://`.",
              example = "page/how-we-use-this-charter")
          Citation to,
      @Weight.Of(Weight.WORDING)
          @Doc("What it is called; an address needs one, everything else has a name.")
          Optional<String> title) {}
}
