package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

  @TempDir Path folder;

  @Test
  void aMetricIsToldFromItsDefinitionToItsFiles() {
    Cli.Ran ran = explain("order_value");

    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .containsSubsequence(
            "Order value (order_value)\n",
            "Definition\n",
            "metrics/sales.yaml:29",
            "GBP per order",
            "revenue / orders",
            "in words    revenue divided by orders",
            "Plan\n",
            "sum(amount), by day",
            "order_value = revenue / orders",
            "SQL\n",
            "-- ",
            "Values by week\n",
            "2026-W45",
            "2026-W47",
            "13.25\n",
            "Files\n",
            "metrics/data/sales.csv  241 bytes  9 rows  sha256 ");
  }

  @Test
  void whatIsSaidOfOthersIsNotRepeated() {
    Cli shop =
        CornerShop.in(folder)
            .edit(
                "metrics/sales.yaml",
                "review: {every: 3 months, last: 2026-11-01}",
                "review: {every: 3 months, last: 2026-01-01}")
            .edit(
                "charter/charter.yaml",
                "at_least: 2\n      because: A shop nobody visits is no shop.\n"
                    + "      accountable: ada-byron\n"
                    + "      review: {every: 3 months, last: 2026-11-01}",
                "at_least: 2\n      because: A shop nobody visits is no shop.\n"
                    + "      accountable: ada-byron\n"
                    + "      review: {every: 3 months, last: 2026-01-01}");

    assertThat(findings(shop, "order_value"))
        .singleElement()
        .asString()
        .startsWith("warning[PL-0605]: the review of metric `revenue` was due on 2026-04-01");
    assertThat(findings(shop, "orders")).isEmpty();
  }

  private static List<String> findings(Cli shop, String metric) {
    return shop.run("explain", metric, "--as-of", "2026-11-22")
        .err()
        .lines()
        .filter(line -> line.matches("(error|warning|note)\\[.*"))
        .toList();
  }

  @Test
  void thePeriodsCanBeChosen() {
    Cli.Ran ran = explain("revenue", "--by", "month");

    // All nine rows lie in November, which is not over on the 22nd.
    assertThat(ran.out())
        .contains("Values by month\n  2026-11     120.60")
        .contains("(incomplete)");
  }

  @Test
  void noPeriodsAreAUsageError() {
    Cli.Ran ran = explain("revenue", "--periods", "0");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).startsWith("plumbline: --periods: at least 1, not 0\n");
  }

  @Test
  void onlyTheSourcesOfTheMetricAreRead() {
    CornerShop.in(folder)
        .file(
            "metrics/visits.yaml",
            """
            sources:
              visits:
                export: data/visits.csv
                time: day
                columns: {day: date}
            metrics:
              visits: {title: Visits, unit: visits, source: visits, formula: count()}
            """);

    assertThat(new Cli(folder).run("explain", "revenue").exit()).isZero();
    assertThat(new Cli(folder).run("explain", "visits").err()).contains("error[PL-0501]");
  }

  @Test
  void anUnknownMetricIsAUsageErrorWithASuggestion() {
    Cli.Ran ran = explain("revenu");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .startsWith("plumbline: there is no metric `revenu`; did you mean `revenue`?\n");
  }

  @Test
  void ofAnInvalidCharterTheErrorsAreTold() {
    CornerShop.in(folder).file("charter/more.yaml", "chanels: {}\n");

    Cli.Ran ran = new Cli(folder).run("explain", "revenue");

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("error[PL-0201]");
  }

  private Cli.Ran explain(String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "--as-of";
    all[1] = "2026-11-22";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return CornerShop.in(folder).run("explain", all);
  }
}
