package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.reader.CharterReader;

/** The examples of README and the guides: YAML that is read, commands that are understood. */
class GuidesTest {

  private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern COMMAND =
      Pattern.compile("(?:^|[ /])plumbline ([a-z].*)|-Dexec\\.args=\"([^\"]*)\"");

  /** What an example may lack, as it shows a part of a charter only. */
  private static final Set<Code> PART_ONLY =
      EnumSet.of(Code.MISSING_KEY, Code.UNKNOWN_REFERENCE, Code.UNKNOWN_METRIC);

  @Test
  void everyExampleInYamlIsReadAsItStands() throws IOException {
    int read = 0;
    for (Block block : blocks()) {
      if (block.language.equals("yaml")) {
        List<Finding> findings =
            CharterReader.readTexts(Map.of("metrics/example.yaml", whole(block.text))).findings();
        assertThat(findings)
            .filteredOn(finding -> !PART_ONLY.contains(finding.code()))
            .as(block.toString())
            .isEmpty();
        read++;
      }
    }
    assertThat(read).isGreaterThan(3);
  }

  @Test
  void everyCommandIsUnderstood() throws IOException {
    int tried = 0;
    for (Block block : blocks()) {
      for (String line : block.text.lines().toList()) {
        Matcher command = COMMAND.matcher(line);
        if (!block.language.equals("yaml") && command.find()) {
          String told = command.group(1) == null ? command.group(2) : command.group(1);
          List<String> words = new ArrayList<>(Arrays.asList(asTyped(told).split(" +", -1)));
          words.add("--help");
          Cli.Ran ran = Cli.plain(words.toArray(String[]::new));
          assertThat(ran.exit()).as(line + "\n" + ran.err()).isZero();
          tried++;
        }
      }
    }
    assertThat(tried).isGreaterThan(1);
  }

  /** Without its comment, and with what the shell puts in place of the date. */
  private static String asTyped(String command) {
    return command.replaceFirst("\"[$][(]date .*[)]\"", "2026-11-22").replaceFirst(" *#.*", "");
  }

  /** A part that stands below a key or a source stands there again. */
  private static String whole(String text) {
    String keyed = text;
    if (text.startsWith("    ")) {
      keyed = "sources:\n  example:\n    export: data/example.csv\n" + text;
    } else if (text.startsWith("  ")) {
      keyed = "sources:\n" + text;
    }
    if (text.startsWith("charter:")) {
      return text;
    }
    return "charter: {name: Example, locale: en-GB, currency: GBP, time_zone: Europe/London}\n"
        + keyed;
  }

  private record Block(Path file, String language, String text) {}

  private static List<Block> blocks() throws IOException {
    List<Path> files = new ArrayList<>(List.of(Path.of("README.md"), Path.of("docs/method.md")));
    try (Stream<Path> guides = Files.list(Path.of("docs/how-to"))) {
      guides.sorted().forEach(files::add);
    }
    List<Block> blocks = new ArrayList<>();
    for (Path file : files) {
      Matcher matcher = BLOCK.matcher(Files.readString(file));
      while (matcher.find()) {
        blocks.add(new Block(file, matcher.group(1), matcher.group(2)));
      }
    }
    return blocks;
  }
}
