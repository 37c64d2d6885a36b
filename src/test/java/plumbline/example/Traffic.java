package plumbline.example;

/** Sessions and the share of them that buy, by day and channel. */
final class Traffic {

  private static final double SESSIONS_A_DAY = 1880;

  /** What broad traffic adds to the sessions of a paid channel at its height. */
  private static final double BROAD_SOCIAL = 1.25;

  private static final double BROAD_SEARCH = 0.38;

  /** How well broad traffic buys, against the channel's own. */
  private static final double BROAD_BUYS = 0.12;

  private final double[] sessionsByWeek = Draws.wobbles("sessions by week", Story.WEEKS, 0.022);
  private final double[] sessionsByDay = Draws.wobbles("sessions by day", Story.DAYS, 0.035);
  private final double[] buyingByWeek = Draws.wobbles("buying by week", Story.WEEKS, 0.015);
  private final double[] buyingByDay = Draws.wobbles("buying by day", Story.DAYS, 0.035);
  private final double[][] ownByWeek = new double[ShopChannel.values().length][];

  Traffic() {
    for (ShopChannel channel : ShopChannel.values()) {
      ownByWeek[channel.at] = Draws.wobbles("sessions of " + channel.inData, Story.WEEKS, 0.035);
    }
  }

  double sessions(int day, ShopChannel channel) {
    int week = Story.week(day);
    return SESSIONS_A_DAY
        * channel.sessionShare
        * Story.traffic(day)
        * sessionsByWeek[week]
        * sessionsByDay[day]
        * ownByWeek[channel.at][week]
        * (1 + broadShare(day, channel));
  }

  /** Orders per session. */
  double conversion(int day, ShopChannel channel) {
    double broad = broadShare(day, channel);
    return channel.conversion
        * Story.buying(day)
        * buyingByWeek[Story.week(day)]
        * buyingByDay[day]
        * ((1 + BROAD_BUYS * broad) / (1 + broad));
  }

  /** Broad sessions per session of the channel's own kind. */
  static double broadShare(int day, ShopChannel channel) {
    return switch (channel) {
      case PAID_SOCIAL -> BROAD_SOCIAL * Story.broad(day);
      case PAID_SEARCH -> BROAD_SEARCH * Story.broad(day);
      default -> 0;
    };
  }
}
