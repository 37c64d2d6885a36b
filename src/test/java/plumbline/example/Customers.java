package plumbline.example;

import java.util.Arrays;

/** The customers known so far, by number from 0; the newest last. */
final class Customers {

  private static final String[] COUNTRIES = {"GB", "IE", "DE", "FR", "NL"};

  private final Draws draws = new Draws("customers");
  private int size;
  private byte[] country;
  private int[] orders;
  private int[] ordersBefore;
  private int[] since;

  /** With as many from before the first day as a shop of this size has. */
  Customers(long ordersToCome) {
    int known = (int) Math.max(20, ordersToCome * 32 / 100);
    int room = (int) Math.min(Integer.MAX_VALUE - 8, known + ordersToCome);
    country = new byte[Math.min(room, known * 3)];
    orders = new int[country.length];
    ordersBefore = new int[country.length];
    since = new int[country.length];
    for (int i = 0; i < known; i++) {
      // Four years of history, denser towards the first day.
      double ago = draws.uniform();
      int customer = add(-1 - (int) (1400 * ago * ago));
      ordersBefore[customer] = 1 + (draws.chance(0.42) ? 1 + draws.below(4) : 0);
    }
    Arrays.sort(since, 0, size);
  }

  private int add(int day) {
    if (size == country.length) {
      country = Arrays.copyOf(country, size * 2);
      orders = Arrays.copyOf(orders, size * 2);
      ordersBefore = Arrays.copyOf(ordersBefore, size * 2);
      since = Arrays.copyOf(since, size * 2);
    }
    double u = draws.uniform();
    country[size] = (byte) (u < 0.83 ? 0 : u < 0.90 ? 1 : u < 0.945 ? 2 : u < 0.975 ? 3 : 4);
    since[size] = day;
    return size++;
  }

  /** Somebody who has not bought before. */
  int newcomer(int day) {
    return add(day);
  }

  /** Somebody who has bought before, more likely lately. */
  int returning() {
    double u = draws.uniform();
    return size - 1 - (int) (size * u * u);
  }

  /** Counts one more order and says the how-manieth it is. */
  int ordered(int customer) {
    return ordersBefore[customer] + ++orders[customer];
  }

  /** How many orders of the customer fell into the story. */
  int ordersOf(int customer) {
    return orders[customer];
  }

  int ordersEver(int customer) {
    return ordersBefore[customer] + orders[customer];
  }

  int size() {
    return size;
  }

  /** The day of the first order; negative for one before the first day. */
  int since(int customer) {
    return since[customer];
  }

  String country(int customer) {
    return COUNTRIES[country[customer]];
  }

  boolean paysInEuro(int customer) {
    return country[customer] != 0;
  }

  static String id(int customer) {
    return "C" + (100_000 + customer);
  }

  void write(Exports exports) {
    Draws draws = new Draws("newsletter");
    try (CsvWriter csv =
        exports.open(
            "customers.csv.gz", "customer_id", "customer_since", "country", "newsletter")) {
      for (int customer = 0; customer < size; customer++) {
        boolean newsletter = draws.chance(0.61);
        if (orders[customer] > 0) {
          csv.text(id(customer))
              .text(Story.FIRST.plusDays(since[customer]).toString())
              .text(country(customer))
              .truth(newsletter)
              .end();
        }
      }
    }
  }
}
