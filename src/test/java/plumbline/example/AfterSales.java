package plumbline.example;

import java.util.ArrayList;
import java.util.List;

/** What follows an order: the shipment, and for some the return and refund. */
final class AfterSales {

  private static final String[] REASONS = {
    "wrong size", "not as described", "changed mind", "faulty", "arrived late"
  };

  private final CsvWriter shipments;
  private final CsvWriter refunds;
  private final Draws draws = new Draws("after sales");
  private final Draws.Share late = new Draws.Share("late");
  private final Draws.Share mispicked = new Draws.Share("mispicked");
  private final List<Draws.Share> returned = new ArrayList<>();
  private final List<List<Refund>> byDay = new ArrayList<>();
  private final double[] returnsByWeek = Draws.wobbles("returns by week", Story.WEEKS, 0.05);
  private long refundId = 700_000;

  private record Refund(
      long orderId, Order order, Order.Line line, String reason, boolean restocked) {}

  AfterSales(Exports exports) {
    shipments =
        exports.open(
            "shipments.csv.gz",
            "order_id",
            "dispatched_on",
            "ordered_on",
            "promised_on",
            "delivered_on",
            "channel",
            "carrier",
            "shipping_cost",
            "handling_cost",
            "picked_right");
    refunds =
        exports.open(
            "refunds.csv.gz",
            "refund_id",
            "refunded_on",
            "order_id",
            "channel",
            "category",
            "reason",
            "units",
            "currency",
            "amount",
            "restocked_gbp");
    for (ShopChannel channel : ShopChannel.values()) {
      returned.add(new Draws.Share("returned " + channel));
    }
    for (int day = 0; day < Story.DAYS; day++) {
      byDay.add(new ArrayList<>());
    }
  }

  void add(Order order) {
    if (order.cancelled()) {
      return;
    }
    int delivered = ship(order);
    for (Order.Line line : order.lines()) {
      double share =
          order.channel().returnShare
              * line.product().category().returns
              * returnsByWeek[Story.week(order.day())]
              * (1 - 0.16 * Story.matched(order.day()))
              * (1 + 0.06 * Story.broad(order.day()));
      if (returned.get(order.channel().at).next(share)) {
        int day = delivered + 4 + draws.below(8) + draws.below(14);
        boolean restocked = draws.chance(0.86);
        String reason = REASONS[(int) (draws.uniform() * draws.uniform() * REASONS.length)];
        if (day < Story.DAYS) {
          byDay.get(day).add(new Refund(order.id(), order, line, reason, restocked));
        }
        if (day > 2 * order.day()) {
          // Orders of before the first day come back too: the mirror image of those after it.
          long earlier = 2 * OrderBook.FIRST_ID - order.id();
          byDay.get(order.day()).add(new Refund(earlier, order, line, reason, restocked));
        }
      }
    }
  }

  /** Writes the shipment if it has left, and says on which day it arrives. */
  private int ship(Order order) {
    boolean abroad = order.inEuro();
    int dispatched = skipSunday(order.day() + (order.minute() < 840 ? 0 : 1));
    int promised = order.day() + (abroad ? 8 : 4);
    double lateShare = latePeak(order.day()) * (1 - 0.35 * Story.matched(order.day()));
    lateShare *= order.channel() == ShopChannel.MARKETPLACE ? 0.7 : 1.05;
    int delivered;
    if (late.next(lateShare)) {
      delivered = promised + 1 + draws.below(3);
    } else {
      int days = abroad ? 3 + draws.below(4) : 1 + draws.below(2);
      delivered = Math.min(promised, Math.max(dispatched + 1, order.day() + days));
    }
    delivered = skipSunday(delivered);
    boolean right = !mispicked.next(0.017 - 0.006 * Story.matched(order.day()));
    if (dispatched < Story.DAYS) {
      long shipping = (abroad ? 745 : 338) + 42L * (order.units() - 1) + draws.below(60);
      long handling = 172 + 46L * order.units();
      shipments
          .number(order.id())
          .text(Story.DATES[dispatched])
          .text(Story.DATES[order.day()])
          .text(Story.date(promised).toString())
          .text(delivered < Story.DAYS ? Story.DATES[delivered] : "")
          .text(order.channel().inData)
          .text(abroad ? "DPD" : order.id() % 3 == 0 ? "Evri" : "Royal Mail")
          .money(shipping)
          .money(handling)
          .truth(right)
          .end();
    }
    return delivered;
  }

  private static int skipSunday(int day) {
    return Story.date(day).getDayOfWeek().getValue() == 7 ? day + 1 : day;
  }

  private static final double[] LATE_BY_MONTH = {
    0.085, 0.07, 0.065, 0.065, 0.065, 0.06, 0.065, 0.07, 0.065, 0.07, 0.09, 0.125
  };

  private static double latePeak(int day) {
    return Story.smooth(LATE_BY_MONTH, day);
  }

  void dayOver(int day) {
    for (Refund refund : byDay.get(day)) {
      Order.Line line = refund.line;
      refunds
          .number(++refundId)
          .text(Story.DATES[day])
          .number(refund.orderId)
          .text(refund.order.channel().inData)
          .text(line.product().category().inData)
          .text(refund.reason)
          .number(line.quantity())
          .text(refund.order.currency())
          .money(line.net())
          .money(refund.restocked ? line.cost() : 0)
          .end();
    }
    byDay.set(day, List.of());
  }

  void close() {
    shipments.close();
    refunds.close();
  }
}
