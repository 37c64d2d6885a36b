package plumbline.metric.formula;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the case files under {@code formula/}. */
final class Cases {

  private Cases() {}

  static String text(String name) {
    try (InputStream stream = Cases.class.getResourceAsStream("/formula/" + name)) {
      if (stream == null) {
        throw new IllegalArgumentException("no such case file: " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path folder(String name) {
    try {
      return Path.of(Cases.class.getResource("/formula/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  /** The blocks between blank lines, as their lines; those beginning with {@code # } left out. */
  static Stream<List<String>> blocks(String name) {
    List<List<String>> blocks = new ArrayList<>();
    for (String block : text(name).split("\n{2,}", -1)) {
      List<String> lines = block.lines().toList();
      if (!lines.get(0).startsWith("# ")) {
        blocks.add(lines);
      }
    }
    if (blocks.isEmpty()) {
      throw new IllegalStateException("no cases in " + name);
    }
    return blocks.stream();
  }
}
