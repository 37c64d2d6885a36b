package plumbline.example;

/** What a euro is worth in pounds, day by day, in ten-thousandths. */
final class Rates {

  private final int[] rates = new int[Story.DAYS];

  Rates() {
    Draws draws = new Draws("rates");
    double rate = 0.8385;
    for (int day = 0; day < rates.length; day++) {
      if (Story.date(day).getDayOfWeek().getValue() <= 5) {
        double pull = 0.8385 + 0.03 * day / rates.length;
        rate += 0.0016 * draws.normal() + 0.03 * (pull - rate);
      }
      rates[day] = (int) StrictMath.round(rate * 10_000);
    }
  }

  long toPence(long cents, int day) {
    return StrictMath.round(cents * rates[day] / 10_000.0);
  }

  void write(Exports exports) {
    try (CsvWriter csv = exports.open("fx-rates.csv", "day", "currency", "rate_to_gbp")) {
      for (int day = 0; day < rates.length; day++) {
        csv.text(Story.DATES[day]).text("EUR").decimal(rates[day], 4).end();
      }
    }
  }
}
