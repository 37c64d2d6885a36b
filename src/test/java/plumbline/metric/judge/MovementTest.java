package plumbline.metric.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.charter.Direction;
import plumbline.metric.judge.Movement.Standing;

/**
 * Eight points of 10 and 12 by turns stand before each day: their centre is 11, their mean moving
 * range 2, so that limits are 11 ± 2.66 × 2, which is 5.68 and 16.32. The day after them is the
 * 9th.
 */
class MovementTest {

  private static final String BEFORE = "10 12 10 12 10 12 10 12 ";
  private static final LocalDate DAY = Points.FIRST.plusDays(8);

  @ParameterizedTest
  @CsvSource({
    // Above the upper limit: wanted or not.
    "11 12 17, HIGHER, MOVED_AS_WANTED",
    "11 12 17, LOWER, MOVED_THE_OTHER_WAY",
    "11 12 5, LOWER, MOVED_AS_WANTED",
    "11 12 5, HIGHER, MOVED_THE_OTHER_WAY",
    // Just inside both limits, and no run of three out of four near one of them.
    "16.3 10 5.7 12, HIGHER, NO_SIGNAL",
    "11 12 11, HIGHER, TOO_EARLY",
    // The newest signal tells, not the first.
    "17 12 5, HIGHER, MOVED_THE_OTHER_WAY"
  })
  void whatCameAfterIsHeldAgainstWhatIsOrdinary(String after, Direction wanted, Standing standing) {
    Movement movement = Movement.since(DAY, Points.series(BEFORE + after), wanted, 4);

    assertThat(movement.standing()).isEqualTo(standing);
    assertThat(movement.ordinary().orElseThrow().centre()).isEqualByComparingTo("11");
  }

  @Test
  void anUnfinishedPointIsNeitherASignalNorCounted() {
    Movement movement = Movement.since(DAY, Points.series(BEFORE + "11 ~40"), Direction.HIGHER, 2);

    assertThat(movement.standing()).isEqualTo(Standing.TOO_EARLY);
    assertThat(movement.since()).hasSize(1);
  }

  @Test
  void fromSixPointsBeforeOnLimitsAreKnown() {
    LocalDate after = Points.FIRST.plusDays(6);
    assertThat(
            Movement.since(after, Points.series("10 12 10 12 10 12 30"), Direction.HIGHER, 4)
                .standing())
        .isEqualTo(Standing.MOVED_AS_WANTED);

    Movement tooFew =
        Movement.since(
            after.minusDays(1), Points.series("10 12 10 12 10 30 30"), Direction.HIGHER, 4);
    assertThat(tooFew.standing()).isEqualTo(Standing.CANNOT_TELL);
    assertThat(tooFew.signal()).isEmpty();
  }
}
