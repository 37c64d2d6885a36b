package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.diagnostic.Code;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The site of the example charter with its history: checked as text, and opened as files in a real
 * browser.
 */
class ExampleSiteTest {

  /** One page of each kind, as all pages of a kind are made alike. */
  static final List<String> PAGES =
      List.of(
          "index.html",
          "customer/index.html",
          "decisions/index.html",
          "decisions/2026-02-broad-campaigns.html",
          "next/index.html",
          "reviews/index.html",
          "goals/index.html",
          "goals/revenue-per-session.html",
          "goals/fewer-returns.html",
          "constraints/index.html",
          "constraints/margin-floor.html",
          "roadmap/index.html",
          "roadmap/2026-01-fit-finder.html",
          "roadmap/2026-10-walkers-first.html",
          "insights/index.html",
          "metrics/index.html",
          "metrics/revenue_per_session.html",
          "metrics/conversion_rate.html",
          "channels/index.html",
          "channels/paid-search.html",
          "alignment/index.html",
          "teams/index.html",
          "people/index.html",
          "people/sana-malik.html",
          "teams/marketing.html",
          "teams/operations.html",
          "rhythm/index.html",
          "actions/index.html",
          "channels/audit/index.html",
          "channels/journeys/index.html",
          "channels/governance/index.html",
          "channels/kpis/index.html",
          "channels/attribution/index.html",
          "sources/alerts/index.html",
          "sources/reconciliation/index.html",
          "sources/index.html",
          "sources/orders.html",
          "weekly/index.html",
          "weekly/2026-W46.html",
          "weekly/2026-W46.behind.html",
          "weekly/restatements.html",
          "history/index.html",
          "history/of-goal.html",
          "find/index.html",
          "method/index.html",
          "pages/how-we-use-this-charter.html",
          "glossary/index.html",
          "booklet/index.html");

  private static final List<String> FEATURES =
      List.of(
          "N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8", "N9", "I1", "I2", "I3", "I4", "I5", "I6",
          "X1", "X2", "X3", "X4", "X5", "X6", "X7", "C1", "C2", "C3", "C4", "C5", "C6", "C7", "T1",
          "T2", "T3", "T4", "T5", "T6", "T7", "B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8");

  private static final int FIRST_VIEW = 100_000;
  private static final int NEXT_VIEW = 30_000;

  private static SortedMap<String, byte[]> files;

  @BeforeAll
  static void build() throws Exception {
    files = BuiltExample.files();
    assertThat(files.keySet()).containsAll(PAGES);
  }

