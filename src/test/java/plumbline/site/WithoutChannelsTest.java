package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.cli.Cli;
import plumbline.cli.CornerShop;

/** The whole site of a shop that names no channel, though its rows tell shop and web apart. */
class WithoutChannelsTest {

  /** All that can be said of channels without naming one. */
  private static final String MORE =
      """
      customer: {who: Early birds, not_primarily: [{who: Late risers, because: They find nothing left}]}
      channel_kpis: {operational: [orders], business: [revenue]}
      protocols:
        - {id: prices, governs: pricing_updates, name: Prices, owner: ada-byron, approver: ada-byron,
           steps: [{does: The board is wiped}]}
      teams: [{id: bakers, name: Bakers, lead: ada-byron, measured_on: [orders]}]
      surfaces:
        - {id: door, name: Door, intents: [buy], traffic: {metric: orders, by: channel}}
      alerts: [{id: small, title: Small, source: sales, when: amount < 5, show: [channel, amount]}]
      """;

  @TempDir Path folder;
  private Cli shop;

  @BeforeEach
  void copyTheShop() {
    shop = CornerShop.in(folder.resolve("shop"));
  }

  private SortedMap<String, byte[]> built() throws IOException {
    Path site = folder.resolve("site");
    Cli.Ran ran = shop.run("build", "--as-of", "2026-11-22", "--out", site.toString());
    assertThat(ran.exit()).as(ran.err()).isZero();
    return CheckLinks.read(site.toRealPath());
  }

  private static Document page(SortedMap<String, byte[]> site, String path) {
    return Jsoup.parse(new String(site.get(path), StandardCharsets.UTF_8));
  }

  @Test
  void whereNothingIsSaidOfChannelsThereIsNoPageOfThem() throws IOException {
    SortedMap<String, byte[]> site = built();

    assertThat(site.keySet()).noneMatch(path -> path.startsWith("channels/"));
    assertThat(page(site, "index.html").select(".rail a").eachText()).doesNotContain("Channels");
    assertThat(LinkCheck.broken(site)).isEmpty();
  }

  @Test
  void whatGoesOverChannelsIsToldWithoutThem() throws IOException {
    shop.file("charter/more.yaml", MORE)
        .edit(
            "charter/charter.yaml",
            "  promise: Fresh bread before you wake.\n",
            "  promise: Fresh bread before you wake.\n"
                + "  promises: [{id: fresh, promise: Fresh at six}]\n");
    SortedMap<String, byte[]> site = built();

    assertThat(page(site, "channels/index.html").select("main").text())
        .contains("No channel is named yet", "What the whole shop does")
        .doesNotContain("One main role", "side by side");
    assertThat(page(site, "channels/kpis/index.html").select("main").text())
        .contains("What the whole shop does, as no channel is named")
        .contains("The figures stand here once a month is complete.");
    assertThat(page(site, "customer/index.html").select("#promise").text())
        .contains("Fresh at six")
        .doesNotContain("Carried by");
    assertThat(LinkCheck.broken(site)).isEmpty();
    SortedMap<String, byte[]> pages = new TreeMap<>(site);
    pages.keySet().removeIf(path -> !path.matches("(channels|customer)/.*html"));
    assertThat(ValidHtml.problems(pages)).isEmpty();
  }
}
