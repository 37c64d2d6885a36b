package plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.engine.Shop.measure;
import static plumbline.engine.Shop.where;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.charter.Column;
import plumbline.charter.SourceId;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.plan.Measure;
import plumbline.metric.plan.SourceRows;
import plumbline.metric.plan.SourceScan;
import plumbline.metric.value.Slice;

/** Distinct counts over ranges that overlap in every way, against sets counted one by one. */
class DistinctCountsTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

  @TempDir Path root;

  private record Sale(LocalDate day, String customer, String channel, String status) {
    String line() {
      return day + "," + customer + "," + channel + "," + status + "\n";
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anyRangesAndConditionsAreCountedAsSetsAre(long seed) {
    Random random = new Random(seed);
    List<Sale> sales = sales(random);
    List<DayRange> ranges = ranges(random);
    StringBuilder file = new StringBuilder("day,customer,channel,status\n");
    sales.forEach(sale -> file.append(sale.line()));
    Shop shop =
        new Shop(root)
            .file("sales.csv", file.toString())
            .source(
                Shop.Draft.export("sales", "sales.csv")
                    .column("day", Column.Type.DATE)
                    .column("customer", Column.Type.TEXT)
                    .column("status", Column.Type.TEXT)
                    .dimensions("channel", "status"));
    Measure all = measure(new Measure.CountDistinct(), "customer");
    Measure paid = where(all, "status = 'paid'");
    Measure known = where(all, "status <> 'open'");
    List<SourceScan.Framed> framed = new ArrayList<>();
    List.of(all, paid, known)
        .forEach(measure -> framed.add(new SourceScan.Framed(measure, covered -> ranges)));
    try (DuckDbEngine engine = shop.engine()) {
      SourceRows rows =
          engine
              .scan(
                  new SourceScan(
                      new SourceId("sales"),
                      List.of(Shop.count()),
                      framed,
                      List.of("channel", "status")),
                  shop.findings)
              .orElseThrow();
      for (Slice slice : rows.daily().keySet()) {
        for (DayRange range : ranges) {
          assertThat(found(rows, slice, range))
              .as("%s %s", slice, range)
              .containsExactly(
                  counted(sales, slice, range, sale -> true),
                  counted(sales, slice, range, sale -> sale.status.equals("paid")),
                  counted(
                      sales,
                      slice,
                      range,
                      sale -> !sale.status.isEmpty() && !sale.status.equals("open")));
        }
      }
    }
  }

  private static List<Sale> sales(Random random) {
    String[] channels = {"web", "app", "it's", ""};
    String[] statuses = {"paid", "open", "cancelled", ""};
    List<Sale> sales = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      int customer = random.nextInt(30);
      sales.add(
          new Sale(
              FIRST.plusDays(random.nextInt(60)),
              customer == 0 ? "" : "C" + customer,
              channels[random.nextInt(channels.length)],
              statuses[random.nextInt(statuses.length)]));
    }
    return sales;
  }

  private static List<DayRange> ranges(Random random) {
    List<DayRange> ranges = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      LocalDate from = FIRST.plusDays(random.nextInt(75) - 10);
      ranges.add(new DayRange(from, from.plusDays(1 + random.nextInt(i % 2 == 0 ? 40 : 3))));
    }
    return ranges.stream().distinct().toList();
  }

  private static List<Long> found(SourceRows rows, Slice slice, DayRange range) {
    BigDecimal[] values = rows.framed().getOrDefault(slice, Map.of()).get(range);
    List<Long> found = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      found.add(values == null || values[i] == null ? 0 : values[i].longValueExact());
    }
    return found;
  }

  private static long counted(
      List<Sale> sales, Slice slice, DayRange range, Predicate<Sale> counts) {
    Set<String> customers = new HashSet<>();
    for (Sale sale : sales) {
      String member = slice.dimension().equals("channel") ? sale.channel : sale.status;
      boolean inSlice = slice.isTotal() || slice.member().equals(member);
      boolean inRange = !sale.day.isBefore(range.from()) && sale.day.isBefore(range.until());
      if (inSlice && inRange && counts.test(sale) && !sale.customer.isEmpty()) {
        customers.add(sale.customer);
      }
    }
    return customers.size();
  }
}
