package plumbline.example;

/** The six channels, and how customers behave on each before the story begins. */
enum ShopChannel {
  ORGANIC_SEARCH(0, "organic-search", 0.30, 0.0280, 0.56, 0.95, 0.080),
  PAID_SEARCH(1, "paid-search", 0.24, 0.0292, 0.60, 1.00, 0.085),
  PAID_SOCIAL(2, "paid-social", 0.14, 0.0135, 0.78, 0.86, 0.135),
  EMAIL(3, "email", 0.12, 0.0405, 0.06, 1.05, 0.070),
  MARKETPLACE(4, "marketplace", 0.16, 0.0320, 0.74, 0.84, 0.110),
  ADVICE_LINE(5, "advice", 0.04, 0.0540, 0.38, 1.35, 0.040);

  /** Its place in arrays by channel. */
  final int at;

  /** Its name in every export. */
  final String inData;

  /** Of all sessions. */
  final double sessionShare;

  /** Orders per session. */
  final double conversion;

  /** Of its orders, those that are a customer's first. */
  final double newShare;

  /** The size of its baskets against the average. */
  final double basket;

  /** Of the things sold, those that come back. */
  final double returnShare;

  ShopChannel(
      int at,
      String inData,
      double sessionShare,
      double conversion,
      double newShare,
      double basket,
      double returnShare) {
    this.at = at;
    this.inData = inData;
    this.sessionShare = sessionShare;
    this.conversion = conversion;
    this.newShare = newShare;
    this.basket = basket;
    this.returnShare = returnShare;
  }

  /** The channel of a session that an even draw points at. */
  static ShopChannel ofSession(double u) {
    double rest = u;
    for (ShopChannel channel : values()) {
      rest -= channel.sessionShare;
      if (rest < 0) {
        return channel;
      }
    }
    return ADVICE_LINE;
  }
}
