package plumbline.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleDataTest {

  private static final Path COMMITTED = Path.of("metrics/data");
  private static final long MOST_BYTES = 4_000_000;

  @Test
  void theCommittedExportsAreWhatTheGeneratorWrites(@TempDir Path folder) throws IOException {
    ExampleData.write(folder, ExampleData.ORDERS);

    Map<String, Path> written = exports(folder);
    assertThat(exports(COMMITTED).keySet()).isEqualTo(written.keySet());
    for (Map.Entry<String, Path> file : written.entrySet()) {
      assertThat(digest(COMMITTED.resolve(file.getKey())))
          .as("%s, to be written anew by ExampleData", file.getKey())
          .isEqualTo(digest(file.getValue()));
    }
  }

  @Test
  void theCommittedExportsStayBelowFourMegabytes() throws IOException {
    long bytes = 0;
    for (Path file : exports(COMMITTED).values()) {
      bytes += Files.size(file);
    }
    assertThat(bytes).isBetween(1_000_000L, MOST_BYTES);
  }

  @Test
  void ordersAreAsManyAsAskedForAndInOrderOfTime(@TempDir Path folder) throws IOException {
    for (long wanted : new long[] {1, 7, 1_000, 12_345}) {
      Path file = folder.resolve("orders.csv");
      ExampleData.writeOrders(file, wanted);
      try (Stream<String> lines = Files.lines(file, StandardCharsets.US_ASCII)) {
        var times = lines.skip(1).map(line -> line.split(",", -1)[1]).toList();
        assertThat(times).hasSize((int) wanted).isSorted();
      }
    }
  }

  private static Map<String, Path> exports(Path folder) throws IOException {
    Map<String, Path> exports = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.toString().contains(".csv"))
          .forEach(file -> exports.put(file.getFileName().toString(), file));
    }
    return exports;
  }

  private static String digest(Path file) throws IOException {
    try {
      byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(Exports.text(file));
      return java.util.HexFormat.of().formatHex(digest);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
