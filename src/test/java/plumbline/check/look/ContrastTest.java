package plumbline.check.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContrastTest {

  /** Ratios published with WCAG's techniques and by the checker of WebAIM. */
  @ParameterizedTest
  @CsvSource({
    "#000000, #ffffff, 21",
    "#ffffff, #ffffff, 1",
    "#767676, #ffffff, 4.54",
    "#777777, #ffffff, 4.47",
    "#0000ff, #ffffff, 8.59",
    "#ff0000, #ffffff, 3.99"
  })
  void ratiosAreThosePublished(String one, String other, double ratio) {
    assertThat(Contrast.between(one, other)).isCloseTo(ratio, within(0.01));
    assertThat(Contrast.between(other, one)).isCloseTo(ratio, within(0.01));
  }

  @ParameterizedTest
  @ValueSource(strings = {"#ffb347", "#777777", "#00ff00", "#fcfbf8", "#171614", "#0000ff"})
  void theNearestColourPassesAndNoneOfASmallerMixDoes(String colour) {
    for (String paper : List.of(LookFindings.LIGHT_PAPER, LookFindings.DARK_PAPER)) {
      String nearest = Contrast.nearest(colour, paper);

      assertThat(Contrast.between(nearest, paper)).isBetween(Contrast.ENOUGH, 21.0);
      if (Contrast.between(colour, paper) < Contrast.ENOUGH) {
        assertThat(Contrast.between(nearest, paper)).isLessThan(Contrast.ENOUGH + 0.1);
      } else {
        assertThat(nearest).isEqualTo(colour);
      }
    }
  }

  @Test
  void thePapersAreThoseOfTheStyleSheet() throws IOException {
    String css = Files.readString(Path.of("site/assets/plumbline.css"));
    List<String> papers =
        Pattern.compile("--paper:(#[0-9a-f]{6})")
            .matcher(css)
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(papers).contains(LookFindings.LIGHT_PAPER, LookFindings.DARK_PAPER);
  }
}
