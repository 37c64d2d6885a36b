package plumbline.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import plumbline.charter.Charter;
import plumbline.charter.Origin;
import plumbline.charter.SiteLook;
import plumbline.check.look.Logo;
import plumbline.check.look.OwnFile;
import plumbline.check.look.OwnFiles;
import plumbline.check.look.TitleFonts;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.Span;

/** Reads the files that the look of a site is made of. */
final class LookFiles {

  private final Path root;
  private final Findings findings;

  private LookFiles(Path root, Findings findings) {
    this.root = root;
    this.findings = findings;
  }

  /**
   * The files that a charter names, as far as they can be used; the rest is found.
   *
   * @param root the folder that holds {@code charter/}
   */
  static OwnFiles of(Charter charter, Path root, Findings findings) {
    return charter
        .charter()
        .site()
        .map(look -> new LookFiles(root, findings).read(look))
        .orElse(OwnFiles.NONE);
  }

  private OwnFiles read(SiteLook look) {
    Optional<OwnFiles.Picture> logo =
        look.logo()
            .flatMap(
                path ->
                    bytes(path, look.origin(), "logo", Logo.MOST_BYTES)
                        .flatMap(all -> Logo.of(all, look.origin().of("logo"), findings)));
    Optional<OwnFile> font =
        look.font()
            .flatMap(
                own ->
                    own.file()
                        .flatMap(path -> bytes(path, own.origin(), "file", TitleFonts.MOST_BYTES))
                        .flatMap(all -> TitleFonts.of(all, own.origin().of("file"), findings)));
    return new OwnFiles(logo, font);
  }

  /** The bytes of a file, or one more than are allowed. */
  private Optional<byte[]> bytes(String path, Origin origin, String key, int most) {
    Span place = origin.of(key);
    String file = place.file();
    Path named = root.resolve(file.substring(0, file.lastIndexOf('/') + 1)).resolve(path);
    try {
      if (!named.toRealPath().startsWith(root.toRealPath())) {
        findings.add(
            Finding.of(Code.PATH_OUTSIDE, place, "`" + path + "` leads out of the charter's folder")
                .help("keep it beside the file that names it"));
        return Optional.empty();
      }
      try (InputStream in = Files.newInputStream(named)) {
        return Optional.of(in.readNBytes(most + 1));
      }
    } catch (IOException missing) {
      findings.add(
          Finding.of(Code.LOOK_FILE_MISSING, place, "there is no file `" + path + "`")
              .help("the path is relative to " + file));
      return Optional.empty();
    }
  }
}
