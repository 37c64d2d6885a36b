package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import plumbline.page.part.Phrase;
import plumbline.page.part.Site;
import plumbline.site.chart.SharePicture;
import plumbline.site.template.Shared;

/** What a chat shows of a link, told from the page it stands on. */
class SharedPictureTest {

  private static final String NOTICE = "Simulated data. This shop does not exist.";

  /** Where the name of the shop stands. */
  private static final int HEAD = 110;

  private static Shared shared(String shop, String notice) {
    Site sample = SampleSite.with(shop);
    Site site =
        new Site(
            sample.language(),
            shop,
            Optional.of(URI.create("https://charter.example/")),
            sample.navigation(),
            notice.isEmpty() ? List.of() : List.of(Phrase.of(notice)),
            sample.colophon(),
            sample.pages());
    return Shared.of(site, site.pages().get(0)).orElseThrow();
  }

  private static BufferedImage image(Shared shared) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(shared.picture().png()));
  }

  /** Pixels that are not paper in a strip from the left edge. */
  private static int inked(BufferedImage image, int from, int top, int bottom) {
    int count = 0;
    for (int x = from; x < image.getWidth(); x++) {
      for (int y = top; y < bottom; y++) {
        count += (image.getRGB(x, y) & 0xffffff) == 0xfcfbf8 ? 0 : 1;
      }
    }
    return count;
  }

  @Test
  void itSaysInWordsAndInPixelsThatItsNumbersAreSimulated() throws IOException {
    Shared with = shared("Bread", NOTICE);
    Shared without = shared("Bread", "");

    assertThat(with.words()).endsWith(" " + NOTICE);
    assertThat(without.words()).doesNotContain("Simulated");
    assertThat(with.picture().notice()).isEqualTo(NOTICE);
    assertThat(with.path()).isNotEqualTo(without.path());
    // To the right of a name of 80 pixels, 28 high: only the notice can stand there.
    assertThat(inked(image(without), 200, 60, HEAD)).isZero();
    assertThat(inked(image(with), 200, 60, HEAD)).isGreaterThan(1500);
    assertThat(inked(image(with), 0, HEAD, SharePicture.HEIGHT))
        .isEqualTo(inked(image(without), 0, HEAD, SharePicture.HEIGHT));
  }

  @Test
  void aLongNameLeavesRoomForIt() throws IOException {
    String name = "The bakery of the old mill beside the river and its daughters and sons Ltd";

    assertThat(inked(image(shared(name, NOTICE)), 720, 60, HEAD)).isGreaterThan(1000);
  }

  /** Chats keep what they saw at a path, so that another picture needs another one. */
  @Test
  void equalPicturesHaveOnePathAndEveryPartOfOneIsInIt() {
    Shared one = shared("Bread", NOTICE);

    assertThat(shared("Bread", NOTICE).path()).isEqualTo(one.path());
    assertThat(shared("Brot", NOTICE).path()).isNotEqualTo(one.path());
    // Nothing in it is told by where it lies in memory, which would be another path on each build.
    assertThat(one.picture().toString())
        .doesNotContainPattern("[@$][0-9a-f]{3,}|Lambda")
        .contains("lines=", "accent=", "verdict=", "notice=", "2.3");
  }
}
