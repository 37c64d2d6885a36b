package plumbline.metric.movement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rounds parts so that what is read adds up to what is read. */
public final class AddingUp {

  private AddingUp() {}

  /**
   * The parts rounded down to a number of decimals, and the units that are then missing to the
   * rounded whole given to the parts that lost most; at a tie to the earlier one.
   *
   * @param parts that add up to the whole
   * @param decimals at least 0
   */
  public static List<BigDecimal> rounded(BigDecimal whole, List<BigDecimal> parts, int decimals) {
    List<BigDecimal> rounded = new ArrayList<>();
    BigDecimal missing = whole.setScale(decimals, RoundingMode.HALF_UP);
    for (BigDecimal part : parts) {
      BigDecimal down = part.setScale(decimals, RoundingMode.FLOOR);
      rounded.add(down);
      missing = missing.subtract(down);
    }
    BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
    List<Integer> byLoss =
        IntStream.range(0, parts.size())
            .boxed()
            .sorted(
                Comparator.comparing(
                    (Integer i) -> parts.get(i).subtract(rounded.get(i)),
                    Comparator.reverseOrder()))
            .toList();
    for (int i = 0; missing.signum() > 0 && !byLoss.isEmpty(); i = (i + 1) % byLoss.size()) {
      int at = byLoss.get(i);
      rounded.set(at, rounded.get(at).add(unit));
      missing = missing.subtract(unit);
    }
    return rounded;
  }
}
