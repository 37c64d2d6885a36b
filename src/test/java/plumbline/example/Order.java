package plumbline.example;

import java.util.List;

/**
 * One order.
 *
 * @param id ascending in time
 * @param day number of the day, from 0
 * @param minute of the day
 * @param customerOrder the how-manieth order of the customer it is; 0 where it was cancelled
 * @param firstTouch the channel that first brought the customer to this order
 * @param discount in hundredths of the order's currency
 * @param fees of payment and marketplace, likewise
 */
record Order(
    long id,
    int day,
    int minute,
    int customer,
    int customerOrder,
    ShopChannel channel,
    ShopChannel firstTouch,
    String country,
    boolean inEuro,
    boolean cancelled,
    List<Line> lines,
    long discount,
    long fees) {

  /**
   * One line of an order.
   *
   * @param gross before discount, in hundredths of the order's currency, without VAT
   * @param net after discount
   * @param cost what the goods cost, in pence
   */
  record Line(Products.Product product, int quantity, long gross, long net, long cost) {}

  String currency() {
    return inEuro ? "EUR" : "GBP";
  }

  long gross() {
    long sum = 0;
    for (Line line : lines) {
      sum += line.gross;
    }
    return sum;
  }

  long net() {
    return gross() - discount;
  }

  int units() {
    int sum = 0;
    for (Line line : lines) {
      sum += line.quantity;
    }
    return sum;
  }
}
