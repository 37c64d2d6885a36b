package plumbline.metric.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Signals held against a second reading of the rules: whole numbers only, each rule asked of each
 * window by itself, and no division, so that a value on a line is on it exactly.
 */
class SecondOpinionTest {

  private static final int SERIES = 4000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void bothFindTheSameSignals(long seed) {
    Random random = new Random(seed);
    int marked = 0;
    for (int i = 0; i < SERIES; i++) {
      List<Optional<Integer>> values = drawn(random);
      String expected = secondOpinion(values);
      String found = found(values);
      assertThat(found).as("%s", values).isEqualTo(expected);
      marked += expected.matches(".*[123].*") ? 1 : 0;
    }
    assertThat(marked).isBetween(SERIES / 10, SERIES * 9 / 10);
  }

  /** Small whole numbers with shifts and gaps, so that ties and runs are common. */
  private static List<Optional<Integer>> drawn(Random random) {
    int length = random.nextInt(30);
    int spread = 1 + random.nextInt(12);
    int level = 20;
    List<Optional<Integer>> values = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      level += random.nextInt(15) == 0 ? random.nextInt(11) - 5 : 0;
      int value = level + random.nextInt(spread) - spread / 2;
      values.add(random.nextInt(20) == 0 ? Optional.empty() : Optional.of(value));
    }
    return values;
  }

  private static String found(List<Optional<Integer>> values) {
    if (values.isEmpty()) {
      return "";
    }
    String text =
        values.stream()
            .map(value -> value.map(String::valueOf).orElse("-"))
            .collect(Collectors.joining(" "));
    return Points.signals(text);
  }

  private static String secondOpinion(List<Optional<Integer>> values) {
    List<Integer> places =
        IntStream.range(0, values.size()).filter(i -> values.get(i).isPresent()).boxed().toList();
    List<Integer> ranges = new ArrayList<>();
    for (int i = 1; i < values.size(); i++) {
      if (values.get(i).isPresent() && values.get(i - 1).isPresent()) {
        ranges.add(Math.abs(values.get(i).get() - values.get(i - 1).get()));
      }
    }
    if (places.size() < 6 || ranges.isEmpty()) {
      return ".".repeat(places.size());
    }
    Scale scale =
        new Scale(
            places.stream().mapToLong(place -> values.get(place).orElseThrow()).sum(),
            places.size(),
            ranges.stream().mapToLong(range -> range).sum(),
            ranges.size());
    return places.stream()
        .map(place -> "" + signalAt(values, place, scale))
        .collect(Collectors.joining());
  }

  private static char signalAt(List<Optional<Integer>> values, int place, Scale scale) {
    int value = values.get(place).orElseThrow();
    boolean leaps =
        place > 0
            && values.get(place - 1).isPresent()
            && scale.isLeap(Math.abs(value - values.get(place - 1).get()));
    if (scale.side(value, 2660) != 0 || leaps) {
      return '1';
    }
    if (inWindow(values, place, 4, 3, 1330, scale)) {
      return '2';
    }
    return inWindow(values, place, 8, 8, 0, scale) ? '3' : '.';
  }

  /** Whether a window around the place holds enough values beyond one line, and no gap. */
  private static boolean inWindow(
      List<Optional<Integer>> values, int place, int length, int needed, int reach, Scale scale) {
    for (int first = Math.max(0, place - length + 1); first <= place; first++) {
      if (first + length > values.size()) {
        return false;
      }
      List<Optional<Integer>> window = values.subList(first, first + length);
      if (window.stream().anyMatch(Optional::isEmpty)) {
        continue;
      }
      for (int side : new int[] {-1, 1}) {
        long beyond =
            window.stream().filter(v -> scale.side(v.orElseThrow(), reach) == side).count();
        if (beyond >= needed) {
          return true;
        }
      }
    }
    return false;
  }

  /** Sums instead of means: every comparison is multiplied out. */
  private record Scale(long sum, int count, long rangeSum, int ranges) {

    /** 1 above centre + reach/1000 mean ranges, -1 below centre - that, else 0. */
    int side(int value, int reach) {
      BigInteger distance = times(1000L * ranges, (long) value * count - sum);
      BigInteger line = times((long) reach * count, rangeSum);
      if (distance.compareTo(line) > 0) {
        return 1;
      }
      return distance.compareTo(line.negate()) < 0 ? -1 : 0;
    }

    boolean isLeap(int range) {
      return times(1000L * range, ranges).compareTo(times(3268, rangeSum)) > 0;
    }

    private static BigInteger times(long one, long other) {
      return BigDecimal.valueOf(one).multiply(BigDecimal.valueOf(other)).toBigIntegerExact();
    }
  }
}
