package plumbline.check.look;

import java.util.Optional;

/**
 * The files that a site's look is made of, as far as they can be used.
 *
 * @param logo stands above the name on every page
 * @param font of titles
 */
public record OwnFiles(Optional<Picture> logo, Optional<OwnFile> font) {

  /** A site without any. */
  public static final OwnFiles NONE = new OwnFiles(Optional.empty(), Optional.empty());

  /** A picture and its size in CSS pixels. */
  public record Picture(OwnFile file, int width, int height) {}
}
