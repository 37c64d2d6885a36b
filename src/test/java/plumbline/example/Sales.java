package plumbline.example;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The shop system's exports: orders by year, and their lines. Adds up what others need of them. */
final class Sales {

  private static final String[] ORDER_HEADINGS = {
    "order_id",
    "ordered_at",
    "customer_id",
    "customer_order",
    "channel",
    "first_touch",
    "country",
    "currency",
    "status",
    "units",
    "gross",
    "discount",
    "fees"
  };

  private final List<CsvWriter> byYear = new ArrayList<>();
  private final CsvWriter lines;
  private final Rates rates;

  /** By day and channel, in pence. */
  final long[][] revenue = new long[Story.DAYS][ShopChannel.values().length];

  final int[][] orders = new int[Story.DAYS][ShopChannel.values().length];

  /** By week and product. */
  final int[][] unitsSold = new int[Story.WEEKS][Products.ALL.size()];

  Sales(Exports exports, Rates rates) {
    this.rates = rates;
    for (int year = 2024; year <= 2026; year++) {
      byYear.add(exports.open("orders-" + year + ".csv.gz", ORDER_HEADINGS));
    }
    lines =
        exports.open(
            "order-lines.csv.gz",
            "order_id",
            "line",
            "ordered_on",
            "channel",
            "status",
            "currency",
            "sku",
            "category",
            "quantity",
            "net",
            "cost_gbp");
  }

  void add(Order order) {
    writeOrder(byYear.get(Story.date(order.day()).getYear() - 2024), order);
    int number = 0;
    for (Order.Line line : order.lines()) {
      number++;
      lines
          .number(order.id())
          .number(number)
          .text(Story.DATES[order.day()])
          .text(order.channel().inData)
          .text(status(order))
          .text(order.currency())
          .text(line.product().sku())
          .text(line.product().category().inData)
          .number(line.quantity())
          .money(line.net())
          .money(line.cost())
          .end();
    }
    if (!order.cancelled()) {
      long net = order.inEuro() ? rates.toPence(order.net(), order.day()) : order.net();
      revenue[order.day()][order.channel().at] += net;
      orders[order.day()][order.channel().at]++;
      for (Order.Line line : order.lines()) {
        unitsSold[Story.week(order.day())][Products.ALL.indexOf(line.product())] += line.quantity();
      }
    }
  }

  /** Only the orders, in one file. */
  static CsvWriter ordersOnly(java.nio.file.Path file) {
    return Exports.stream(file, ORDER_HEADINGS);
  }

  static void writeOrder(CsvWriter csv, Order order) {
    csv.number(order.id())
        .text(time(order.day(), order.minute()))
        .text(Customers.id(order.customer()))
        .number(order.customerOrder())
        .text(order.channel().inData)
        .text(order.firstTouch().inData)
        .text(order.country())
        .text(order.currency())
        .text(status(order))
        .number(order.units())
        .money(order.gross())
        .money(order.discount())
        .money(order.fees())
        .end();
  }

  private static String status(Order order) {
    return order.cancelled() ? "cancelled" : "paid";
  }

  /** Date and time as the exports write them. */
  static String time(int day, int minute) {
    return Story.DATES[day].concat(CLOCK[minute]);
  }

  private static final String[] CLOCK =
      IntStream.range(0, 1440)
          .mapToObj(minute -> " " + two(minute / 60) + ":" + two(minute % 60) + ":00")
          .toArray(String[]::new);

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  void close() {
    byYear.forEach(CsvWriter::close);
    lines.close();
  }
}
