package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop whose charter is for readers of a language, of which a message file has some words. */
class LanguageTest {

  @TempDir Path folder;
  private Cli shop;

  @BeforeEach
  void speak() {
    shop = CornerShop.in(folder);
    shop.edit("charter/charter.yaml", "locale: en-GB", "locale: eo");
  }

  @Test
  void aFormulaIsExplainedInIt() {
    assertThat(shop.run("explain", "order_value").out()).contains("dividite per");
  }

  @Test
  void aChangeIsToldInIt() {
    assertThat(shop.run("diff", folder.toString()).out()).contains("Nenio ŝanĝiĝas");
    assertThat(shop.run("diff", "--format", "markdown", folder.toString()).out())
        .contains("Nenio ŝanĝiĝas");
  }

  @Test
  void theHistoryIsToldInIt() {
    new ShopRepository(folder).commit(ShopRepository.ADA);

    assertThat(shop.run("history").out()).contains("La ĉarto komenciĝas");
  }

  @Test
  void aClosedWeekIsToldInIt() {
    shop.run("snapshot", "--week", "2026-W45");
    shop.run("snapshot", "--week", "2026-W46");

    assertThat(shop.run("digest", "--base-url", "https://example.com").out())
        .contains("La tuta semajno");
    assertThat(shop.run("weeks", "2026-W45").out()).contains(" kontraŭ ");
  }
}
