package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.cli.SignedShop.CHARTER;
import static plumbline.cli.SignedShop.METRICS;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.ignore.FastIgnoreRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Covers;

/** Whom a forge asks about a change of the charter. */
class CodeownersCommandTest {

  @TempDir Path folder;

  @Test
  void everyFileIsOwnedByWhoAnswersForItAndSignsIt() {
    Cli shop =
        SignedShop.in(folder)
            .edit(CHARTER, "name: Till, lead", "name: Till, handle: corner/till, lead")
            .file(
                "metrics/more sources.yaml",
                """
                sources:
                  door:
                    export: data/sales.csv
                    time: sold_on
                    columns: {sold_on: date}
                    owner: tom-hill
                """);

    Cli.Ran ran = shop.run("codeowners");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
    assertThat(owners(ran.out(), CHARTER))
        .containsExactly("ada@example.com", "@corner/till", "tom@example.com");
    assertThat(owners(ran.out(), "metrics/more sources.yaml"))
        .containsExactly("tom@example.com", "ada@example.com");
    assertThat(owners(ran.out(), "charter/new.yaml")).containsExactly("ada@example.com");
    assertThat(owners(ran.out(), METRICS)).containsExactly("ada@example.com");
    assertThat(owners(ran.out(), "docs/charter/charter.yaml")).isEmpty();
  }

  @Test
  void aCharterInASubfolderIsNamedFromTheTop() throws Exception {
    Git.init().setDirectory(folder.toFile()).call().close();
    Cli shop = SignedShop.in(folder.resolve("shop"));

    assertThat(shop.run("codeowners").out()).contains("/shop/charter/charter.yaml  ");
  }

  @Test
  @Covers(Code.CODEOWNERS_OUTDATED)
  void anOutdatedFileIsTold() {
    Cli shop = SignedShop.signed(folder);
    String written = "*.md @writers\n" + shop.run("codeowners").out() + "/src/ @coders\n";
    shop.file(".github/CODEOWNERS", written);
    assertThat(outdated(shop)).isEmpty();

    shop.file(".github/CODEOWNERS", written.replace("  ", " ") + "# Ours ends here.\n");
    assertThat(outdated(shop)).isEmpty();

    shop.edit(CHARTER, "name: Till, lead: tom-hill", "name: Till, lead: eve-lane");
    assertThat(outdated(shop))
        .containsExactly(
            "note[PL-1212]: CODEOWNERS does not say who owns the charter: it wants the line"
                + " `/charter/charter.yaml ada@example.com eve@example.com`");
  }

  @Test
  void aLineThatTakesAFileAwayIsTold() {
    Cli shop = SignedShop.signed(folder);
    shop.file("CODEOWNERS", shop.run("codeowners").out() + "/charter/ @nobody\n");

    assertThat(outdated(shop))
        .containsExactly(
            "note[PL-1212]: CODEOWNERS does not say who owns the charter: nobody owns `/charter/`"
                + " any more");
  }

  @Test
  void aNewRepositorySaysWhoOwnsIt() {
    Path shop = folder.resolve("new");

    assertThat(Cli.plain("init", shop.toString()).exit()).isZero();

    assertThat(outdated(new Cli(shop))).isEmpty();
  }

  private static List<String> outdated(Cli shop) {
    return shop.run("check", "--without-data")
        .out()
        .lines()
        .filter(line -> line.contains("PL-1212"))
        .toList();
  }

  /** As a forge finds them: the last pattern that fits, by git's own rules for patterns. */
  private static List<String> owners(String codeowners, String file) {
    List<String> owners = List.of();
    for (String line : codeowners.lines().filter(one -> !one.startsWith("#")).toList()) {
      List<String> words = List.of(line.split("(?<!\\\\) +", -1));
      // A folder stands for all in it.
      if (new FastIgnoreRule(words.get(0)).isMatch(file, false, false)) {
        owners = words.subList(1, words.size());
      }
    }
    return owners;
  }
}
