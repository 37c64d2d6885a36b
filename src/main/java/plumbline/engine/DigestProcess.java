package plumbline.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Works out SHA-256, for a large file in a process of its own.
 *
 * <p>The launcher starts Java with its quick compiler only, as most of a build is over before the
 * thorough one pays. But only that one knows the processor's instructions for SHA-256, which make a
 * gigabyte take one second instead of ten; so large files are given to a Java that has it.
 */
public final class DigestProcess {

  /** Where starting another Java pays. */
  private static final long LARGE_BYTES = 32L << 20;

  private static final int BUFFER_BYTES = 1 << 18;
  private static final int MOST_MINUTES = 30;

  private DigestProcess() {}

  /**
   * Writes the digest of a file to another one.
   *
   * @param arguments the file, and the one that is written
   */
  public static void main(String[] arguments) throws IOException {
    Files.writeString(Path.of(arguments[1]), here(Path.of(arguments[0])));
  }

  /** The digest in lower-case hexadecimal. */
  static String sha256(Path file) {
    try {
      boolean elsewhere = isQuickOnly() && Files.size(file) >= LARGE_BYTES;
      Optional<String> digest = elsewhere ? elsewhere(file) : Optional.empty();
      return digest.orElseGet(() -> here(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Whether this Java was started without its thorough compiler. */
  private static boolean isQuickOnly() {
    return System.getProperty("java.vm.info", "")
        .toLowerCase(Locale.ROOT)
        .contains("emulated-client");
  }

  /** Empty where that cannot be done here. */
  static Optional<String> elsewhere(Path file) throws IOException {
    Optional<Path> program = program();
    if (program.isEmpty()) {
      return Optional.empty();
    }
    Path answer = Files.createTempFile("plumbline-", ".sha256");
    try {
      Process process = process(program.get(), file, answer).start();
      try {
        boolean ended = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
        String digest = ended && process.exitValue() == 0 ? Files.readString(answer) : "";
        return Optional.of(digest).filter(text -> text.matches("[0-9a-f]{64}"));
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      } finally {
        process.destroy();
      }
    } finally {
      Files.delete(answer);
    }
  }

  private static ProcessBuilder process(Path program, Path file, Path answer) {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx32m",
            "-cp",
            program.toString(),
            DigestProcess.class.getName(),
            file.toString(),
            answer.toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD);
  }

  /** The archive or folder that this class stands in. */
  private static Optional<Path> program() {
    try {
      CodeSource source = DigestProcess.class.getProtectionDomain().getCodeSource();
      return source == null ? Optional.empty() : Optional.of(Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException odd) {
      return Optional.empty();
    }
  }

  private static String here(Path file) {
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (NoSuchAlgorithmException impossible) {
      throw new EngineFailure("this Java has no SHA-256", impossible);
    }
  }
}
