package plumbline.example;

/** Stock on Sunday nights, cycle counts on working days, and what each channel says of products. */
final class StockRoom {

  /** The Sunday from which three products are promised to more people than there are pieces. */
  private static final int OVERSOLD_FROM = day("2026-11-08");

  private static final double WEEKS_OF_COVER = 15;

  private final int[][] unitsSold;
  private final int[][] onHand = new int[Story.WEEKS][Products.ALL.size()];

  StockRoom(int[][] unitsSold) {
    this.unitsSold = unitsSold;
    for (int product = 0; product < Products.ALL.size(); product++) {
      Draws draws = new Draws("stock of " + Products.ALL.get(product).sku());
      double cover = draws.between(0.8, 1.2);
      for (int week = 0; week < Story.WEEKS; week++) {
        // Deliveries come every few weeks: cover saws up and down.
        double saw = 1.25 - 0.5 * ((week + product * 5) % 9) / 9.0;
        cover += 0.15 * (1 - cover) + 0.04 * draws.normal();
        onHand[week][product] =
            (int) StrictMath.round(pace(week, product) * WEEKS_OF_COVER * cover * saw);
      }
    }
  }

  private static int day(String date) {
    return (int)
        java.time.temporal.ChronoUnit.DAYS.between(Story.FIRST, java.time.LocalDate.parse(date));
  }

  /** Units a week, over the eight weeks around. */
  private double pace(int week, int product) {
    int sum = 0;
    int weeks = 0;
    for (int other = Math.max(1, week - 4); other < Math.min(Story.WEEKS - 2, week + 4); other++) {
      sum += unitsSold[other][product];
      weeks++;
    }
    return Math.max(1, sum / (double) Math.max(1, weeks));
  }

  void writeLevels(Exports exports) {
    try (CsvWriter csv =
        exports.open(
            "stock-levels.csv.gz",
            "counted_on",
            "sku",
            "category",
            "on_hand",
            "allocated",
            "safety_level",
            "value")) {
      forEachSunday(
          day -> {
            for (int i = 0; i < Products.ALL.size(); i++) {
              Products.Product product = Products.ALL.get(i);
              int units = onHand[Story.week(day)][i];
              boolean oversold = day >= OVERSOLD_FROM && (i == 14 || i == 17 || i == 3);
              int allocated = oversold ? units + 4 + i % 5 : units * (88 + (i + day) % 9) / 100;
              csv.text(Story.DATES[day])
                  .text(product.sku())
                  .text(product.category().inData)
                  .number(units)
                  .number(allocated)
                  .number(StrictMath.round(pace(Story.week(day), i) * 11.2))
                  .money((long) units * product.cost())
                  .end();
            }
          });
    }
  }

  void writeByChannel(Exports exports) {
    double[] shares = {0.30, 0.25, 0.08, 0.15, 0.17, 0.05};
    try (CsvWriter csv =
        exports.open("stock-by-channel.csv.gz", "counted_on", "channel", "category", "value")) {
      forEachSunday(
          day -> {
            for (ShopChannel channel : ShopChannel.values()) {
              for (Products.Category category : Products.Category.values()) {
                long value = 0;
                for (int i = 0; i < Products.ALL.size(); i++) {
                  Products.Product product = Products.ALL.get(i);
                  if (product.category() == category) {
                    value += (long) onHand[Story.week(day)][i] * product.cost();
                  }
                }
                csv.text(Story.DATES[day])
                    .text(channel.inData)
                    .text(category.inData)
                    .money(StrictMath.round(value * shares[channel.at]))
                    .end();
              }
            }
          });
    }
  }

  void writeCounts(Exports exports) {
    Draws draws = new Draws("counts");
    Draws.Share wrong = new Draws.Share("miscounts");
    try (CsvWriter csv =
        exports.open(
            "inventory-counts.csv", "counted_on", "sku", "location", "booked", "counted")) {
      int next = 0;
      for (int day = 0; day < Story.DAYS; day++) {
        if (Story.date(day).getDayOfWeek().getValue() > 5) {
          continue;
        }
        for (int i = 0; i < 5; i++) {
          int product = next++ % Products.ALL.size();
          int booked = 1 + onHand[Story.week(day)][product] / (2 + draws.below(3));
          boolean off = wrong.next(0.047 - 0.02 * Story.matched(day));
          int difference = off ? (draws.chance(0.7) ? -1 : 1) * (1 + draws.below(3)) : 0;
          csv.text(Story.DATES[day])
              .text(Products.ALL.get(product).sku())
              .text(draws.chance(0.8) ? "racks" : "returns bay")
              .number(booked)
              .number(Math.max(0, booked + difference))
              .end();
        }
      }
    }
  }

  /** Every Monday a part of the range is compared, on the four channels that show product pages. */
  void writeFacts(Exports exports) {
    ShopChannel[] shown = {
      ShopChannel.ORGANIC_SEARCH,
      ShopChannel.PAID_SEARCH,
      ShopChannel.EMAIL,
      ShopChannel.MARKETPLACE
    };
    double[] wrong = {0.022, 0.044, 0.031, 0.078};
    Draws draws = new Draws("facts");
    try (CsvWriter csv =
        exports.open(
            "product-facts.csv.gz",
            "checked_on",
            "channel",
            "sku",
            "shelf_price",
            "listed_price",
            "facts_checked",
            "facts_right")) {
      for (int day = 3; day < Story.DAYS; day += 7) {
        for (int i = 0; i < 12; i++) {
          Products.Product product = Products.ALL.get((day / 7 * 12 + i) % Products.ALL.size());
          int shelf = product.price() * 6 / 5;
          for (int c = 0; c < shown.length; c++) {
            double share = wrong[c] * (1 - 0.45 * Story.matched(day));
            int right = 12;
            for (int fact = 0; fact < 12; fact++) {
              right -= draws.chance(share) ? 1 : 0;
            }
            boolean differs = draws.chance(share * 0.35);
            csv.text(Story.DATES[day])
                .text(shown[c].inData)
                .text(product.sku())
                .money(shelf)
                .money(differs ? shelf - 500 : shelf)
                .number(12)
                .number(right)
                .end();
          }
        }
      }
    }
  }

  private static void forEachSunday(java.util.function.IntConsumer each) {
    for (int day = 0; day < Story.DAYS; day++) {
      if (Story.date(day).getDayOfWeek().getValue() == 7) {
        each.accept(day);
      }
    }
  }
}
