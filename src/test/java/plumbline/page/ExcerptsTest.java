package plumbline.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptsTest {

  @Test
  void shortTextsStandWhole() {
    assertThat(Excerpts.of("A day late\n is late.", "A day early is late."))
        .isEqualTo(new Excerpts("A day late is late.", "A day early is late."));
  }

  @Test
  void longTextsBeginShortlyBeforeTheyPart() {
    String same = "Most orders are for the coming weekend, and most parcels are for one. ";
    Excerpts excerpts =
        Excerpts.of(same + "A day late is a weekend late.", same + "A day is nothing.");

    assertThat(excerpts.before()).startsWith("…").endsWith("A day late is a weekend late.");
    assertThat(excerpts.after()).startsWith("…").endsWith("A day is nothing.");
    assertThat(excerpts.before()).hasSizeLessThanOrEqualTo(Excerpts.LONGEST + 1);
  }

  @Test
  void longTextsThatPartAtOnceAreCutAtTheirEnd() {
    Excerpts excerpts = Excerpts.of("Before ".repeat(20), "After ".repeat(20));

    assertThat(excerpts.before()).startsWith("Before Before").endsWith("…").hasSize(60);
    assertThat(excerpts.after()).startsWith("After After").endsWith("…").hasSize(60);
  }

  @Test
  void whatIsOnlyAddedAtTheEndIsSeen() {
    String same = "Most orders are for the coming weekend, and most parcels are for one";
    Excerpts excerpts = Excerpts.of(same + ".", same + ", or two.");

    assertThat(excerpts.after()).endsWith("for one, or two.");
  }
}
