package plumbline.site;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import plumbline.json.JsonWriter;
import plumbline.page.ChartWords;
import plumbline.page.MissingPage;
import plumbline.page.Words;
import plumbline.page.part.Mentions;
import plumbline.page.part.Page;
import plumbline.page.part.Site;
import plumbline.site.template.JtepageGenerated;
import plumbline.site.template.OwnStyle;
import plumbline.site.template.Pen;
import plumbline.site.template.Shared;

/** Renders a site to files in memory. */
public final class SiteWriter {

  private static final List<String> ASSETS =
      List.of(
          "booklet.css",
          "favicon.svg",
          "fonts/inter.woff2",
          "fonts/source-serif-4.woff2",
          "fonts/LICENSE-inter.txt",
          "fonts/LICENSE-source-serif-4.txt",
          "scripts/minisearch.js",
          "scripts/LICENSE-minisearch.txt");

  /** Sent without the comments that they are read with here. */
  private static final List<String> SCRIPTS =
      List.of("scripts/cards.js", "scripts/charts-copy.js", "scripts/find.js");

  private static final String GLOSSARY = "glossary/index.html";

  private final Words words;
  private final Optional<String> program;

  /** Of a program that cannot tell whether it is the one that drew an earlier site. */
  public SiteWriter(Words words) {
    this(words, Optional.empty());
  }

  /**
   * Of a known program.
   *
   * @param program changes with everything that decides how a page is drawn
   */
  public SiteWriter(Words words, Optional<String> program) {
    this.words = words;
    this.program = program;
  }

  /** Every file of the site by its path from the root, with forward slashes. */
  public SortedMap<String, byte[]> files(Site site) {
    return files(site, DrawnBefore.NOTHING).drawn();
  }

  /** The same, without the pages that stand in an earlier site as they are to be. */
  public SiteFiles files(Site site, DrawnBefore before) {
    DrawnBefore.Keys keys = new DrawnBefore.Keys(site, program);
    return files(
        site,
        page ->
            files(site, page, before.standing(page, keys))
                .with(shared(site, page, path -> before.standing(path, keys))));
  }

  /** The same, without drawing again what the drawings hold; they are brought up to date. */
  public SortedMap<String, byte[]> files(Site site, Drawings drawings) {
    Site frame = Drawings.frame(site, site::holds);
    return files(site, page -> SiteFiles.of(files(page, html(page, frame, drawings)))).drawn();
  }

  /**
   * The pages of a site and what stands beside them, without what the whole site has.
   *
   * @param whole the paths of the whole site's files
   */
  public SortedMap<String, byte[]> ahead(Site site, Set<String> whole, Drawings drawings) {
    Site frame = Drawings.frame(site, whole::contains);
    SortedMap<String, byte[]> files = new TreeMap<>();
    site.pages().parallelStream()
        .map(page -> files(page, html(page, frame, drawings)))
        .toList()
        .forEach(of -> of.forEach((path, bytes) -> put(files, path, bytes)));
    // A page that is ahead names the logo and the fonts as they are now.
    look(site, files);
    return files;
  }

  private static void look(Site site, SortedMap<String, byte[]> files) {
    OwnStyle.of(site.look()).ifPresent(own -> put(files, own.path(), bytes(own.text())));
    site.look().assets().forEach(asset -> put(files, asset.path(), asset.bytes()));
  }

  private SiteFiles files(Site site, Function<Page, SiteFiles> drawing) {
    SortedMap<String, byte[]> drawn = new TreeMap<>();
    SortedMap<String, SiteFiles.Standing> standing = new TreeMap<>();
    site.pages().parallelStream()
        .map(drawing)
        .toList()
        .forEach(
            of -> {
              of.drawn().forEach((path, bytes) -> put(drawn, path, bytes));
              standing.putAll(of.standing());
            });
    ASSETS.forEach(name -> drawn.put("assets/" + name, asset(name)));
    SCRIPTS.forEach(name -> drawn.put("assets/" + name, bytes(bare(text(name)))));
    put(drawn, "assets/scripts/charts.js", bytes(chartScript()));
    // One style sheet, so that a page needs one request for it; the booklet has one more.
    put(drawn, "assets/plumbline.css", bytes(style()));
    look(site, drawn);
    site.base().ifPresent(base -> atAnAddress(site, base, drawn));
    SiteFiles files = new SiteFiles(drawn, standing);
    new DrawnBefore.Keys(site, program)
        .listing(files)
        .ifPresent(listing -> put(drawn, DrawnBefore.LISTING, bytes(listing)));
    return files;
  }

  /**
   * What only a site with an address can have: lists for search engines, and the page for what is
   * not there, which is shown at any address and so links from the root.
   */
  private void atAnAddress(Site site, URI base, SortedMap<String, byte[]> files) {
    boolean listed = site.look().listed();
    put(files, "robots.txt", bytes(robots(base, listed)));
    if (listed) {
      put(files, "sitemap.xml", bytes(sitemap(site, base)));
    }
    Page missing = MissingPage.of(words);
    put(files, missing.path(), bytes(html(site, missing, Pen.at(base, words))));
  }

