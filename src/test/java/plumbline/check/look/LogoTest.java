package plumbline.check.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Covers;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.Span;

class LogoTest {

  private static final Span PLACE = new Span("charter/a.yaml", 3, 9, 3, 12);
  private static final String OPEN = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 20'";

  /** One pixel. */
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=");

  private final Findings findings = new Findings();

  private Optional<OwnFiles.Picture> logo(byte[] bytes) {
    return Logo.of(bytes, PLACE, findings);
  }

  private Optional<OwnFiles.Picture> logo(String svg) {
    return logo(svg.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "viewBox='0 0 30 20' | 30 | 20",
        "viewBox='-5,-5 30.5,20' | 30 | 20",
        "width='60' height='40px' viewBox='0 0 30 20' | 60 | 40",
        "width='100%' height='40' viewBox='0 0 30 20' | 30 | 20"
      })
  void anSvgHasTheSizeThatItSays(String size, int width, int height) {
    OwnFiles.Picture logo =
        logo("<svg xmlns='http://www.w3.org/2000/svg' " + size + "><path d='M0 0h9'/></svg>")
            .orElseThrow();

    assertThat(logo.width()).isEqualTo(width);
    assertThat(logo.height()).isEqualTo(height);
    assertThat(logo.file().kind()).isEqualTo("svg");
    assertThat(findings.inFileOrder()).isEmpty();
  }

  @Test
  void aPngHasTheSizeOfItsHead() {
    OwnFiles.Picture logo = logo(PNG).orElseThrow();

    assertThat(List.of(logo.width(), logo.height())).containsExactly(1, 1);
    assertThat(logo.file().kind()).isEqualTo("png");
  }

  @Test
  void theLogoOfTheExampleIsOne() throws Exception {
    assertThat(logo(Files.readAllBytes(Path.of("charter/look/fernway.svg")))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        OPEN + "><script>1</script></svg>",
        OPEN + "><SCRIPT/></svg>",
        OPEN + " onload='x()'/>",
        OPEN + "><foreignObject/></svg>",
        OPEN + "><image href='https://example.com/a.png'/></svg>",
        OPEN + "><image href='data:image/png;base64,AAAA'/></svg>",
        OPEN + " xmlns:xlink='http://www.w3.org/1999/xlink'><use xlink:href='other.svg#a'/></svg>",
        OPEN + "><a href=' JavaScript:alert(1)'/></svg>",
        OPEN + "><style>@import 'https://example.com/a.css';</style></svg>",
        OPEN + "><path style='fill:URL( \"https://example.com/a.svg#b\" )'/></svg>",
        OPEN + "><style><![CDATA[path{fill:url(//example.com/a)}]]></style></svg>",
        "<!DOCTYPE svg [<!ENTITY a 'b'>]>" + OPEN + "/>",
        "<?xml-stylesheet href='https://example.com/a.css'?>" + OPEN + "/>",
        OPEN + ">",
        "<svg width='10' height='10'/>",
        "<html xmlns='http://www.w3.org/1999/xhtml'/>",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 0'/>",
        "GIF89a",
        ""
      })
  @Covers(Code.LOGO_UNFIT)
  void whatIsMoreOrLessThanAPictureIsRefusedWhereItIsNamed(String svg) {
    assertThat(logo(svg)).isEmpty();

    assertThat(findings.inFileOrder())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(Code.LOGO_UNFIT);
              assertThat(finding.span()).isEqualTo(PLACE);
            });
  }

  @Test
  void aLogoMayTakeFromItself() {
    assertThat(
            logo(
                OPEN
                    + "><defs><linearGradient id='g'/></defs><path fill='url(#g)'/><use href='#g'/></svg>"))
        .isPresent();
  }

  @Test
  void theLimitOfALogoIsItsLastByte() {
    String most = OPEN + "><!--" + "x".repeat(Logo.MOST_BYTES) + "--></svg>";
    int over = most.length() - Logo.MOST_BYTES;

    assertThat(logo(most.replace("x".repeat(over + 1), "x"))).isPresent();
    assertThat(logo(most.replaceFirst("x".repeat(over - 1), ""))).isEmpty();
  }

  @Test
  @Covers(Code.FONT_UNFIT)
  void aFontIsWoff2AndSmall() {
    byte[] font = new byte[TitleFonts.MOST_BYTES];
    System.arraycopy("wOF2".getBytes(StandardCharsets.US_ASCII), 0, font, 0, 4);
    byte[] large = java.util.Arrays.copyOf(font, font.length + 1);

    assertThat(TitleFonts.of(font, PLACE, findings)).isPresent();
    assertThat(TitleFonts.of(large, PLACE, findings)).isEmpty();
    assertThat(TitleFonts.of(PNG, PLACE, new Findings())).isEmpty();
    assertThat(TitleFonts.of(new byte[0], PLACE, findings)).isEmpty();
    assertThat(findings.inFileOrder())
        .extracting(Finding::message)
        .containsExactly("the font is larger than 48 KB", "the font is not WOFF2");
  }
}
