package plumbline.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import plumbline.example.ExampleData;

/**
 * Measures the whole {@code build} of a charter with twenty numbers against a query by hand for the
 * same twenty, each as a process of its own, in turn.
 *
 * <p>Takes the package that {@code mvn package} makes. The first build, which makes the class-data
 * archive, does not count. The numbers of both are compared. See docs/benchmarks.md.
 */
public final class Benchmark {

  private static final Path CHARTER = Path.of("src/test/resources/charters/benchmark");
  private static final Path QUERY = Path.of("src/test/resources/benchmark/twenty.sql");
  private static final String AS_OF = "2026-11-22T06:00:00Z";

  private final Path home;
  private final Path work;
  private final int runs;

  private Benchmark(Path home, Path work, int runs) {
    this.home = home;
    this.work = work;
    this.runs = runs;
  }

  /**
   * Prints a line of figures for each size.
   *
   * @param arguments how many runs, then how many orders, any number of times; by default 5 runs of
   *     100 thousand and 1 million
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> sizes =
        arguments.length > 1
            ? List.of(arguments).subList(1, arguments.length)
            : List.of("100000", "1000000");
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
    Path work = Files.createDirectories(Path.of("target/benchmark")).toAbsolutePath();
    Benchmark benchmark = new Benchmark(unpacked(), work, runs);
    System.out.println(
        "     orders |  build: wall, processor, memory |  query: wall, processor, memory | ratios: wall, processor");
    for (String size : sizes) {
      benchmark.measure(Long.parseLong(size));
    }
  }

  /** The package as a user unpacks it. */
  static Path unpacked() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("target"), 4)) {
      return files
          .filter(file -> file.endsWith(Path.of("bin", "plumbline")))
          .map(file -> file.toAbsolutePath().getParent().getParent())
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("run `mvn package -DskipTests` before"));
    }
  }

  private void measure(long orders) throws IOException, InterruptedException {
    Path charter = charter(orders);
    Path site = work.resolve("site");
    Path answer = work.resolve("query.csv");
    Cost.of(build(charter, site), work.resolve("build.log"));
    List<Cost> builds = new ArrayList<>();
    List<Cost> queries = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      builds.add(Cost.of(build(charter, site), work.resolve("build.log")));
      queries.add(Cost.of(query(charter, answer), work.resolve("query.log")));
    }
    SameNumbers.require(site.resolve("api/metrics"), answer);
    long buildWall = Cost.median(builds, Cost::wallMillis);
    long queryWall = Cost.median(queries, Cost::wallMillis);
    long buildProcessor = Cost.median(builds, Cost::processorMillis);
    long queryProcessor = Cost.median(queries, Cost::processorMillis);
    System.out.printf(
        Locale.ROOT,
        "%,11d | %8s s %8s s %6d MiB | %8s s %8s s %6d MiB | %.2f %.2f%n",
        orders,
        Cost.seconds(buildWall),
        Cost.seconds(buildProcessor),
        Cost.median(builds, Cost::peakKibibytes) / 1024,
        Cost.seconds(queryWall),
        Cost.seconds(queryProcessor),
        Cost.median(queries, Cost::peakKibibytes) / 1024,
        ratio(buildWall, queryWall),
        ratio(buildProcessor, queryProcessor));
  }

  private static double ratio(long build, long query) {
    return (double) build / Math.max(1, query);
  }

  private Path charter(long orders) throws IOException {
    Path charter = work.resolve("orders-" + orders);
    copy(CHARTER, charter);
    Path data = Files.createDirectories(charter.resolve("metrics/data")).resolve("orders.csv");
    if (!Files.exists(data)) {
      ExampleData.writeOrders(data, orders);
    }
    return charter;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
        Path target = to.resolve(from.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private ProcessBuilder build(Path charter, Path site) {
    ProcessBuilder builder =
        new ProcessBuilder(
            home.resolve("bin/plumbline").toString(),
            "build",
            "--quiet",
            "--charter",
            charter.toString(),
            "--as-of",
            AS_OF,
            "--out",
            site.toString());
    builder.environment().put("XDG_CACHE_HOME", work.resolve("cache").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder;
  }

  /** With the same Java, the same options and the same thin DuckDB as the program has. */
  private ProcessBuilder query(Path charter, Path answer) {
    String duckDb;
    try (Stream<Path> libraries = Files.list(home.resolve("lib"))) {
      duckDb =
          libraries
              .filter(file -> file.getFileName().toString().matches("duckdb_jdbc.*\\.jar"))
              .findFirst()
              .orElseThrow()
              .toString();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xshare:auto",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-cp",
        duckDb + java.io.File.pathSeparator + Path.of("target/test-classes").toAbsolutePath(),
        BareQuery.class.getName(),
        QUERY.toString(),
        charter.resolve("metrics/data/orders.csv").toString(),
        answer.toString());
  }
}
