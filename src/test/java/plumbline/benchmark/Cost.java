package plumbline.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What one run of a process took, seen from outside.
 *
 * @param processorMillis of the process and those it waited for; 0 where the system does not tell
 * @param peakKibibytes the most it held in memory; 0 where the system does not tell
 */
record Cost(long wallMillis, long processorMillis, long peakKibibytes) {

  private static final int LOOK_EVERY_MILLIS = 10;
  private static final int TICK_MILLIS = 10;
  private static final int USER_TICKS = 11;
  private static final int MOST_TIME_FIELDS = 4;

  /** Runs a process to its end; throws where it fails. */
  static Cost of(ProcessBuilder builder, Path log) throws IOException, InterruptedException {
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    long begin = System.nanoTime();
    Process process = builder.start();
    Path system = Path.of("/proc", Long.toString(process.pid()));
    long processor = 0;
    long peak = 0;
    while (!process.waitFor(LOOK_EVERY_MILLIS, java.util.concurrent.TimeUnit.MILLISECONDS)) {
      processor = Math.max(processor, processorMillis(system));
      peak = Math.max(peak, peakKibibytes(system));
    }
    long wall = (System.nanoTime() - begin) / 1_000_000;
    if (process.exitValue() != 0) {
      throw new IllegalStateException(builder.command() + ":\n" + Files.readString(log));
    }
    return new Cost(wall, processor, peak);
  }

  private static long processorMillis(Path system) {
    try {
      String stat = Files.readString(system.resolve("stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      long ticks = 0;
      for (int i = 0; i < MOST_TIME_FIELDS; i++) {
        ticks += Long.parseLong(fields[USER_TICKS + i]);
      }
      return ticks * TICK_MILLIS;
    } catch (IOException gone) {
      return 0;
    }
  }

  private static long peakKibibytes(Path system) {
    try {
      return Files.readAllLines(system.resolve("status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException gone) {
      return 0;
    }
  }

  /** The middle one of several runs. */
  static long median(List<Cost> costs, ToLongFunction<Cost> figure) {
    return costs.stream().mapToLong(figure).sorted().toArray()[costs.size() / 2];
  }

  static String seconds(long millis) {
    return BigDecimal.valueOf(millis, 3).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
