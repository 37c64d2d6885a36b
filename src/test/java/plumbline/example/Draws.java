package plumbline.example;

/**
 * Seeded draws that are the same on every JDK: SplitMix64, and nothing of it left to the library.
 */
final class Draws {

  static final long SEED = 20261121L;

  private long state;

  /** Draws for one purpose, independent of those for any other. */
  Draws(String purpose) {
    state = SEED;
    for (int i = 0; i < purpose.length(); i++) {
      state = mix(state * 31 + purpose.charAt(i));
    }
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  long next() {
    state += 0x9e3779b97f4a7c15L;
    return mix(state);
  }

  /** Between 0 and 1, 1 excluded. */
  double uniform() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  /** Between {@code low} and {@code high}. */
  double between(double low, double high) {
    return low + (high - low) * uniform();
  }

  /** A whole number from 0, below {@code bound}. */
  int below(int bound) {
    return (int) (uniform() * bound);
  }

  boolean chance(double share) {
    return uniform() < share;
  }

  /** Mean 0, deviation 1: the sum of twelve even draws, which needs no transcendental function. */
  double normal() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += uniform();
    }
    return sum;
  }

  /** One factor about 1 for each of {@code n} days or weeks. */
  static double[] wobbles(String purpose, int n, double deviation) {
    Draws draws = new Draws(purpose);
    double[] factors = new double[n];
    for (int i = 0; i < n; i++) {
      factors[i] = 1 + deviation * draws.normal();
    }
    return factors;
  }

  /**
   * Numbers between 0 and 1 that fill the range evenly after few draws, by the golden ratio.
   *
   * <p>A shop of a few hundred orders a week would drown the story in chance; with these the noise
   * is what the story says, and no more.
   */
  static final class Even {
    private double at;

    Even(String purpose) {
      at = new Draws(purpose).uniform();
    }

    double next() {
      at += 0.6180339887498949;
      if (at >= 1) {
        at -= 1;
      }
      return at;
    }
  }

  /** Says yes to a given share of the questions, as evenly as can be. */
  static final class Share {
    private double due;

    Share(String purpose) {
      due = new Draws(purpose).uniform();
    }

    boolean next(double share) {
      due += share;
      if (due >= 1) {
        due -= 1;
        return true;
      }
      return false;
    }
  }
}
