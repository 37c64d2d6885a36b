package plumbline.example;

/** Web analytics and ad platforms: sessions by landing page, spend by platform. */
final class Marketing {

  private static final String[] PAGES = {"/", "/jackets", "/boots", "/guides", "/offers"};

  /** Where sessions of each channel land, in the order of {@link #PAGES}. */
  private static final double[][] LANDINGS = {
    {0.18, 0.24, 0.22, 0.31, 0.05},
    {0.10, 0.36, 0.34, 0.06, 0.14},
    {0.14, 0.28, 0.22, 0.16, 0.20},
    {0.22, 0.24, 0.18, 0.16, 0.20},
    {0.00, 0.52, 0.48, 0.00, 0.00},
    {0.06, 0.30, 0.34, 0.30, 0.00},
  };

  private static final double[] BOUNCES = {0.34, 0.31, 0.32, 0.46, 0.49};

  private final Traffic traffic;
  private final double scale;
  private final long[][] sessions = new long[Story.DAYS][ShopChannel.values().length];

  Marketing(Traffic traffic, double scale) {
    this.traffic = traffic;
    this.scale = scale;
  }

  void writeSessions(Exports exports) {
    Draws draws = new Draws("landing pages");
    try (CsvWriter csv =
        exports.open("sessions.csv.gz", "day", "channel", "landing_page", "sessions", "bounces")) {
      for (int day = 0; day < Story.DAYS; day++) {
        for (ShopChannel channel : ShopChannel.values()) {
          double all = traffic.sessions(day, channel) * scale;
          double broad = Traffic.broadShare(day, channel);
          for (int page = 0; page < PAGES.length; page++) {
            double share = LANDINGS[channel.at][page];
            // Broad traffic was sent to the offers, matched traffic to what was asked for.
            share = (share + broad * (page == 4 ? 0.7 : 0.075)) / (1 + broad);
            if (share == 0) {
              continue;
            }
            long count = StrictMath.round(all * share * (1 + 0.04 * draws.normal()));
            double bounce =
                (BOUNCES[page] + 0.16 * broad / (1 + broad) - 0.05 * Story.matched(day))
                    * (1 + 0.03 * draws.normal());
            sessions[day][channel.at] += count;
            csv.text(Story.DATES[day])
                .text(channel.inData)
                .text(PAGES[page])
                .number(count)
                .number(StrictMath.round(count * bounce))
                .end();
          }
        }
      }
    }
  }

  /** Where money buys clicks. */
  private enum Platform {
    GOOGLE("Google Ads", ShopChannel.PAID_SEARCH, 0.80, 0.78, 0.50, 0.80, 0.038, 1.16),
    MICROSOFT("Microsoft Ads", ShopChannel.PAID_SEARCH, 0.20, 0.61, 0.44, 0.62, 0.031, 1.12),
    META("Meta Ads", ShopChannel.PAID_SOCIAL, 1.00, 0.46, 0.235, 0.47, 0.0092, 1.62),
    SPONSORED("Marketplace Ads", ShopChannel.MARKETPLACE, 0.45, 0.41, 0.41, 0.43, 0.006, 1.30);

    final String inData;
    final ShopChannel channel;
    final double share;
    final double clickBefore;
    final double clickBroad;
    final double clickAfter;
    final double clickRate;
    final double claim;

    Platform(
        String inData,
        ShopChannel channel,
        double share,
        double clickBefore,
        double clickBroad,
        double clickAfter,
        double clickRate,
        double claim) {
      this.inData = inData;
      this.channel = channel;
      this.share = share;
      this.clickBefore = clickBefore;
      this.clickBroad = clickBroad;
      this.clickAfter = clickAfter;
      this.clickRate = clickRate;
      this.claim = claim;
    }

    double costPerClick(int day) {
      double own = clickBefore + (clickAfter - clickBefore) * Story.matched(day);
      double broad = Story.broad(day);
      return (own * (1 - broad) + clickBroad * broad) * (Story.blackFriday(day) ? 1.15 : 1);
    }
  }

  /** After {@link #writeSessions}, as clicks are what brought sessions. */
  void writeSpend(Exports exports, Sales sales) {
    Draws draws = new Draws("ad spend");
    double[] byWeek = Draws.wobbles("ad prices", Story.WEEKS, 0.02);
    try (CsvWriter csv =
        exports.open(
            "ad-spend.csv",
            "day",
            "platform",
            "channel",
            "impressions",
            "clicks",
            "cost_micros",
            "claimed_orders",
            "claimed_revenue")) {
      for (int day = 0; day < Story.DAYS; day++) {
        for (Platform platform : Platform.values()) {
          int channel = platform.channel.at;
          long clicks =
              StrictMath.round(
                  sessions[day][channel] * platform.share * (1.07 + 0.02 * draws.normal()));
          double broad = Story.broad(day);
          double rate = platform.clickRate * (1 - 0.3 * broad) * (1 + 0.05 * draws.normal());
          double price =
              platform.costPerClick(day) * byWeek[Story.week(day)] * (1 + 0.03 * draws.normal());
          double claim = platform.claim * (1 + 0.12 * broad) * (1 + 0.05 * draws.normal());
          double part =
              platform == Platform.GOOGLE
                  ? 0.78
                  : platform == Platform.SPONSORED ? 0.85 : platform.share;
          csv.text(Story.DATES[day])
              .text(platform.inData)
              .text(platform.channel.inData)
              .number(StrictMath.round(clicks / rate))
              .number(clicks)
              .number(StrictMath.round(clicks * price * 100) * 10_000)
              .number(StrictMath.round(sales.orders[day][channel] * part * claim))
              .money(StrictMath.round(sales.revenue[day][channel] * part * claim))
              .end();
        }
      }
    }
  }
}
