package plumbline.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures what closed weeks add to a build: without any, then with all, whose figures agree with
 * those of today or are all restated; each the first time and again.
 *
 * <p>Takes the package that {@code mvn package} makes. See docs/benchmarks.md.
 */
public final class WeeksBenchmark {

  private final Path work;
  private final int runs;

  private WeeksBenchmark(Path work, int runs) {
    this.work = work;
    this.runs = runs;
  }

  /**
   * Prints a line of figures for each case.
   *
   * @param arguments how many runs, how many weeks and how many metrics; by default 3, 520 and 60
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
    int weeks = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 520;
    int metrics = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 60;
    Path work = Files.createDirectories(Path.of("target/benchmark")).toAbsolutePath();
    WeeksBenchmark benchmark = new WeeksBenchmark(work, runs);
    System.out.println("               | wall, processor, memory");
    Path none = work.resolve("weeks-none");
    new ManyWeeks(weeks, metrics, 0).layDown(none);
    benchmark.measure("none", none);
    for (int off : new int[] {0, 7}) {
      Path charter = work.resolve("weeks-off-" + off);
      ManyWeeks many = new ManyWeeks(weeks, metrics, off);
      many.layDown(charter);
      if (!Files.exists(charter.resolve("metrics/snapshots"))) {
        benchmark.run(charter, "snapshot", "--week", ManyWeeks.NEWEST);
        many.close(charter);
      }
      benchmark.measure(off == 0 ? "agreeing" : "all restated", charter);
    }
  }

  private void measure(String name, Path charter) throws IOException, InterruptedException {
    List<Cost> first = new ArrayList<>();
    List<Cost> again = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      String site = Files.createTempDirectory(work, "weeks-site").resolve("site").toString();
      first.add(run(charter, "build", "--out", site));
      again.add(run(charter, "build", "--out", site));
    }
    line(name + ", first", first);
    line(name + ", again", again);
  }

  private static void line(String name, List<Cost> costs) {
    System.out.printf(
        Locale.ROOT,
        "%20s | %s s %s s %d MiB%n",
        name,
        Cost.seconds(Cost.median(costs, Cost::wallMillis)),
        Cost.seconds(Cost.median(costs, Cost::processorMillis)),
        Cost.median(costs, Cost::peakKibibytes) / 1024);
  }

  private Cost run(Path charter, String... arguments) throws IOException, InterruptedException {
    return Cost.of(command(charter, arguments), work.resolve("weeks.log"));
  }

  private ProcessBuilder command(Path charter, String... arguments) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(Benchmark.unpacked().resolve("bin/plumbline").toString());
    builder.command().addAll(List.of(arguments));
    builder.command().addAll(List.of("--charter", charter.toString(), "--as-of", "2026-11-18"));
    builder.environment().put("XDG_CACHE_HOME", work.resolve("cache").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder;
  }
}
