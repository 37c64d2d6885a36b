package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.cli.Cli;
import plumbline.cli.CornerShop;

/** Old addresses of what goes by another id now. */
class MovedPagesTest {

  private static final String MORE =
      """
      people:
        - {id: cleo-dunn, name: Cleo Dunn, previously: [cleo, c-dunn]}
      channels:
        - {id: counter, name: Counter, role: conversion, previously: [till]}
      teams: [{id: bakers, name: Bakers, lead: cleo-dunn, previously: [bakery]}]
      decisions:
        - {id: rye, question: "Do we bake rye?", asked: 2026-10-01, previously: [dark-bread]}
      surfaces: [{id: door, name: Door}]
      experiments:
        - {id: bell, what: A bell, surface: door, metric: orders, start: 2026-10-05, end: 2026-10-18,
           previously: [gong]}
      alerts: [{id: dear, title: Dear, source: sales, when: amount > 10, show: [order_id], previously: [costly]}]
      freezes: [{id: fair, name: Fair, start: 2026-10-05, end: 2026-10-09, previously: [market]}]
      """;

  @TempDir static Path folder;
  private static SortedMap<String, byte[]> site;

  @BeforeAll
  static void build() throws IOException {
    Cli shop = CornerShop.in(folder.resolve("shop")).file("charter/more.yaml", MORE);
    Path out = folder.resolve("site");
    Cli.Ran ran =
        shop.run(
            "build",
            "--as-of",
            "2026-11-22",
            "--base-url",
            "https://a.example/b/",
            "--out",
            out.toString());
    assertThat(ran.exit()).as(ran.err()).isZero();
    site = CheckLinks.read(out.toRealPath());
  }

  private static Document page(String path) {
    return Jsoup.parse(new String(site.get(path), StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "people/cleo.html, cleo-dunn.html, Cleo Dunn",
    "people/c-dunn.html, cleo-dunn.html, Cleo Dunn",
    "channels/till.html, counter.html, Counter",
    "teams/bakery.html, bakers.html, Bakers",
    "decisions/dark-bread.html, rye.html, Do we bake rye?",
    "roadmap/gong.html, bell.html, A bell",
  })
  void anOldAddressLeadsToTheNewOne(String old, String now, String name) {
    Document page = page(old);

    assertThat(page.select("meta[http-equiv=refresh]").attr("content")).isEqualTo("0; url=" + now);
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isEqualTo("https://a.example/b/" + old.replaceFirst("[^/]*$", now));
    assertThat(page.select("main .note a").attr("href")).isEqualTo(now);
    assertThat(page.select("main .note a").text()).isEqualTo(name);
    assertThat(page.select("h1").text()).isEqualTo("This page has moved");
  }

  @ParameterizedTest
  @CsvSource({
    "sources/alerts/index.html, costly, Dear",
    "roadmap/index.html, freeze-market, Fair",
  })
  void anOldAnchorStandsInThePartItNamed(String path, String old, String name) {
    assertThat(page(path).getElementById(old)).isNotNull();
    assertThat(page(path).getElementById(old).parent().text()).startsWith(name);
  }

  /** Programs follow no page that leads elsewhere. */
  @Test
  void filesStandAtTheOldAddressToo() {
    assertThat(site.keySet()).contains("api/channels/till.json");
    assertThat(site.get("api/channels/till.json")).isEqualTo(site.get("api/channels/counter.json"));
  }

  @Test
  void theSiteItselfLeadsNobodyToAnOldAddress() {
    assertThat(LinkCheck.broken(site)).isEmpty();
    assertThat(new String(site.get("sitemap.xml"), StandardCharsets.UTF_8))
        .contains("people/cleo-dunn.html")
        .doesNotContain("people/cleo.html");
    assertThat(new String(site.get("find/entries.js"), StandardCharsets.UTF_8))
        .doesNotContain("people/cleo.html", "This page has moved");
    SortedMap<String, byte[]> people = new TreeMap<>(site);
    people.keySet().removeIf(path -> !path.matches("(people|roadmap|sources)/.*html"));
    assertThat(ValidHtml.problems(people)).isEmpty();
  }
}
