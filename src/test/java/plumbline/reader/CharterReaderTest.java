package plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plumbline.charter.Amount;
import plumbline.charter.Channel;
import plumbline.charter.ChannelId;
import plumbline.charter.Charter;
import plumbline.charter.Column;
import plumbline.charter.Expression;
import plumbline.charter.Metric;
import plumbline.charter.MetricId;
import plumbline.charter.Source;
import plumbline.charter.SourceId;
import plumbline.charter.Unit;
import plumbline.diagnostic.FindingText;
import plumbline.diagnostic.Palette;
import plumbline.diagnostic.Span;

class CharterReaderTest {

  private static final Reading FERNWAY =
      CharterReader.read(CharterFiles.below(CharterFiles.folder("reader/valid/fernway")));

  private static Charter fernway() {
    assertThat(new FindingText(FERNWAY.texts(), Palette.PLAIN).of(FERNWAY.findings()))
        .isEqualTo("no findings\n");
    return FERNWAY.charter().orElseThrow();
  }

  private static Metric metric(String id) {
    return fernway().metric(new MetricId(id)).orElseThrow();
  }

  private static Source source(String id) {
    return fernway().source(new SourceId(id)).orElseThrow();
  }

  @Test
  void everyEntityOfEveryFileIsThereInTheOrderOfWriting() {
    Charter charter = fernway();

    assertThat(FERNWAY.whole()).isTrue();
    assertThat(charter.people())
        .extracting(person -> person.id().value())
        .containsExactly("maria-okafor", "tom-reyes", "priya-nair");
    assertThat(charter.metrics())
        .extracting(metric -> metric.id().value())
        .containsExactly(
            "net_revenue",
            "sessions",
            "revenue_per_session",
            "return_rate",
            "contribution_margin_rate",
            "repeat_rate",
            "stock_on_hand");
    assertThat(charter.teams()).hasSize(2);
    assertThat(charter.sources()).hasSize(5);
    assertThat(charter.calendars()).hasSize(1);
    assertThat(charter.goals().orElseThrow().inOrder()).hasSize(2);
  }

  @Test
  void plainValuesHaveTheirTypes() {
    Charter charter = fernway();

    assertThat(charter.charter().locale()).isEqualTo(Locale.forLanguageTag("en-GB"));
    assertThat(charter.charter().timeZone()).isEqualTo(ZoneId.of("Europe/London"));
    assertThat(charter.charter().weekStarts()).contains(DayOfWeek.MONDAY);
    assertThat(charter.charter().review().orElseThrow().due()).contains(LocalDate.of(2027, 2, 3));
    assertThat(metric("sessions").whenMissing()).contains(BigDecimal.ZERO);
    assertThat(metric("net_revenue").isShared()).isTrue();
    assertThat(metric("revenue_per_session").unit()).isEqualTo(Unit.parse("GBP per session"));
    assertThat(charter.channel(new ChannelId("paid-search")).orElseThrow().role())
        .isEqualTo(Channel.Role.CONVERSION);
  }

  @Test
  void amountsKeepTheirDigitsAndPercentagesAreFractions() {
    var goals = fernway().goals().orElseThrow();

    Amount from = goals.primary().from().orElseThrow().value();
    assertThat(from.value()).isEqualTo(new BigDecimal("2.10"));
    assertThat(from.unit()).contains(Unit.currency("GBP"));
    assertThat(goals.constraints().get(0).bound())
        .isEqualTo(new Amount(new BigDecimal("0.18"), Optional.of(Unit.PERCENT)));
  }

  @Test
  void aPlainValueMayStandForAMappingOrAListOfOne() {
    Charter charter = fernway();

    assertThat(charter.customer().orElseThrow().notPrimarily().get(1).who())
        .isEqualTo("Bargain hunters");
    assertThat(source("orders").oneRowPer()).containsExactly("order_id");
    assertThat(source("orders").columns())
        .extracting(Column::id, Column::type)
        .contains(org.assertj.core.groups.Tuple.tuple("gross", Column.Type.MONEY));
    assertThat(charter.channels().get(0).inData()).containsExactly("Google Ads");
  }

  @Test
  void numbersAreTextWhereTextIsWanted() {
    assertThat(source("orders").text().orElseThrow().noValue()).containsExactly("n/a", "0");
  }

  @Test
  void spansPointAtValuesWithoutTheirQuotes() {
    assertThat(metric("net_revenue").origin().span())
        .isEqualTo(new Span("metrics/metrics.yaml", 2, 3, 2, 14));
    assertThat(metric("net_revenue").origin().of("formula"))
        .isEqualTo(new Span("metrics/metrics.yaml", 7, 14, 7, 46));
    assertThat(metric("sessions").origin().of("formula"))
        .isEqualTo(new Span("metrics/metrics.yaml", 17, 15, 17, 28));
    assertThat(metric("net_revenue").origin().of("excludes", 1))
        .isEqualTo(new Span("metrics/metrics.yaml", 10, 21, 10, 36));
    assertThat(source("orders").columns().get(3).origin().of("from"))
        .isEqualTo(new Span("metrics/sources.yaml", 11, 34, 11, 46));
  }

  @Test
  void partsOfAFoldedFormulaAreFoundOnTheirLines() {
    Expression folded = metric("return_rate").formula().orElseThrow();
    Expression literal = metric("contribution_margin_rate").formula().orElseThrow();

    assertThat(folded.text()).isEqualTo("sum(refunded) / sum(gross)");
    assertThat(at(folded, "gross")).isEqualTo(new Span("metrics/metrics.yaml", 34, 13, 34, 18));
    assertThat(literal.text()).isEqualTo("(sum(gross) - sum(costs))\n  / sum(gross)\n");
    assertThat(at(literal, "costs")).isEqualTo(new Span("metrics/metrics.yaml", 42, 25, 42, 30));
    assertThat(at(literal, "/")).isEqualTo(new Span("metrics/metrics.yaml", 43, 9, 43, 10));
  }

  private static Span at(Expression expression, String part) {
    int start = expression.text().indexOf(part);
    return expression.span(start, start + part.length());
  }

  @Test
  void textsAreKeptForExcerpts() {
    assertThat(FERNWAY.texts())
        .containsOnlyKeys(
            "charter/charter.yaml",
            "charter/goals.yaml",
            "metrics/metrics.yaml",
            "metrics/sources.yaml");
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsChangeNothing() {
    Map<String, byte[]> files = CharterFiles.below(CharterFiles.folder("reader/valid/fernway"));
    Map<String, String> windows = new java.util.TreeMap<>();
    files.forEach(
        (name, bytes) ->
            windows.put(
                name,
                "\ufeff"
                    + new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
                        .replace("\n", "\r\n")));

    Reading reading = CharterReader.readTexts(windows);

    assertThat(reading.findings()).isEqualTo(List.of());
    assertThat(reading.charter()).isEqualTo(FERNWAY.charter());
    Expression folded =
        reading
            .charter()
            .orElseThrow()
            .metric(new MetricId("return_rate"))
            .orElseThrow()
            .formula()
            .orElseThrow();
    assertThat(at(folded, "gross")).isEqualTo(new Span("metrics/metrics.yaml", 34, 13, 34, 18));
  }
}
