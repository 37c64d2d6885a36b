package plumbline.example;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Writes the simulated exports of the example charter.
 *
 * <p>The same seed gives the same text on every JDK. How many orders there are is free: sessions,
 * customers and everything else follow, so that all rates stay what the story says.
 *
 * <p>Run {@code mvn -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=plumbline.example.ExampleData} to write {@code metrics/data} anew.
 */
public final class ExampleData {

  /** As many orders as the committed example has. */
  public static final long ORDERS = 38_000;

  private ExampleData() {}

  public static void main(String[] args) {
    write(Path.of(args.length > 0 ? args[0] : "metrics/data"), ORDERS);
  }

  /** Writes every export into a folder. */
  public static void write(Path folder, long orders) {
    Exports exports = new Exports(folder);
    Traffic traffic = new Traffic();
    Rates rates = new Rates();
    rates.write(exports);
    OrderBook book = new OrderBook(traffic, orders);
    Sales sales = new Sales(exports, rates);
    AfterSales afterSales = new AfterSales(exports);
    book.forEach(
        order -> {
          sales.add(order);
          afterSales.add(order);
        },
        afterSales::dayOver);
    sales.close();
    afterSales.close();
    Marketing marketing = new Marketing(traffic, book.scale());
    marketing.writeSessions(exports);
    marketing.writeSpend(exports, sales);
  }

  /** Writes only orders, in one uncompressed file of any size, for measurements. */
  public static void writeOrders(Path file, long orders) throws IOException {
    try (CsvWriter csv = Sales.ordersOnly(file)) {
      new OrderBook(new Traffic(), orders)
          .forEach(order -> Sales.writeOrder(csv, order), day -> {});
    }
  }
}
