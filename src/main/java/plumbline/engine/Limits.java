package plumbline.engine;

import java.time.Duration;

/**
 * What the engine may use up at most.
 *
 * @param memoryMebibytes held by the engine itself; more is spilled to its work folder
 * @param diskMebibytes spilled to the work folder
 * @param timeout for one statement
 */
public record Limits(int memoryMebibytes, int diskMebibytes, int threads, Duration timeout) {

  /** Enough for ten million rows on a small build machine. */
  public static Limits usual(int threads) {
    return new Limits(1024, 16 * 1024, threads, Duration.ofMinutes(10));
  }
}
