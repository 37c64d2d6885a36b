package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what docs/tutorial.md tells, and looks at what it says will be seen. */
class TutorialTest {

  private static final Pattern BLOCK =
      Pattern.compile("```(\\S+) ?(\\S*)\\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void everyFileAndCommandOfTheTutorialWorksAsItSays() throws IOException {
    Cli cli = new Cli(folder);
    int commands = 0;
    for (Block block : blocks()) {
      if (block.language.equals("console")) {
        runs(cli, block);
        commands++;
      } else {
        cli.file(block.label, block.text);
      }
    }

    assertThat(commands).isEqualTo(4);
    assertThat(Files.readString(folder.resolve("public/index.html")))
        .contains("£2.50", "On track", "£2.60 by 31 December 2026");
  }

  private void runs(Cli cli, Block block) {
    boolean misspelt = block.label.equals("misspelt");
    if (misspelt) {
      cli.edit("metrics/sales.yaml", "revenue / visits", "revenu / visits");
    }
    List<String> lines = block.text.lines().toList();
    Cli.Ran ran = run(cli, lines.get(0));
    assertThat(ran.exit()).as(lines.get(0)).isEqualTo(misspelt ? 3 : 0);
    assertThat((ran.out() + ran.err()).lines().toList())
        .as(lines.get(0))
        .containsAll(lines.subList(1, lines.size()));
    if (misspelt) {
      cli.edit("metrics/sales.yaml", "revenu / visits", "revenue / visits");
    }
  }

  private Cli.Ran run(Cli cli, String line) {
    List<String> words = new ArrayList<>(List.of(line.split(" ", -1)));
    assertThat(words.subList(0, 2)).isEqualTo(List.of("$", "plumbline"));
    words.replaceAll(word -> word.equals("public") ? folder.resolve(word).toString() : word);
    return cli.run(words.get(2), words.subList(3, words.size()).toArray(String[]::new));
  }

  private record Block(String language, String label, String text) {}

  private static List<Block> blocks() throws IOException {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(Files.readString(Path.of("docs/tutorial.md")));
    while (matcher.find()) {
      blocks.add(new Block(matcher.group(1), matcher.group(2), matcher.group(3)));
    }
    return blocks;
  }
}
