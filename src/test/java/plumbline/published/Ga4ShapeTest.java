package plumbline.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.cli.Cli;
import plumbline.cli.CornerShop;

/**
 * The sources of the guide on GA4, on rows made by hand in the shape that Google documents: the
 * dimensions and metrics of {@code runReport}, and the columns of the BigQuery export. No real
 * export is among them.
 */
class Ga4ShapeTest {

  private static final Path GUIDE = Path.of("docs/how-to/connect-shopify-ga4-and-ads.md");

  @TempDir Path folder;

  @Test
  void sessionsByDayAndChannelAreAddedUp() throws IOException {
    Cli shop = CornerShop.in(folder);
    shop.file(
        "metrics/ga4.yaml",
        example("  sessions:\n    system: GA4\n") + metric("sessions", "sum(sessions)"));
    shop.file(
        "metrics/data/ga4-sessions-2026-11.csv",
        """
        date,sessionDefaultChannelGroup,sessions,engagedSessions
        20261109,Organic Search,120,80
        20261109,Paid Search,30,12
        20261115,Direct,50,20
        20261116,Direct,7,3
        """);

    // Week 46 is 9 to 15 November: 120, 30 and 50.
    assertThat(explained(shop)).containsPattern("2026-W46\\D+200\\b");
  }

  @Test
  void aSessionOfTheBigQueryExportIsARow() throws IOException {
    Cli shop = CornerShop.in(folder);
    shop.file("metrics/ga4.yaml", example("  ga4_sessions:\n") + metric("ga4_sessions", "count()"));
    shop.file(
        "metrics/data/ga4-bigquery-2026-11.csv",
        """
        event_date,user_pseudo_id,ga_session_id,source,medium,purchases
        20261109,1184.55,1762700000,google,organic,0
        20261111,1184.55,1762900000,google,cpc,1
        20261111,9031.12,1762900000,(direct),(none),0
        20261116,9031.12,1763300000,(direct),(none),0
        """);

    // Three sessions in week 46; two visitors may have a session of one number.
    assertThat(explained(shop)).containsPattern("2026-W46\\D+3\\b");
  }

  private static String metric(String source, String formula) {
    return "metrics:\n  seen: {title: Seen, unit: sessions, source: "
        + source
        + ", formula: "
        + formula
        + "}\n";
  }

  private static String explained(Cli shop) {
    Cli.Ran ran = shop.run("explain", "seen", "--as-of", "2026-11-17");
    assertThat(ran.exit()).as(ran.err()).isZero();
    return ran.out();
  }

  /** The example of the guide that holds a source. */
  private static String example(String source) throws IOException {
    Matcher blocks =
        Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
    return blocks
        .results()
        .map(block -> block.group(1))
        .filter(block -> block.contains(source))
        .findFirst()
        .orElseThrow();
  }
}
