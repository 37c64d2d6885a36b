package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One mistake is told once: what only follows from it is not told as well. */
class FollowOnFindingsTest {

  @TempDir Path folder;
  private int shops;

  @Test
  void aMisspeltKeyIsTakenForTheOneThatIsMeant() {
    assertOneError("metrics/sales.yaml", "    columns:", "    colums:", "`colums` is no key");
    assertOneError("charter/charter.yaml", "\npeople:", "\npeopel:", "`peopel` is no key");
  }

  @Test
  void whatStandsUnderAnUnknownKeyIsNotMissedElsewhere() {
    assertOneError("metrics/sales.yaml", "    columns:", "    felder:", "`felder` is no key");
    assertOneError("metrics/sales.yaml", "sources:", "quellen:", "`quellen` is no key");
    assertOneError("charter/charter.yaml", "\npeople:", "\nleute:", "`leute` is no key");
  }

  @Test
  void aColumnOfAnUnknownTypeExists() {
    assertOneError(
        "metrics/sales.yaml", "amount: money", "amount: mony", "`type` cannot be `mony`");
  }

  @Test
  void whoHasABadIdOrNoneIsNotUnknown() {
    assertOneError("charter/charter.yaml", "{id: ada-byron,", "{id: Ada Byron,", "is no id");
    assertOneError("charter/charter.yaml", "{id: ada-byron,", "{", "a person lacks `id`");
    assertOneError("charter/charter.yaml", "name: Ada Byron,", "", "lacks `name`");
    assertOneError("metrics/sales.yaml", "  sales:\n", "  Sales:\n", "`Sales` is no id");
  }

  @Test
  void aMetricThatIsLeftOutIsNotUnknownInFormulas() {
    assertOneError("metrics/sales.yaml", "    title: Orders\n", "", "lacks `title`");
    assertOneError("metrics/sales.yaml", "  revenue:\n", "  Revenue:\n", "is no id");
  }

  /** A misspelt name elsewhere is one mistake, and not hidden by its being a name. */
  @Test
  void aNameThatNothingExplainsIsStillUnknown() {
    assertOneError(
        "metrics/sales.yaml", "owner: ada-byron", "owner: ada-biron", "there is no person");
    assertOneError("metrics/sales.yaml", "sum(amount)", "sum(amont)", "`sales` does not have");
  }

  @Test
  void aSignatureIsNotOutOfDateForAnErrorInTheSourceBeneath() {
    Cli shop = SignedShop.signed(folder.resolve("signed"));
    shop.edit("metrics/sales.yaml", "amount: money}", "amount: {type: money, divided_by: 100}}")
        .edit("metrics/sales.yaml", "dimensions: [channel]", "dimensions: [channel, colour]");

    assertThat(headlines(shop))
        .contains("error[PL-0510]: source `sales` has no column `colour` in metrics/data/sales.csv")
        .noneMatch(line -> line.contains("PL-1202"));

    shop.edit("metrics/sales.yaml", ", colour]", "]");

    assertThat(headlines(shop))
        .contains(stale("goal `order-value`", "owners"), stale("goal `order-value`", "till"));
  }

  @Test
  void aSignatureUnderSomethingElseThanTheErrorIsToldBesideIt() {
    Cli shop = SignedShop.signed(folder.resolve("signed"));
    shop.edit("charter/charter.yaml", "at_least: 20.00", "at_least: 20 orders")
        .edit("charter/charter.yaml", "at_least: 2\n", "at_least: 3\n");

    assertThat(headlines(shop))
        .contains(stale("constraint `no-empty-shelf`", "owners"))
        .doesNotContain(stale("goal `order-value`", "owners"))
        .anyMatch(line -> line.startsWith("error[PL-0411]"));
  }

  private static String stale(String what, String team) {
    return "warning[PL-1202]: "
        + what
        + " means something else than what team `"
        + team
        + "` signed on 2026-11-03";
  }

  private static List<String> headlines(Cli shop) {
    String found = shop.run("check", "--as-of", "2026-11-22").out();
    return found.lines().filter(line -> line.matches("(error|warning|note)\\[.*")).toList();
  }

  private void assertOneError(String file, String text, String replacement, String told) {
    Cli shop = CornerShop.in(folder.resolve("shop-" + shops++));
    shop.edit(file, text, replacement);
    String found = shop.run("check", "--as-of", "2026-11-22").out();
    assertThat(found).contains(told).contains("--> " + file + ":").contains(" help: ");
    assertThat(found.lines().filter(line -> line.matches("(error|warning|note)\\[.*")))
        .as(found)
        .hasSize(1);
  }
}
