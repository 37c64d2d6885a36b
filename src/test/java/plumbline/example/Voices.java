package plumbline.example;

/** What customers say: answers to surveys, and what they ask the advice line. */
final class Voices {

  private static final String[] TOPICS = {
    "sizing", "which to choose", "where is it", "return", "care and repair"
  };

  private final double scale;

  Voices(double scale) {
    this.scale = scale;
  }

  void writeRecommendations(Exports exports) {
    Draws draws = new Draws("recommendations");
    Draws.Even answer = new Draws.Even("recommendation scores");
    try (CsvWriter csv = exports.open("nps-answers.csv", "answered_on", "channel", "score")) {
      for (int day = 0; day < Story.DAYS; day++) {
        long count = StrictMath.round(4.2 * scale * Story.traffic(day) + draws.normal());
        double detractors = 0.145 + 0.035 * Story.broad(day) - 0.025 * Story.matched(day);
        double promoters = 0.585 - 0.03 * Story.broad(day) + 0.035 * Story.matched(day);
        for (int i = 0; i < count; i++) {
          double u = answer.next();
          int score =
              u < detractors
                  ? 6 - (int) (7 * u / detractors * u / detractors)
                  : u < 1 - promoters ? 7 + draws.below(2) : 9 + draws.below(2);
          csv.text(Story.DATES[day]).text(anyChannel(draws).inData).number(score).end();
        }
      }
    }
  }

  /** Contacts, and the satisfaction with some of them. */
  void writeContacts(Exports exports) {
    Draws draws = new Draws("contacts");
    Draws.Even wait = new Draws.Even("waits");
    Draws.Even satisfaction = new Draws.Even("satisfaction");
    long id = 0;
    try (CsvWriter contacts =
            exports.open(
                "support-contacts.csv.gz",
                "contact_id",
                "opened_at",
                "first_replied_at",
                "via",
                "channel",
                "topic");
        CsvWriter answers =
            exports.open("csat-answers.csv", "answered_on", "channel", "topic", "score")) {
      for (int day = 0; day < Story.DAYS; day++) {
        long count = StrictMath.round(7.4 * scale * Story.traffic(day) + draws.normal());
        for (int i = 0; i < count; i++) {
          double u = draws.uniform();
          String via = u < 0.27 ? "phone" : u < 0.45 ? "chat" : "email";
          int opened = 480 + draws.below(720);
          int replied = opened + minutesToReply(via, day, wait.next(), draws);
          int late = replied / 1440;
          ShopChannel channel = anyChannel(draws);
          String topic = TOPICS[(int) (TOPICS.length * draws.uniform())];
          boolean answered = day + late < Story.DAYS;
          contacts
              .number(++id)
              .text(Sales.time(day, opened))
              .text(answered ? Sales.time(day + late, replied % 1440) : "")
              .text(via)
              .text(channel.inData)
              .text(topic)
              .end();
          if (answered && draws.chance(0.42)) {
            double s = satisfaction.next() + 0.02 * Story.matched(day) - 0.02 * Story.broad(day);
            int score = s < 0.035 ? 1 : s < 0.06 ? 2 : s < 0.13 ? 3 : s < 0.46 ? 4 : 5;
            answers.text(Story.DATES[day]).text(channel.inData).text(topic).number(score).end();
          }
        }
      }
    }
  }

  private static int minutesToReply(String via, int day, double u, Draws draws) {
    if (via.equals("phone")) {
      return draws.below(4);
    }
    if (via.equals("chat")) {
      return 1 + draws.below(25);
    }
    double busy = 1 + 0.9 * (Story.traffic(day) - 1);
    double hours = 3.9 * busy * StrictMath.pow(u / (1.02 - u), 0.72);
    int minutes = (int) (60 * Math.min(hours, 70));
    return minutes + 5;
  }

  private static ShopChannel anyChannel(Draws draws) {
    double u = draws.uniform();
    return u < 0.29
        ? ShopChannel.ORGANIC_SEARCH
        : u < 0.53
            ? ShopChannel.PAID_SEARCH
            : u < 0.60
                ? ShopChannel.PAID_SOCIAL
                : u < 0.76
                    ? ShopChannel.EMAIL
                    : u < 0.93 ? ShopChannel.MARKETPLACE : ShopChannel.ADVICE_LINE;
  }
}