  /** Search engines must read a page to learn that it asks not to be listed. */
  private static String robots(URI base, boolean listed) {
    String all = "User-agent: *\nDisallow:\n";
    return listed ? all + "Sitemap: " + base.resolve("sitemap.xml") + "\n" : all;
  }

  private static String sitemap(Site site, URI base) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (Page page : site.pages()) {
      if (page.movedTo().isPresent()) {
        continue;
      }
      String address = base.resolve(page.path()).toASCIIString().replace("&", "&amp;");
      xml.append("<url><loc>").append(address.replace("'", "&apos;")).append("</loc></url>\n");
    }
    return xml.append("</urlset>\n").toString();
  }

  private String html(Site site, Page page) {
    // A page that stays as it is from build to build must not change with what is called so today.
    Mentions mentions = page.kept().isPresent() ? Mentions.NONE : site.mentions();
    return html(site, page, new Pen(words, page, site.marks(), mentions, explains(site, page)));
  }

  /** Not on the glossary itself, where every term would lead to the line it stands in. */
  private static boolean explains(Site site, Page page) {
    return site.holds(GLOSSARY) && !page.path().equals(GLOSSARY);
  }

  /** jte takes null for no interceptor. */
  @SuppressWarnings("NullAway")
  private static String html(Site site, Page page, Pen pen) {
    StringOutput out = new StringOutput(64 * 1024);
    JtepageGenerated.render(new OwaspHtmlTemplateOutput(out), null, site, page, pen);
    return out.toString().strip() + "\n";
  }

  private byte[] html(Page page, Site frame, Drawings drawings) {
    return drawings
        .of(page, frame)
        .orElseGet(
            () -> {
              byte[] drawn = bytes(html(frame, page.whole()));
              drawings.keep(page, frame, drawn);
              return drawn;
            });
  }

  /** A page and what stands beside it, without the page where it stands already. */
  private SiteFiles files(Site site, Page page, Optional<SiteFiles.Standing> standing) {
    if (standing.isEmpty()) {
      return SiteFiles.of(files(page, bytes(html(site, page.whole()))));
    }
    SortedMap<String, byte[]> beside = new TreeMap<>();
    page.files().forEach(file -> put(beside, file.path(), bytes(file.text())));
    SortedMap<String, SiteFiles.Standing> before = new TreeMap<>();
    before.put(page.path(), standing.get());
    return new SiteFiles(beside, before);
  }

  /** The picture of a page where it has one, drawn unless it stands already. */
  private static SiteFiles shared(
      Site site, Page page, Function<String, Optional<SiteFiles.Standing>> standing) {
    SortedMap<String, byte[]> drawn = new TreeMap<>();
    SortedMap<String, SiteFiles.Standing> kept = new TreeMap<>();
    Shared.of(site, page)
        .ifPresent(
            shared ->
                standing
                    .apply(shared.path())
                    .ifPresentOrElse(
                        before -> kept.put(shared.path(), before),
                        () -> put(drawn, shared.path(), shared.picture().png())));
    return new SiteFiles(drawn, kept);
  }

  private static SortedMap<String, byte[]> files(Page page, byte[] html) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    put(files, page.path(), html);
    page.files().forEach(file -> put(files, file.path(), bytes(file.text())));
    return files;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void put(SortedMap<String, byte[]> files, String path, byte[] bytes) {
    if (files.put(path, bytes) != null) {
      throw new IllegalStateException("two files are called " + path);
    }
  }

  /** One script, with its words within, as it may read no other file where it is on a disk. */
  private String chartScript() {
    JsonWriter json = new JsonWriter();
    json.beginObject();
    ChartWords.of(words).forEach((name, said) -> json.key(name).value(said));
    json.endObject();
    return "(function () {\n\"use strict\";\nconst words = "
        + json.text().strip()
        + ";\n"
        + bare(text("scripts/charts/drawing.js"))
        + bare(text("scripts/charts/figure.js"))
        + bare(text("scripts/charts/others.js"))
        + "})();\n";
  }

  /** Without comments that stand on lines of their own, and without indents. */
  private static String bare(String text) {
    return text.replaceAll("(?ms)^ */\\*.*?\\*/\n", "").replaceAll("(?m)^ +|^\n", "");
  }

  /** The one style sheet. */
  static String style() {
    return bare(text("plumbline.css") + text("chart.css"));
  }

  private static String text(String name) {
    return new String(asset(name), StandardCharsets.UTF_8);
  }

  static byte[] asset(String name) {
    String resource = "/site/assets/" + name;
    try (InputStream in = SiteWriter.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
