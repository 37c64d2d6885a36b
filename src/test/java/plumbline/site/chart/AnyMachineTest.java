package plumbline.site.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.page.part.Tone;

/** The same bytes on every machine: each case runs a program of its own. */
class AnyMachineTest {
  private static final Path JVMS = Path.of("/usr/lib/jvm");

  @TempDir Path empty;

  /** Draws all samples and prints them. */
  static final class PrintSamples {
    private PrintSamples() {}

    public static void main(String[] arguments) {
      byte[] bytes = drawn().getBytes(StandardCharsets.UTF_8);
      System.out.write(bytes, 0, bytes.length);
      System.out.flush();
    }
  }

  private static String drawn() {
    StringBuilder out = new StringBuilder();
    Samples.all()
        .forEach(c -> out.append(TimeChartDrawing.wide(c)).append(TimeChartDrawing.narrow(c)));
    for (Tone tone : Tone.values()) {
      SharePicture picture =
          new SharePicture(
              "Fernway Outdoor",
              "Simulated data.",
              "Économiser à Zürich: Ångström, naïve façade, and words enough for two lines",
              "£2.35",
              "Revenue per session, week 46",
              Optional.of(new SharePicture.Judged(tone, "On track")),
              SharePicture.Lines.of(Samples.all().get(0)),
              "#15616d");
      out.append(Base64.getEncoder().encodeToString(picture.png()));
    }
    return out.toString();
  }

  private String elsewhere(Path java, Map<String, String> environment, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(List.of(options));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), PrintSamples.class.getName()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    Path out = empty.resolve("out.txt");
    builder.redirectOutput(out.toFile());
    Path errors = empty.resolve("errors.txt");
    builder.redirectError(errors.toFile());
    int exit = builder.start().waitFor();
    assertThat(exit).as(() -> read(errors)).isZero();
    return read(out);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path thisJava() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  @Test
  void withoutFontsAndFontConfiguration() throws Exception {
    Path home = Files.createDirectories(empty.resolve("home"));
    Path classes = empty.resolve("classes.txt");
    String svg =
        elsewhere(
            thisJava(),
            Map.of(
                "HOME", home.toString(),
                "FONTCONFIG_PATH", home.toString(),
                "FONTCONFIG_FILE", home.resolve("none.conf").toString(),
                "JAVA_FONTS", home.toString()),
            "-Dsun.awt.fontconfig=" + home.resolve("none.properties"),
            "-Duser.home=" + home,
            "-Xlog:class+load:file=" + classes);

    assertThat(svg).isEqualTo(drawn());
    assertThat(read(classes))
        .contains("plumbline.site.chart.TimeChartDrawing")
        .doesNotContain("sun.font.FontManagerFactory", "sun.font.SunFontManager");
  }

  @Test
  void inAnyLocaleZoneAndEncoding() throws Exception {
    String svg =
        elsewhere(
            thisJava(),
            Map.of(),
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Asia/Kathmandu",
            "-Dfile.encoding=US-ASCII");
    String arabic =
        elsewhere(
            thisJava(),
            Map.of(),
            "-Duser.language=ar",
            "-Duser.extensions=u-nu-arab",
            "-Duser.timezone=America/St_Johns");

    assertThat(svg).isEqualTo(drawn());
    assertThat(arabic).isEqualTo(drawn());
  }

  @Test
  void onAnotherJdkWhereThereIsOne() throws Exception {
    List<Path> others;
    try (Stream<Path> jvms = Files.exists(JVMS) ? Files.list(JVMS) : Stream.empty()) {
      others =
          jvms.filter(j -> j.getFileName().toString().contains("25"))
              .map(j -> j.resolve("bin/java"))
              .filter(Files::isExecutable)
              .toList();
    }
    assumeTrue(!others.isEmpty(), "a JDK 25 under " + JVMS);

    assertThat(elsewhere(others.get(0), Map.of())).isEqualTo(drawn());
  }
}
