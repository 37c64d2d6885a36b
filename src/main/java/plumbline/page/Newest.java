package plumbline.page;

/** The newest complete week of the whole charter. */
final class Newest {

  private Newest() {}

  /** {@code Week 46}, for the head of a column. */
  static String week(Telling telling) {
    return telling
        .newestWeek()
        .map(week -> Words.capital(telling.voice().dates().period(week)))
        .orElseGet(() -> telling.say("column.newest"));
  }
}
