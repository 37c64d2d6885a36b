package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns that a source names need not be declared; without its data, near names are suspected. */
class ColumnsWithoutDataTest {

  private static final String METRICS = "metrics/sales.yaml";

  private static final String SUSPECT =
      """
      warning[PL-0206]: `time` of source `sales` names a column that is not declared
        --> metrics/sales.yaml:6:11
      6 |     time: sold_no
        |           ^^^^^^^
       help: did you mean `sold_on`?
       help: if it is a column of its own, declare it under `columns`
      """;

  @TempDir Path folder;

  @Test
  void aMisspeltColumnIsSuspectedWhereTheDataIsNotLookedAt() {
    Cli shop = CornerShop.in(folder).edit(METRICS, "time: sold_on", "time: sold_no");

    assertThat(shop.run("check", "--as-of", "2026-11-22", "--without-data").out())
        .contains(SUSPECT);
  }

  @Test
  void aMisspeltColumnIsSuspectedWhereTheFilesAreMissing() throws IOException {
    Cli shop =
        CornerShop.in(folder)
            .edit(METRICS, "time: sold_on", "time: sold_no")
            .edit(METRICS, "one_row_per: order_id", "one_row_per: orderid")
            .edit(METRICS, "dimensions: [channel]", "dimensions: [chanel]");
    Files.delete(folder.resolve("metrics/data/sales.csv"));

    assertThat(shop.run("check", "--as-of", "2026-11-22").out())
        .contains("error[PL-0501]")
        .contains(SUSPECT)
        .contains("`one_row_per` of source `sales` names", "did you mean `order_id`?")
        .contains("`dimensions` of source `sales` names", "did you mean `channel`?");
  }

  @Test
  void theDataItselfTellsWhereItIsThere() {
    Cli shop = CornerShop.in(folder).edit(METRICS, "time: sold_on", "time: sold_no");

    assertThat(shop.run("check", "--as-of", "2026-11-22").out())
        .contains("error[PL-0510]: source `sales` has no column `sold_no`")
        .doesNotContain("PL-0206");
  }

  @Test
  void aColumnThatIsNotDeclaredIsNoSuspectByItself() {
    Cli shop = CornerShop.in(folder).edit(METRICS, "sold_on: date, ", "");

    assertThat(shop.run("check", "--as-of", "2026-11-22", "--without-data").out())
        .doesNotContain("PL-0206");
  }
}
