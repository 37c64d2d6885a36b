package plumbline.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The example's closed weeks against its rows, added up here by hand. */
class ExampleWeeksTest {

  private static final Path SNAPSHOTS = Path.of("metrics/snapshots");

  /** What a snapshot says of a metric in a week. */
  private static BigDecimal told(String snapshot, String metric, String week) throws IOException {
    JsonNode file = JsonMapper.shared().readTree(SNAPSHOTS.resolve(snapshot + ".json").toFile());
    JsonNode weeks = file.get("periods").get("weeks");
    for (JsonNode each : file.get("metrics")) {
      if (each.get("id").asString().equals(metric)) {
        for (int i = 0; i < weeks.size(); i++) {
          if (weeks.get(i).get("name").asString().equals(week)) {
            return new BigDecimal(each.get("values").get("weeks").get(i).asString());
          }
        }
      }
    }
    throw new IllegalStateException("nothing of " + metric + " in " + week);
  }

  private static List<List<String>> rows(String file, Predicate<List<String>> which)
      throws IOException {
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(Path.of("metrics/data", file)))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> List.of(line.split(",", -1)))
          .filter(which)
          .toList();
    }
  }

  private static boolean within(String day, String from, String until) {
    LocalDate date = LocalDate.parse(day);
    return !date.isBefore(LocalDate.parse(from)) && date.isBefore(LocalDate.parse(until));
  }

  private static BigDecimal sum(List<List<String>> rows, int column) {
    return rows.stream()
        .map(row -> new BigDecimal(row.get(column)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void theRefundsOfAFortnightCameLate() throws IOException {
    List<List<String>> late =
        rows(
            "refunds.csv.gz",
            row ->
                row.get(3).equals("marketplace") && within(row.get(1), "2026-09-28", "2026-10-05"));

    assertThat(late).hasSize(11).allMatch(row -> row.get(7).equals("GBP"));
    assertThat(
            told("2026-W43", "refunds", "2026-W40")
                .subtract(told("2026-W40", "refunds", "2026-W40")))
        .isEqualByComparingTo(sum(late, 8))
        .isPositive();
  }

  @Test
  void fulfilmentWasShippingAloneUntilItsFormulaChanged() throws IOException {
    List<List<String>> parcels =
        rows("shipments.csv.gz", row -> within(row.get(1), "2026-10-19", "2026-10-26"));

    assertThat(told("2026-W43", "fulfilment_cost", "2026-W43"))
        .isEqualByComparingTo(sum(parcels, 7));
    assertThat(told("2026-W44", "fulfilment_cost", "2026-W43"))
        .isEqualByComparingTo(sum(parcels, 7).add(sum(parcels, 8)));
  }

  /** Two minutes: each week is computed anew. */
  @Test
  @Tag("slow")
  void aWholeYearCanBeClosedAndNoWeekIsProvisional(@TempDir Path shop) throws Exception {
    ExampleWeeks.close(Path.of(""), shop, ExampleWeeks.all());

    assertThat(ExampleWeeks.all()).hasSize(52).first().isEqualTo(LocalDate.parse("2025-11-17"));
    for (LocalDate week : ExampleWeeks.all()) {
      Path file = shop.resolve("metrics/snapshots/" + ExampleWeeks.name(week) + ".json");
      assertThat(JsonMapper.shared().readTree(file.toFile()).has("provisional")).isFalse();
    }
  }

  @Test
  void aDozenStandInTheRepository() throws IOException {
    List<String> committed = ExampleWeeks.committed().stream().map(ExampleWeeks::name).toList();

    assertThat(committed).hasSize(12).first().isEqualTo("2026-W35");
    for (String week : committed) {
      assertThat(SNAPSHOTS.resolve(week + ".json")).exists();
    }
  }
}
