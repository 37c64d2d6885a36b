package plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateHabitsTest {

  @ParameterizedTest
  @CsvSource({
    "31.12.2026, 2026-12-31",
    "3.4.2026, 2026-04-03",
    "3. 4. 2026, 2026-04-03",
    "31/12/2026, 2026-12-31",
    "12/31/2026, 2026-12-31",
    "31-12-2026, 2026-12-31",
    "2026/12/31, 2026-12-31",
    "2026.12.31, 2026-12-31",
    "2026-2-3, 2026-02-03"
  })
  void aDateByAnotherHabitIsToldAsItIsWritten(String written, String date) {
    assertThat(DateHabits.help(written)).contains("write `" + date + "`");
  }

  /** The third of April to some, the fourth of March to others. */
  @ParameterizedTest
  @ValueSource(strings = {"03/04/2026", "03-04-2026", "31.12.26", "soon", "2026"})
  void whatCannotBeToldApartIsNotGuessed(String written) {
    assertThat(DateHabits.help(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"30.02.2026", "2026/02/30", "31/31/2026"})
  void aDayThatIsInNoCalendarIsSaidToBeNone(String written) {
    assertThat(DateHabits.help(written)).contains("there is no such day in the calendar");
  }
}
