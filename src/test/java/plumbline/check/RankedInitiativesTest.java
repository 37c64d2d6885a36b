package plumbline.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.cli.Cli;
import plumbline.cli.CornerShop;

/** What to do next: by the highest goal served, then effect times confidence over effort. */
class RankedInitiativesTest {

  @TempDir Path folder;

  @Test
  void initiativesStandByWhatADayOfWorkBrings() throws IOException {
    Cli shop = CornerShop.in(folder);
    shop.edit(
        "charter/charter.yaml",
        "  constraints:\n",
        """
          secondary:
            - id: more-orders
              goal: More people come
              metric: orders
              to: {at_least: 10, by: 2027-03-31}
              deprioritises: [Quiet mornings]
          constraints:
        """);
    shop.file(
        "charter/next.yaml",
        """
        initiatives:
          - {id: lower-goal, initiative: Much for little, serves: [more-orders], effort: 1 day,
             expects: [{metric: orders, low: 9, high: 9, confidence: 100%}]}
          - {id: unsure, initiative: Large and unsure, serves: [order-value], effort: 2 days,
             expects: [{metric: order_value, low: 1.00 GBP, high: 3.00 GBP, confidence: 50%}]}
          - {id: sure, initiative: Sure, serves: [order-value, more-orders], effort: 3 days,
             expects: [{metric: order_value, low: 2.00 GBP, high: 2.00 GBP, confidence: 90%}]}
          - {id: alike, initiative: As good as sure, serves: [order-value], effort: 1 week,
             expects: [{metric: order_value, low: 3.00 GBP, high: 3.00 GBP, confidence: 100%}]}
          - {id: nothing, initiative: Serves nobody, effort: 1 day}
          - {id: breaking, initiative: Breaks a limit, serves: [order-value], effort: 1 day,
             expects: [{metric: order_value, low: 9.00 GBP, high: 9.00 GBP, confidence: 100%}],
             breaks: [no-empty-shelf]}
          - {id: over, initiative: Done, serves: [order-value], effort: 1 day, stage: done}
        """);
    Path out = folder.resolve("site");

    Cli.Ran ran = shop.run("build", "--as-of", "2026-11-22", "--out", out.toString());

    assertThat(ran.exit()).as(ran.err()).isZero();
    List<String> rows = Files.readAllLines(out.resolve("next/initiatives.csv"));
    // A day of work brings 3 / 5 = 0.60, 2 * 0.9 / 3 = 0.60 and 2 * 0.5 / 2 = 0.50.
    assertThat(rows.subList(1, rows.size()))
        .extracting(row -> row.split(",", -1)[1] + " " + row.split(",", -1)[2])
        .containsExactly(
            "alike serves",
            "sure serves",
            "unsure serves",
            "lower-goal serves",
            "nothing serves_none",
            "breaking breaks");
  }
}
