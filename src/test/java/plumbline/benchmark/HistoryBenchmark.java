package plumbline.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.jgit.api.errors.GitAPIException;

/**
 * Measures the whole {@code history} of a charter of sixty files, as a process of its own.
 *
 * <p>Takes the package that {@code mvn package} makes. The first run does not count. See
 * docs/benchmarks.md.
 */
public final class HistoryBenchmark {

  private HistoryBenchmark() {}

  /**
   * Prints a line of figures for each length.
   *
   * @param arguments how many runs, then how many commits, any number of times; by default 5 runs
   *     of 200 and 2,000
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, GitAPIException {
    List<String> lengths =
        arguments.length > 1
            ? List.of(arguments).subList(1, arguments.length)
            : List.of("200", "2000");
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    Path work = Files.createDirectories(Path.of("target/benchmark")).toAbsolutePath();
    System.out.println("  commits | wall, processor, memory");
    for (String length : lengths) {
      Path charter = work.resolve("commits-" + length);
      if (!Files.exists(charter)) {
        ChangingCharter.layDown(charter, Integer.parseInt(length));
      }
      measure(work, charter, Integer.parseInt(length), runs);
    }
  }

  private static void measure(Path work, Path charter, int commits, int runs)
      throws IOException, InterruptedException {
    List<Cost> costs = new ArrayList<>();
    for (int i = 0; i <= runs; i++) {
      Cost cost = Cost.of(history(work, charter), work.resolve("history.log"));
      if (i > 0) {
        costs.add(cost);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%,9d | %s s %s s %d MiB%n",
        commits,
        Cost.seconds(Cost.median(costs, Cost::wallMillis)),
        Cost.seconds(Cost.median(costs, Cost::processorMillis)),
        Cost.median(costs, Cost::peakKibibytes) / 1024);
  }

  private static ProcessBuilder history(Path work, Path charter) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Benchmark.unpacked().resolve("bin/plumbline").toString(),
            "history",
            "--charter",
            charter.toString());
    builder.environment().put("XDG_CACHE_HOME", work.resolve("cache").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder;
  }
}
