package plumbline.site.template;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Site;
import plumbline.site.chart.SharePicture;

/**
 * What those see of a page who see but a link to it: its newest number as a picture.
 *
 * @param path from the root of the site; changes with what is drawn, as chats keep what they saw
 * @param words the same for those who do not see it
 */
public record Shared(String path, String words, SharePicture picture) {

  private static final String ACCENT = "#15616d";
  private static final String FOLDER = "shared/";

  /** Whether a file of a site is such a picture. */
  public static boolean is(String path) {
    return path.startsWith(FOLDER);
  }

  /**
   * The picture of a page that shows a number with its line; absent for others, and where the site
   * has no address that such a picture could be asked for at.
   */
  public static Optional<Shared> of(Site site, Page page) {
    if (site.base().isEmpty() || page.kept().isPresent()) {
      return Optional.empty();
    }
    Optional<Block.Headline> headline = first(page, Block.Headline.class);
    Optional<Block.Chart> chart = first(page, Block.Chart.class);
    if (headline.isEmpty() || chart.isEmpty() || headline.get().reading().exact().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(of(site, page, headline.get(), chart.get()));
  }

  private static Shared of(Site site, Page page, Block.Headline headline, Block.Chart chart) {
    String title = page.title().equals(site.name()) ? page.statement() : page.title();
    String about = headline.about().plain();
    // A number that leaves its page takes along what every page says, such as that it is simulated.
    String notice = site.notices().stream().map(Phrase::plain).collect(Collectors.joining(" "));
    SharePicture picture =
        new SharePicture(
            site.name(),
            notice,
            title,
            headline.reading().text(),
            about,
            headline.verdict().map(one -> new SharePicture.Judged(one.tone(), one.word())),
            SharePicture.Lines.of(chart.chart()),
            site.look().accents().light().orElse(ACCENT));
    String verdict = headline.verdict().map(one -> " " + one.word() + ".").orElse("");
    String words = title + ": " + headline.reading().text() + ", " + about + "." + verdict;
    words = notice.isEmpty() ? words : words + " " + notice;
    CRC32C check = new CRC32C();
    // All that is drawn, whatever parts a picture comes to have.
    check.update(picture.toString().getBytes(StandardCharsets.UTF_8));
    String name = page.path().substring(0, page.path().length() - ".html".length());
    return new Shared(
        FOLDER + name.replace('/', '-') + "-" + Long.toHexString(check.getValue()) + ".png",
        words,
        picture);
  }

  private static <B extends Block> Optional<B> first(Page page, Class<B> kind) {
    return page.sections().stream()
        .map(Section::blocks)
        .flatMap(blocks -> blocks.stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst();
  }

  /** Its whole address. */
  public String address(URI base) {
    return base.resolve(path).toString();
  }
}
