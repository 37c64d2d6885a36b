package plumbline.example;

/** Whether the systems can talk to each other, asked every five minutes. */
final class Probes {

  private static final String[] INTEGRATIONS = {
    "shop to warehouse", "shop to marketplace", "shop to finance", "stock to ads", "shop to email"
  };

  private Probes() {}

  static void write(Exports exports) {
    Draws draws = new Draws("probes");
    try (CsvWriter csv =
        exports.open("integration-probes.csv.gz", "day", "integration", "probes", "failed")) {
      for (int day = 0; day < Story.DAYS; day++) {
        for (int i = 0; i < INTEGRATIONS.length; i++) {
          int failed = draws.chance(0.22) ? 1 + draws.below(2) : 0;
          // Now and then something breaks for hours; the marketplace most of all.
          if (draws.chance(i == 1 ? 0.022 : 0.007)) {
            failed += 8 + draws.below(70);
          }
          csv.text(Story.DATES[day]).text(INTEGRATIONS[i]).number(288).number(failed).end();
        }
      }
    }
  }
}