  /** The features of the product by id, and what docs/features.md says of each. */
  @Test
  void everyFeatureIsWhereTheTableSays() throws IOException {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of("docs/features.md"))) {
      List<String> cells = List.of(line.split("\\|", -1)).stream().map(String::strip).toList();
      if (cells.size() == 8 && cells.get(1).matches("[A-Z]\\d")) {
        assertThat(rows.put(cells.get(1), cells)).as("two rows of %s", cells.get(1)).isNull();
      }
    }
    assertThat(rows.keySet()).containsExactlyElementsOf(FEATURES);
    Set<String> codes = Stream.of(Code.values()).map(Code::id).collect(Collectors.toSet());
    Set<String> tests = testClasses();
    rows.forEach(
        (id, cells) -> {
          assertThat(files.keySet()).as("pages of %s", id).containsAll(names(cells.get(4)));
          assertThat(codes).as("codes of %s", id).containsAll(names(cells.get(5)));
          assertThat(tests).as("tests of %s", id).containsAll(names(cells.get(6)));
          assertThat(names(cells.get(6))).as("tests of %s", id).isNotEmpty();
        });
  }

  private static List<String> names(String cell) {
    return cell.equals("–") ? List.of() : List.of(cell.split(", ", -1));
  }

  private static Set<String> testClasses() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
      return sources
          .map(source -> source.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toSet());
    }
  }

  /** To the last digit: what each input contributed adds up to the change of the whole. */
  @Test
  void theInputsOfAMovementAddUpToIt() {
    JsonNode moved = json("api/metrics/revenue_per_session.json").get("moved");

    assertThat(moved.findValuesAsString("metric")).contains("net_revenue", "sessions", "refunds");
    for (JsonNode movement : moved) {
      assertThat(
              movement.get("after").decimalValue().subtract(movement.get("before").decimalValue()))
          .isEqualByComparingTo(movement.get("change").decimalValue());
      addsUp(movement.get("change"), movement.get("parts"));
    }
  }

  private static void addsUp(JsonNode whole, JsonNode parts) {
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode part : parts) {
      sum = sum.add(part.get("contribution").decimalValue());
      if (part.has("parts")) {
        addsUp(part.get("contribution"), part.get("parts"));
      }
    }
    assertThat(sum).isEqualByComparingTo(whole.decimalValue());
  }

  private static JsonNode json(String path) {
    return JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build()
        .readTree(files.get(path));
  }

  /** From a figure to its formula, to the query of its source, to the files and their digests. */
  @Test
  void aFigureLeadsToTheFilesItWasCountedFrom() {
    String metric = html("metrics/revenue_per_session.html");
    String source = html("sources/sessions.html");

    assertThat(metric)
        .contains("href=\"../sources/sessions.html#query\"")
        .contains("href=\"../sources/sessions.html#files\"");
    assertThat(source).contains("<section id=\"query\"").contains("<section id=\"files\"");
    Matcher digest = Pattern.compile("SHA-256 ([0-9a-f]{12})…").matcher(metric);
    assertThat(digest.results().map(found -> found.group(1)))
        .anySatisfy(start -> assertThat(source).contains(">" + start));
  }

  private static String html(String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  @Test
  void everyPageIsValidHtml() {
    assertThat(ValidHtml.problems(files)).isEmpty();
  }

  @Test
  void noLinkIsBroken() {
    assertThat(LinkCheck.broken(files)).isEmpty();
  }

  /** The bank's balance moved in week 43, and was ordinary again in the newest. */
  @Test
  void whatMovedForAMeetingIsJudgedByItsOwnWeek() throws Exception {
    String page = Jsoup.parse(html("rhythm/index.html")).text();

    assertThat(page)
        .contains(
            "£417,524 in week 43. Below normal variation, £424,327 to £511,305: a real change.");
  }

  @Test
  void whatWasRestatedIsToldWithItsCause() {
    String page = Jsoup.parse(html("weekly/restatements.html")).text();

    assertThat(page)
        .contains("refunds.csv.gz has 11 more rows")
        .contains("Count picking and packing as fulfilment")
        .contains("Sana Malik");
  }

  @Test
  void everyPageSaysInALineWhatItTells() {
    for (String page : files.keySet()) {
      if (page.endsWith(".html")) {
        String summary = Jsoup.parse(html(page)).select("meta[name=description]").attr("content");
        assertThat(summary).as(page).hasSizeGreaterThan(10).doesNotContain("..", "null");
      }
    }
  }

  @Test
  void noFileTellsWhereItWasBuilt() {
    List<String> places =
        List.of(
            Path.of("").toAbsolutePath().toString(),
            System.getProperty("java.io.tmpdir"),
            "built-example-");
    files.forEach(
        (path, bytes) ->
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .as(path)
                .doesNotContain(places));
  }

  @Test
  void pagesAreLight() throws IOException {
    PageWeight weight = new PageWeight(files);

    for (String page : weight.pages()) {
      assertThat(weight.next(page)).as(page).isLessThan(NEXT_VIEW);
      assertThat(weight.first(page)).as(page).isLessThan(FIRST_VIEW);
    }
  }

  /** An entity is told by its name, as only the writer of the charter knows what its id is. */
  @Test
  void noEntityIsToldByItsKindAndId() {
    Set<String> kinds = Set.of("goal", "metric", "insight", "decision", "experiment", "channel");
    Pattern reference = Pattern.compile("(?<![\\w/.-])(\\w+)/([a-z0-9][a-z0-9_-]+)(?![\\w/.-])");
    List<String> told = new ArrayList<>();
    files.forEach(
        (name, bytes) -> {
          if (name.endsWith(".html")) {
            String text = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)).text();
            reference
                .matcher(text)
                .results()
                .filter(found -> kinds.contains(found.group(1)))
                .forEach(found -> told.add(name + ": " + found.group()));
          }
        });
    assertThat(told).isEmpty();
  }

  /** As a value would be told that nobody gave words to. */
  @Test
  void noValueIsToldInTheWordsOfTheProgram() {
    Pattern record = Pattern.compile("Optional(\\.empty|\\[)|\\b[A-Z][A-Za-z]+\\[[a-z][A-Za-z]*=");
    List<String> told = new ArrayList<>();
    files.forEach(
        (name, bytes) -> {
          Matcher found = record.matcher(new String(bytes, StandardCharsets.UTF_8));
          if (!name.matches(".*\\.(js|png|woff2)") && found.find()) {
            told.add(name + ": " + found.group());
          }
        });
    assertThat(told).isEmpty();
  }

  @Test
  void axeFindsNothingAndNothingIsWiderThanThePage(@TempDir Path folder) throws IOException {
    assertThat(problems(folder, List.of(new Look(1280, false), new Look(360, true)))).isEmpty();
  }

  /** The other two ways to look at a page, which take as long again. */
  @Tag("slow")
  @Test
  void axeFindsNothingInTheDarkOnWidePagesAndInTheLightOnNarrowOnes(@TempDir Path folder)
      throws IOException {
    assertThat(problems(folder, List.of(new Look(1280, true), new Look(360, false)))).isEmpty();
  }

  private record Look(int width, boolean dark) {}

  private static List<String> problems(Path folder, List<Look> looks) throws IOException {
    Optional<Path> program = Browser.found();
    assumeTrue(program.isPresent(), "no chromium on the path, so no page can be looked at");
    Path site = folder.resolve("site");
    Publisher.publish(files, site);
    String axe = axe();
    List<String> problems = new ArrayList<>();
    Path profile = Files.createDirectories(folder.resolve("profile"));
    try (Browser browser = Browser.start(program.get(), profile)) {
      for (String page : PAGES) {
        for (Look look : looks) {
          String where = page + " at " + look.width + (look.dark ? " dark: " : " light: ");
          browser.open(site.resolve(page).toUri(), look.width, look.dark);
          // What is folded away is read as well.
          browser.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
          Object over =
              browser.evaluate(
                  "document.documentElement.scrollWidth - document.documentElement.clientWidth");
          if (!over.equals(0)) {
            problems.add(where + over + " pixels wider than the page");
          }
          if (!browser
              .evaluate("getComputedStyle(document.body).fontFamily")
              .toString()
              .startsWith("Inter")) {
            problems.add(where + "the style sheet was not taken");
          }
          if (!browser.evaluate("document.fonts.check('16px Inter')").equals(true)) {
            problems.add(where + "the font was not taken");
          }
          browser.complaints().forEach(complaint -> problems.add(where + complaint));
          violations(browser, axe).forEach(violation -> problems.add(where + violation));
        }
      }
    }
    return problems;
  }

  /** Without what axe would fetch for itself, as a page from a file may fetch nothing. */
  @SuppressWarnings("unchecked")
  static List<String> violations(Browser browser, String axe) {
    browser.evaluate(axe + "; 1");
    Object found =
        browser.evaluate(
            "axe.run({preload: false, rules: {'target-size': {enabled: true}}})"
                + ".then(r => r.violations.map(v =>"
                + " ({text: v.id + ': ' + v.nodes.map(n => n.target + ' ' + n.failureSummary).slice(0, 3).join(' | ')})))");
    return ((List<Map<String, Object>>) found)
        .stream().map(violation -> String.valueOf(violation.get("text"))).toList();
  }

  static String axe() throws IOException {
    try (InputStream in = ExampleSiteTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
