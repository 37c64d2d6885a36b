package plumbline.page.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a team gives its site to be told from others.
 *
 * @param logo above the name
 * @param accents colours of lines as {@code #rrggbb}
 * @param titles the font of titles
 * @param footer at the foot of every page
 * @param listed whether search engines may list the site
 */
public record Look(
    Optional<Picture> logo,
    Accents accents,
    Optional<TitleFont> titles,
    Optional<Block.Article> footer,
    boolean listed) {

  /** Of a site that is as it comes. */
  public static final Look PLAIN =
      new Look(
          Optional.empty(),
          new Accents(Optional.empty(), Optional.empty()),
          Optional.empty(),
          Optional.empty(),
          true);

  /** The colours of lines on light and on dark paper; the usual ones where absent. */
  public record Accents(Optional<String> light, Optional<String> dark) {}

  /** A picture with its size in CSS pixels. */
  public record Picture(Asset file, int width, int height) {}

  /** The font of titles. */
  public sealed interface TitleFont {
    /** One that every site has: {@code serif}, {@code sans}, {@code system-serif} and so on. */
    record Known(String name) implements TitleFont {}

    /** The team's own. */
    record Own(Asset file) implements TitleFont {}
  }

  /** The files that stand beside the pages. */
  public List<Asset> assets() {
    List<Asset> assets = new ArrayList<>();
    logo.map(Picture::file).ifPresent(assets::add);
    if (titles.isPresent() && titles.get() instanceof TitleFont.Own own) {
      assets.add(own.file());
    }
    return List.copyOf(assets);
  }
}
