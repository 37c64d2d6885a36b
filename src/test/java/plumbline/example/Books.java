package plumbline.example;

import java.time.LocalDate;

/** The ledger: running costs day by day, money in and out week by week, balances. */
final class Books {

  private final double scale;
  private final long[][] revenue;

  Books(double scale, long[][] revenue) {
    this.scale = scale;
    this.revenue = revenue;
  }

  /** A running cost by month, in pence, for a shop of the committed size. */
  private enum Cost {
    SALARIES("salaries", "company", 2_350_000),
    RENT("rent and rates", "operations", 410_000),
    SOFTWARE("software", "sales", 165_000),
    AGENCY("agency and photography", "marketing", 240_000),
    INSURANCE("insurance", "finance", 58_000),
    ENERGY("energy", "operations", 74_000);

    final String inData;
    final String department;
    final long byMonth;

    Cost(String inData, String department, long byMonth) {
      this.inData = inData;
      this.department = department;
      this.byMonth = byMonth;
    }
  }

  private long monthly(Cost cost, LocalDate date) {
    double rise = 1 + 0.03 * (date.getYear() - 2024);
    double season =
        cost == Cost.ENERGY ? 1 + 0.35 * StrictMath.cos(date.getMonthValue() * 0.5236) : 1;
    return StrictMath.round(cost.byMonth * rise * season * scale / COMMITTED_SCALE);
  }

  /** The scale of the committed example, for which the costs above are meant. */
  private static final double COMMITTED_SCALE = 1.5;

  void writeExpenses(Exports exports) {
    try (CsvWriter csv =
        exports.open("operating-expenses.csv.gz", "day", "kind", "department", "amount")) {
      for (int day = 0; day < Story.DAYS; day++) {
        LocalDate date = Story.date(day);
        for (Cost cost : Cost.values()) {
          long month = monthly(cost, date);
          int of = date.lengthOfMonth();
          int nth = date.getDayOfMonth();
          // What is due up to today less what was due up to yesterday: no penny is lost.
          csv.text(Story.DATES[day])
              .text(cost.inData)
              .text(cost.department)
              .money(month * nth / of - month * (nth - 1) / of)
              .end();
        }
      }
    }
  }

  private static final double[] BUYING_BY_MONTH = {
    0.86, 1.08, 1.12, 0.98, 0.84, 0.86, 1.10, 1.26, 1.22, 1.06, 0.86, 0.76
  };

  void writeCash(Exports exports) {
    double[] wobble = Draws.wobbles("payments", Story.WEEKS, 0.05);
    long pounds = StrictMath.round(24_500_000 * scale / COMMITTED_SCALE);
    long cents = StrictMath.round(3_100_000 * scale / COMMITTED_SCALE);
    long vatDue = 0;
    try (CsvWriter moves = exports.open("cash-movements.csv", "day", "kind", "amount");
        CsvWriter balances =
            exports.open("bank-balances.csv", "day", "account", "currency", "balance")) {
      for (int day = 2; day < Story.DAYS; day += 7) {
        LocalDate sunday = Story.date(day);
        long sold = 0;
        for (int back = 0; back < 7; back++) {
          for (ShopChannel channel : ShopChannel.values()) {
            sold += day - back < 0 ? 0 : revenue[day - back][channel.at];
          }
        }
        if (day < 6) {
          sold = sold * 7 / 3;
        }
        long euros = sold / 25;
        long receipts = sold * 110 / 100 - euros;
        long goods = StrictMath.round(sold * 0.541 * wobble[Story.week(day)]);
        long suppliers = StrictMath.round(goods * Story.smooth(BUYING_BY_MONTH, day));
        long carriers = sold * 104 / 1000;
        long ads = sold * 128 / 1000;
        vatDue += sold * 9 / 100;
        long sum = receipts - suppliers - carriers - ads;
        row(moves, sunday, "receipts", receipts);
        row(moves, sunday, "suppliers", -suppliers);
        row(moves, sunday, "carriers and fees", -carriers);
        row(moves, sunday, "advertising", -ads);
        if (sunday.getDayOfMonth() > sunday.lengthOfMonth() - 7) {
          for (Cost cost : Cost.values()) {
            long paid = monthly(cost, sunday);
            row(moves, sunday, cost.inData, -paid);
            sum -= paid;
          }
          if (sunday.getMonthValue() % 3 == 1) {
            row(moves, sunday, "VAT", -vatDue);
            sum -= vatDue;
            vatDue = 0;
          }
        }
        pounds += sum;
        cents += euros * 6 / 100;
        balances.text(sunday.toString()).text("current").text("GBP").money(pounds).end();
        balances.text(sunday.toString()).text("euro").text("EUR").money(cents).end();
      }
    }
  }

  private static void row(CsvWriter csv, LocalDate date, String kind, long amount) {
    csv.text(date.toString()).text(kind).money(amount).end();
  }
}
