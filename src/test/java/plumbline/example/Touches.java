package plumbline.example;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What channels the people who agreed to be measured met in the weeks before an order, since the
 * shop began to measure it.
 */
final class Touches {

  /** The first day that is measured. */
  private static final int BEGIN =
      (int)
          java.time.temporal.ChronoUnit.DAYS.between(
              Story.FIRST, java.time.LocalDate.of(2026, 7, 27));

  /** Orders from here on have whole ways before them. */
  private static final int WHOLE_FROM = BEGIN + 28;

  private static final double AGREED = 0.91;

  private record Touch(int minute, int customer, ShopChannel channel) {}

  private final double perDay;
  private final Draws draws = new Draws("touches");
  private final Draws.Share agreed = new Draws.Share("agreed to be measured");
  private final List<List<Touch>> byDay = new ArrayList<>();

  /** Who has ordered since the shop measures; some of them come back without buying. */
  private final List<Integer> known = new ArrayList<>();

  Touches(double scale) {
    this.perDay = 22 * scale;
    for (int day = 0; day < Story.DAYS; day++) {
      byDay.add(new ArrayList<>());
    }
  }

  void add(Order order) {
    if (order.day() >= BEGIN) {
      known.add(order.customer());
    }
    if (order.day() < WHOLE_FROM || order.cancelled() || !agreed.next(AGREED)) {
      return;
    }
    int between = between(order);
    int day = order.day();
    put(day, Math.max(0, order.minute() - 3 - draws.below(40)), order.customer(), order.channel());
    for (int i = 0; i < between; i++) {
      day = Math.max(BEGIN, day - 1 - draws.below(6));
      put(day, 400 + draws.below(980), order.customer(), ShopChannel.ofSession(draws.uniform()));
    }
    if (between > 0 || order.firstTouch() != order.channel()) {
      day = Math.max(BEGIN, day - 1 - draws.below(6));
      put(day, 400 + draws.below(980), order.customer(), order.firstTouch());
    }
  }

  /** How many touches lie between the first and the last. */
  private int between(Order order) {
    double draw = draws.uniform();
    int many = draw < 0.66 ? 0 : draw < 0.86 ? 1 : draw < 0.96 ? 2 : 3;
    return order.channel() == ShopChannel.MARKETPLACE ? Math.min(many, 1) : many;
  }

  private void put(int day, int minute, int customer, ShopChannel channel) {
    byDay.get(day).add(new Touch(minute, customer, channel));
  }

  /** Touches that lead nowhere yet. */
  void dayOver(int day) {
    if (day < BEGIN || known.isEmpty()) {
      return;
    }
    long count = StrictMath.round(perDay * Story.traffic(day) * (1 + 0.1 * draws.normal()));
    for (int i = 0; i < count; i++) {
      put(
          day,
          360 + draws.below(1050),
          known.get(draws.below(known.size())),
          ShopChannel.ofSession(draws.uniform()));
    }
  }

  void write(Exports exports) {
    try (CsvWriter csv = exports.open("touches.csv.gz", "touched_at", "customer_id", "channel")) {
      for (int day = BEGIN; day < Story.DAYS; day++) {
        List<Touch> touches = byDay.get(day);
        touches.sort(Comparator.comparingInt(Touch::minute));
        for (Touch touch : touches) {
          csv.text(Sales.time(day, touch.minute))
              .text(Customers.id(touch.customer))
              .text(touch.channel.inData)
              .end();
        }
      }
    }
  }
}
