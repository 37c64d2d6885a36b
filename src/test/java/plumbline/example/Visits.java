package plumbline.example;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Visits by people the shop could recognise, some of them days before an order. */
final class Visits {

  private record Visit(int minute, int customer, ShopChannel channel) {}

  private final Customers customers;
  private final double perDay;
  private final Draws draws = new Draws("visits");
  private final Draws.Share before = new Draws.Share("visits before orders");
  private final List<List<Visit>> byDay = new ArrayList<>();

  Visits(Customers customers, double scale) {
    this.customers = customers;
    this.perDay = 24 * scale;
    for (int day = 0; day < Story.DAYS; day++) {
      byDay.add(new ArrayList<>());
    }
  }

  void add(Order order) {
    if (order.cancelled() || !before.next(0.12)) {
      return;
    }
    int day = order.day() - draws.below(6);
    if (day >= 0) {
      int latest = day == order.day() ? order.minute() : 1439;
      int minute = Math.max(121, latest - 5 - draws.below(600));
      byDay.get(day).add(new Visit(Math.min(minute, latest), order.customer(), order.firstTouch()));
    }
  }

  /** Visits that lead nowhere, by people who have bought before. */
  void dayOver(int day) {
    long count = StrictMath.round(perDay * Story.traffic(day) * (1 + 0.1 * draws.normal()));
    for (int i = 0; i < count; i++) {
      ShopChannel channel = ShopChannel.ofSession(draws.uniform());
      byDay.get(day).add(new Visit(360 + draws.below(1050), customers.returning(), channel));
    }
  }

  void write(Exports exports) {
    long id = 0;
    try (CsvWriter csv =
        exports.open("visits.csv.gz", "visit_id", "visited_at", "customer_id", "channel")) {
      for (int day = 0; day < Story.DAYS; day++) {
        List<Visit> visits = byDay.get(day);
        visits.sort(Comparator.comparingInt(Visit::minute));
        for (Visit visit : visits) {
          csv.number(++id)
              .text(Sales.time(day, visit.minute))
              .text(Customers.id(visit.customer))
              .text(visit.channel.inData)
              .end();
        }
      }
    }
  }
}
