package plumbline.example;

import java.time.LocalDate;

/** Who was shown which arm of an experiment, and how many of them ordered. */
final class Experiments {

  private Experiments() {}

  /** An arm with its days, its visitors a day and the share of them that orders. */
  private enum Arm {
    BASKET_AS_IT_WAS("basket-as-it-was", LocalDate.of(2026, 9, 14), 212, 0.402),
    BASKET_WITH_SOCKS("basket-with-socks", LocalDate.of(2026, 9, 14), 212, 0.406),
    BOOTS_ON_WHITE("boots-on-white", LocalDate.of(2026, 10, 26), 188, 0.036),
    BOOTS_ON_WALKERS("boots-on-walkers", LocalDate.of(2026, 10, 26), 188, 0.039);

    final String inData;
    final LocalDate from;
    final double visitors;
    final double orders;

    Arm(String inData, LocalDate from, double visitors, double orders) {
      this.inData = inData;
      this.from = from;
      this.visitors = visitors;
      this.orders = orders;
    }
  }

  private static final int DAYS = 28;

  static void write(Exports exports) {
    Draws draws = new Draws("experiments");
    try (CsvWriter csv =
        exports.open("experiment-counts.csv", "day", "arm", "visitors", "ordered")) {
      for (Arm arm : Arm.values()) {
        for (int i = 0; i < DAYS && !arm.from.plusDays(i).isAfter(Story.LAST); i++) {
          long visitors = StrictMath.round(arm.visitors * (1 + 0.06 * draws.normal()));
          double expected = visitors * arm.orders;
          long orders =
              StrictMath.round(expected + StrictMath.sqrt(expected * 0.5) * draws.normal());
          csv.text(arm.from.plusDays(i).toString())
              .text(arm.inData)
              .number(visitors)
              .number(Math.max(0, orders))
              .end();
        }
      }
    }
  }
}
