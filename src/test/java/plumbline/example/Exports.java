package plumbline.example;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The folder that the exports are written to. A name that ends in {@code .gz} is compressed. */
record Exports(Path folder) {

  CsvWriter open(String name, String... header) {
    ByteArrayOutputStream text =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            store(folder.resolve(name), toByteArray());
          }
        };
    return new CsvWriter(text, header);
  }

  /** Straight to disk, for files that do not fit into memory. */
  static CsvWriter stream(Path file, String... header) {
    try {
      return new CsvWriter(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20), header);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Leaves a file alone that says the same already: the bytes of gzip depend on the zlib at hand,
   * only the text in them is the same everywhere.
   */
  private static void store(Path file, byte[] text) {
    try {
      if (Files.exists(file) && Arrays.equals(text(file), text)) {
        return;
      }
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (OutputStream out = Files.newOutputStream(file);
          OutputStream packed = file.toString().endsWith(".gz") ? new Gzip(out) : out) {
        packed.write(text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a file says, unpacked where it is compressed. */
  static byte[] text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (!file.toString().endsWith(".gz")) {
      return bytes;
    }
    try (GZIPInputStream unpacked = new GZIPInputStream(new java.io.ByteArrayInputStream(bytes))) {
      return unpacked.readAllBytes();
    }
  }

  private static final class Gzip extends GZIPOutputStream {
    Gzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(9);
    }
  }
}
