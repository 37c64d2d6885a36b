package plumbline.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.cli.Cli;
import plumbline.cli.CornerShop;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Covers;

/** What values say that somebody should look at, on the corner shop's three weeks of sales. */
@Covers({Code.STALE_SOURCE, Code.CONSTRAINT_BREACHED, Code.GOAL_OFF_TRACK})
class ValuesFindingsTest {

  @TempDir Path folder;
  private Cli shop;

  @BeforeEach
  void copyTheShop() {
    shop = CornerShop.in(folder);
  }

  @Test
  void withinThePromiseASourceIsFresh() {
    // The newest row is of 22 November; three days after that day's end are up on the 26th.
    assertThat(shop.run("check", "--as-of", "2026-11-25T23:59").out()).doesNotContain("PL-0506");
  }

  @Test
  void beyondThePromiseASourceIsStaleAndNothingElseIsJudged() {
    Cli.Ran ran = shop.run("check", "--as-of", "2026-11-27");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains(
            "warning[PL-0506]: source `sales` is stale: its newest row is of 2026-11-22,"
                + " fresh is within 3 days")
        .endsWith("1 warning\n");
  }

  @Test
  void aBreachIsToldWithTheWeekItBeganIn() {
    // Three orders in each of the weeks 45, 46 and 47.
    shop.edit("charter/charter.yaml", "at_least: 2\n", "at_least: 4\n");

    assertThat(shop.run("check", "--as-of", "2026-11-22").out())
        .contains("warning[PL-0601]: constraint `no-empty-shelf` is breached since 2026-W45");
  }

  @Test
  void aGoalWhoseDateHasPassedWithoutItsTargetWasMissed() {
    shop.edit("charter/charter.yaml", "by: 2027-03-31", "by: 2026-11-20");

    assertThat(shop.run("check", "--as-of", "2026-11-22").out())
        .contains("note[PL-0602]: goal `order-value` was missed");
  }

  @Test
  void aGoalFarFromItsPathIsOffTrack() {
    // 10 on 5 October to 100 at the end of March: by 22 November the path is beyond 34; it is
    // 13.25.
    shop.edit("charter/charter.yaml", "20.00 GBP", "100.00 GBP");

    assertThat(shop.run("check", "--as-of", "2026-11-22").out())
        .contains("note[PL-0602]: goal `order-value` is off track");
  }

  @Test
  void whenAllIsWellNothingIsFound() {
    // 10 to 20 over 177 days: 48 days in, the path is at 12.71; it is 13.25, on track.
    assertThat(shop.run("check", "--as-of", "2026-11-22").out()).isEqualTo("no findings\n");
  }
}
