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
  public static final long ORDERS = 56_000;

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
    Visits visits = new Visits(book.customers, book.scale());
    Touches touches = new Touches(book.scale());
    book.forEach(
        order -> {
          sales.add(order);
          afterSales.add(order);
          visits.add(order);
          touches.add(order);
        },
        day -> {
          afterSales.dayOver(day);
          visits.dayOver(day);
          touches.dayOver(day);
        });
    sales.close();
    afterSales.close();
    visits.write(exports);
    touches.write(exports);
    book.customers.write(exports);
    writeTheRest(exports, traffic, sales, book.scale());
  }

  private static void writeTheRest(Exports exports, Traffic traffic, Sales sales, double scale) {
    Marketing marketing = new Marketing(traffic, scale);
    marketing.writeSessions(exports);
    marketing.writeSpend(exports, sales);
    StockRoom stock = new StockRoom(sales.unitsSold);
    stock.writeLevels(exports);
    stock.writeByChannel(exports);
    stock.writeCounts(exports);
    stock.writeFacts(exports);
    Voices voices = new Voices(scale);
    voices.writeRecommendations(exports);
    voices.writeContacts(exports);
    Probes.write(exports);
    Experiments.write(exports);
    Books books = new Books(scale, sales.revenue);
    books.writeExpenses(exports);
    books.writeCash(exports);
  }

  /** Writes only orders, in one uncompressed file of any size, for measurements. */
  public static void writeOrders(Path file, long orders) throws IOException {
    try (CsvWriter csv = Sales.ordersOnly(file)) {
      new OrderBook(new Traffic(), orders)
          .forEach(order -> Sales.writeOrder(csv, order), day -> {});
    }
  }
}
