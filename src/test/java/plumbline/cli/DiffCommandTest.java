package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What a reviewer of a change sees, on a real repository. */
class DiffCommandTest {

  private static final PersonIdent ADA =
      new PersonIdent(
          "Ada Byron", "ada@example.com", Instant.parse("2026-11-20T09:00:00Z"), ZoneOffset.UTC);
  private static final String GOALS = "charter/charter.yaml";
  private static final String METRICS = "metrics/sales.yaml";

  @TempDir Path folder;
  private Cli shop;

  @BeforeEach
  void aRepositoryWithOneCommit() throws Exception {
    shop = CornerShop.in(folder);
    try (Git git = Git.init().setInitialBranch("main").setDirectory(folder.toFile()).call()) {
      git.add().addFilepattern(".").call();
      git.commit().setMessage("The charter").setAuthor(ADA).setCommitter(ADA).setSign(false).call();
    }
  }

  @Test
  void nothingChangedIsSaidOutright() {
    Cli.Ran ran = shop.run("diff", "main");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).startsWith("Nothing changes in what the charter says\nFrom main (");
  }

  @Test
  void aLowerTargetIsToldWithItsWeightAndPlace() throws Exception {
    shop.edit(GOALS, "at_least: 20.00 GBP", "at_least: 15.00 GBP");
    List<String> lines = Files.readAllLines(folder.resolve(GOALS));
    int line = 1 + lines.indexOf("    to: {at_least: 15.00 GBP, by: 2027-03-31}");

    Cli.Ran ran = shop.run("diff", "main");

    assertThat(ran.out())
        .startsWith("1 goal change · 1 verdict flips\n")
        .contains(
            "  Every order feeds a family (Target · looser · CH-05 · ",
            "    Before: at least £20 by 31 March 2027 · After: at least £15 by 31 March 2027"
                + " · Where: charter/charter.yaml:"
                + line
                + ":20\n");
  }

  /** Of 9 to 15 November the rows hold 8.00 + 32.10 + 5.00 = 45.10 in three orders. */
  @Test
  void anotherFormulaIsComputedOnTheSameData() throws Exception {
    shop.edit(METRICS, "formula: sum(amount)", "formula: sum(amount) * 2");

    JsonNode change = json(shop.run("diff", "main", "--format", "json"));

    JsonNode revenue = metric(change, "revenue").orElseThrow();
    assertThat(revenue.get("redefined").booleanValue()).isTrue();
    assertThat(revenue.get("newest").get("period").stringValue()).isEqualTo("2026-W46");
    assertThat(revenue.get("newest").get("before").decimalValue()).isEqualByComparingTo("45.10");
    assertThat(revenue.get("newest").get("after").decimalValue()).isEqualByComparingTo("90.20");
    assertThat(revenue.get("grain").stringValue()).isEqualTo("week");
    JsonNode orderValue = metric(change, "order_value").orElseThrow();
    assertThat(orderValue.get("redefined").booleanValue()).isFalse();
    assertThat(orderValue.get("periods_changed").intValue()).isEqualTo(2);
    assertThat(orderValue.get("periods_compared").intValue()).isEqualTo(2);
    assertThat(metric(change, "orders")).isEmpty();
  }

  /** October holds 10.00 + 30.00; November is not over. */
  @Test
  void whatAddsUpToDateIsComparedByTheMonth() throws Exception {
    shop.edit(
            "metrics/data/sales.csv",
            "amount\n",
            "amount\n20,2026-09-30,web,1.00\n21,2026-10-05,web,10.00\n22,2026-10-20,web,30.00\n")
        .edit(
            METRICS,
            "  orders:\n",
            "  so_far:\n    title: This month so far\n    unit: GBP\n    source: sales\n"
                + "    formula: sum(amount) * 1\n    to_date: month\n  orders:\n");
    try (Git git = Git.open(folder.toFile())) {
      git.add().addFilepattern(".").call();
      git.commit().setMessage("So far").setAuthor(ADA).setCommitter(ADA).setSign(false).call();
    }
    shop.edit(METRICS, "formula: sum(amount) * 1", "formula: sum(amount) * 2");

    JsonNode soFar =
        metric(json(shop.run("diff", "main", "--format", "json")), "so_far").orElseThrow();

    assertThat(soFar.get("grain").stringValue()).isEqualTo("month");
    assertThat(soFar.get("newest").get("period").stringValue()).isEqualTo("2026-10");
    assertThat(soFar.get("newest").get("before").decimalValue()).isEqualByComparingTo("40");
    assertThat(soFar.get("newest").get("after").decimalValue()).isEqualByComparingTo("80");
    assertThat(shop.run("diff", "main").out())
        .contains("This month so far (October 2026 · redefined)");
  }

  @Test
  void whatCameToAListAndLeftItIsToldAsBeforeAndAfter() {
    shop.edit(METRICS, "drives: [revenue]", "drives: [orders]")
        .edit(GOALS, "[Single rolls]", "[Single rolls, Cakes]")
        .edit(
            METRICS,
            "    better: higher\n    source: sales\n    formula: count()",
            "    source: sales\n    formula: count()");

    assertThat(shop.run("diff", "main").out())
        .contains(
            "Before: with Revenue · After: Orders instead ·",
            "Before: without “Cakes” · After: with “Cakes” ·",
            "Before: higher · After: – ·");
  }

  @Test
  void aVerdictThatFlipsIsTold() {
    shop.edit(GOALS, "at_least: 20.00 GBP", "at_least: 15.00 GBP");

    Cli.Ran ran = shop.run("diff", "main", "--fail-on", "flipped");

    assertThat(ran.out()).contains("1 verdict flips").contains("Before: On track · After: Met");
    assertThat(ran.exit()).isEqualTo(1);
  }

  @Test
  void theGateLooksAtMeaningOnlyWhereAsked() {
    shop.edit(GOALS, "Bread alone does not pay the rent.", "Rent is dear.");
    assertThat(shop.run("diff", "main", "--fail-on", "meaning").exit()).isZero();

    shop.edit(GOALS, "at_least: 2\n", "at_least: 3\n");
    assertThat(shop.run("diff", "main").exit()).isZero();
    assertThat(shop.run("diff", "main", "--fail-on", "meaning").exit()).isEqualTo(1);
  }

  @Test
  void aRemovalCannotBeSignedAndIsOpenUntilItIsAccepted() throws Exception {
    shop.edit(
            GOALS,
            "people:\n",
            "teams:\n  - {id: owners, name: Owners, lead: ada-byron}\n\npeople:\n")
        .edit(GOALS, "at_least: 2\n", "at_least: 2\n      sign_off: [owners]\n");
    try (Git git = Git.open(folder.toFile())) {
      git.add().addFilepattern(".").call();
      git.commit().setMessage("Signers").setAuthor(ADA).setCommitter(ADA).setSign(false).call();
    }
    String text = Files.readString(folder.resolve(GOALS));
    Files.writeString(folder.resolve(GOALS), text.substring(0, text.indexOf("  constraints:")));

    Cli.Ran open = shop.run("diff", "main", "--fail-on", "unsigned");

    assertThat(open.out()).contains("To sign: Owners (named to sign it · gone, so nobody can sign");
    assertThat(open.exit()).isEqualTo(1);

    String pasted = open.out().substring(open.out().indexOf("exceptions:"));
    String yaml = pasted.substring(0, pasted.indexOf("\nEffect on the numbers")).stripIndent();
    Files.writeString(
        folder.resolve("charter/exceptions.yaml"),
        yaml.replace("Say why it goes", "The shelf was sold"));

    assertThat(shop.run("diff", "main", "--fail-on", "unsigned").exit()).isZero();
  }

  @Test
  void aBrokenSideIsNeverNoChange() {
    shop.edit(GOALS, "name: Corner Shop", "nmae: Corner Shop");

    Cli.Ran ran = shop.run("diff", "main");

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("error[PL-0201]");
  }

  @Test
  void unreadableDataAreSaidOutright() throws Exception {
    shop.edit(METRICS, "formula: sum(amount)", "formula: sum(amount) * 2");
    Files.delete(folder.resolve("metrics/data/sales.csv"));

    Cli.Ran ran = shop.run("diff", "main");

    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.out())
        .startsWith("1 metric redefined · numbers not compared\n")
        .contains("The numbers were not compared – This stood in the way\n  PL-0501: ");
  }

  @Test
  void twoFoldersCanBeCompared(@TempDir Path other) {
    CornerShop.in(other).edit(GOALS, "at_least: 2\n", "at_least: 3\n");

    Cli.Ran ran = shop.run("diff", other.toString());

    assertThat(ran.out()).contains("Before: at least 3 · After: at least 2 ·");
  }

  @Test
  void aRevisionThatDoesNotExistIsAUsageError() {
    Cli.Ran ran = shop.run("diff", "mian");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("`mian` is neither a folder with a charter nor a revision");
  }

  @Test
  void theCommentEscapesWhatUsersWrote() {
    shop.edit(
        GOALS,
        "goal: Every order feeds a family",
        "goal: '@team see #12 <img src=x> [a](javascript:b) **c** | d'");

    String comment = shop.run("diff", "main", "--format", "markdown").out();

    assertThat(comment).startsWith("<!-- plumbline diff -->\n## 1 change of wording\n");
    Node read =
        Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(comment);
    List<String> markup = new ArrayList<>();
    read.accept(
        new AbstractVisitor() {
          @Override
          public void visit(HtmlInline html) {
            markup.add(html.getLiteral());
          }

          @Override
          public void visit(Link link) {
            markup.add(link.getDestination());
          }

          @Override
          public void visit(Image image) {
            markup.add(image.getDestination());
          }

          @Override
          public void visit(Emphasis emphasis) {
            markup.add("emphasis");
          }

          @Override
          public void visit(StrongEmphasis emphasis) {
            markup.add("strong");
          }

          @Override
          public void visit(org.commonmark.node.Code code) {
            markup.add("code");
          }
        });
    assertThat(markup).containsExactly("<br>", "<sub>", "</sub>");
    // In code nothing is a mention.
    assertThat(comment.replaceAll("(?s)```diff.*?```", "")).doesNotContain("@team", "#12");
    assertThat(
            TextContentRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .render(read)
                .replace("\u200b", ""))
        .contains("@team see #12 <img src=x> [a](javascript:b) **c** | d");
  }

  private static JsonNode json(Cli.Ran ran) {
    return new ObjectMapper().readTree(ran.out());
  }

  private static Optional<JsonNode> metric(JsonNode change, String id) {
    for (JsonNode metric : change.get("metrics")) {
      if (metric.get("metric").stringValue().equals(id)) {
        return Optional.of(metric);
      }
    }
    return Optional.empty();
  }
}
