package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings under {@code checks: channels:} that change no finding but what a page shows. */
class ChannelSettingsTest {

  private static final String GAPS =
      """
      channels:
        - id: shop
          name: Shop
          role: conversion
          audit: [{component: inventory, state: missing}]
        - id: web
          name: Web
          role: awareness
          audit: [{component: orders, state: partly}]
      """;

  @TempDir Path folder;
  private Cli shop;

  @BeforeEach
  void copyTheShop() {
    shop = CornerShop.in(folder);
  }

  @ParameterizedTest
  @CsvSource({
    // The third quarter: what is missing (3) on a quarter of the sales weighs as much as what works
    // in part (1) on three quarters, and goes before it as the worse.
    "25, 75, 'checks: {channels: {weigh_by: revenue}}', 'shop 0.75, web 0.75'",
    "24, 76, 'checks: {channels: {weigh_by: revenue}}', 'web 0.76, shop 0.72'",
    // Without a metric that weighs, how bad it is counts alone.
    "24, 76, '', 'shop 3, web 1'"
  })
  void gapsAreRankedByHowBadTheyAreTimesTheShareOfTheChannel(
      int inShop, int onWeb, String checks, String expected) throws IOException {
    shop.file("charter/channels.yaml", GAPS + checks + "\n")
        .file(
            "metrics/data/sales.csv",
            "order_id,sold_on,channel,amount\n1,2026-07-01,shop,"
                + inShop
                + "\n2,2026-09-30,web,"
                + onWeb
                + "\n");
    List<String> rows = Files.readAllLines(site("2026-10-01").resolve("channels/audit/gaps.csv"));

    assertThat(rows.subList(1, rows.size()))
        .extracting(row -> row.split(",", -1)[1] + " " + row.split(",", -1)[5])
        .containsExactly(expected.split(", "));
  }

  @ParameterizedTest
  @CsvSource({
    "50, '', 50, ''",
    "51, '', 50, '1 more'",
    "9, 'checks: {channels: {listed_rows: 9}}', 9, ''",
    "10, 'checks: {channels: {listed_rows: 9}}', 9, '1 more'"
  })
  void anAlertListsSoManyRowsAndNamesTheRest(int rows, String checks, int listed, String more)
      throws IOException {
    shop.file("metrics/data/sales.csv", sales(rows))
        .file(
            "charter/alerts.yaml",
            "alerts: [{id: sold, title: Sold, source: sales, when: amount > 0, show: order_id}]\n"
                + checks
                + "\n");
    var section =
        Jsoup.parse(site("2026-11-22").resolve("sources/alerts/index.html")).select("#sold");

    assertThat(section.select("tbody tr")).hasSize(listed);
    assertThat(section.text().contains("rows are shown")).isEqualTo(!more.isEmpty());
    assertThat(section.text()).contains(more);
  }

  @Test
  void theWholeListIsInTheCsv() throws IOException {
    shop.file("metrics/data/sales.csv", sales(51))
        .file(
            "charter/alerts.yaml",
            "alerts: [{id: sold, title: Sold, source: sales, when: amount > 0, show: order_id}]\n");

    assertThat(Files.readAllLines(site("2026-11-22").resolve("sources/alerts/sold.csv")))
        .hasSize(1 + 51);
  }

  private static String sales(int rows) {
    StringBuilder text = new StringBuilder("order_id,sold_on,channel,amount\n");
    IntStream.rangeClosed(1, rows).forEach(i -> text.append(i).append(",2026-11-22,shop,1.00\n"));
    return text.toString();
  }

  private Path site(String asOf) {
    Path out = folder.resolve("site-" + asOf);
    Cli.Ran ran = shop.run("build", "--as-of", asOf, "--out", out.toString());
    assertThat(ran.exit()).as(ran.err()).isZero();
    return out;
  }
}
