package plumbline.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.charter.Amount;
import plumbline.charter.Unit;
import plumbline.metric.judge.Change;
import plumbline.metric.value.Value;

/** Numbers as read; {@code ~} stands for a no-break space, {@code '} for a narrow one. */
class NumberStyleTest {

  private static final NumberStyle BRITISH = style("en-GB");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2.2712345          | GBP per session    | £2.27",
        "2.275              | GBP per session    | £2.28",
        "0.0432             | GBP per click      | £0.043",
        "0                  | GBP                | £0.00",
        "-12.5              | GBP                | −£12.50",
        "-0.001             | GBP                | £0.00",
        "41234.56           | GBP                | £41,235",
        "12345678.9         | GBP                | £12.3M",
        "1234               | JPY                | ¥1,234",
        "12                 | JPY                | ¥12",
        "1.25               | KWD                | KWD~1.250",
        "19.9               | USD                | US$19.90",
        "0.341              | %                  | 34.1%",
        "0.0042             | %                  | 0.42%",
        "0.9987             | %                  | 99.87%",
        "1                  | %                  | 100.0%",
        "-0.021             | %                  | −2.1%",
        "12345              | orders             | 12,345",
        "999                | sessions           | 999",
        "1.5                | orders per customer| 1.50",
        "42.26              | points             | 42.3",
        "4.2                | ratio              | 4.20",
        "4.2                | times              | 4.20×",
        "14.83              | hours              | 14.8~h",
      })
  void aNumberIsWordedByItsUnit(BigDecimal value, String unit, String text) {
    assertThat(BRITISH.text(value, Unit.parse(unit))).isEqualTo(spaced(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3    | lines           | 3~lines",
        "1    | lines           | 1~line",
        "0    | categories      | 0~categories",
        "19   | hours           | 19~h",
        "45   | minutes         | 45~min",
        "3.4  | days            | 3.4~days",
        "1    | days            | 1~day",
        "2.27 | GBP per session | £2.27~per session",
        "12   | orders per day  | 12~orders per day",
        "7    | count           | 7",
        "0.5  | %               | 50.0%",
        "1    | person          | 1~person",
        "3    | person          | 3~people",
        "1    | points          | 1.00~point",
        "5    | Bestellungen    | 5~Bestellungen",
        "5    | EUR per Kunde   | €5.00~per Kunde",
        "2    | boxes           | 2~boxes",
        "2.6  | GBP per thousand impressions | £2.60~per thousand impressions",
      })
  void aNounAgreesWithItsNumber(BigDecimal value, String unit, String text) {
    assertThat(BRITISH.withUnit(value, Unit.parse(unit))).isEqualTo(spaced(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-US | 1234.5   | USD | $1,235",
        "en-US | 12.5     | USD | $12.50",
        "en-US | 12.5     | EUR | €12.50",
        "de-DE | 1234.5   | EUR | 1.235~€",
        "de-DE | 12.5     | EUR | 12,50~€",
        "de-CH | 12345.6  | CHF | CHF~12’346",
        "de-AT | 12.5     | EUR | €~12,50",
        "fr-FR | 12345.6  | EUR | 12'346~€",
        "nl-NL | 12.5     | EUR | €~12,50",
        "sv-SE | 12345    | SEK | 12~345~kr",
        "es-ES | 1234     | EUR | 1234~€",
        "es-ES | 12345    | EUR | 12.345~€",
        "pl-PL | 12.5     | PLN | 12,50~zł",
        "pt-BR | 12.5     | BRL | R$~12,50",
        "ja-JP | 12345    | JPY | ￥12,345",
        "ja-JP | 0.341    | %   | 34.1%",
        "de-DE | 0.341    | %   | 34,1~%",
        "fr-FR | 0.341    | %   | 34,1'%",
        "it-IT | 0.341    | %   | 34,1%",
      })
  void aNumberIsWordedByTheLocale(String locale, BigDecimal value, String unit, String text) {
    assertThat(style(locale).text(value, Unit.parse(unit))).isEqualTo(spaced(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2.27  | 2.20 | GBP    | +3.2%",
        "2.20  | 2.27 | GBP    | −3.1%",
        "50    | 20   | orders | +150%",
        "5     | 0    | orders | +5",
        "5     | -5   | GBP    | +£10.00",
        "-5    | -10  | GBP    | +50.0%",
        "0.341 | 0.333| %      | +0.8 pp",
        "0.333 | 0.341| %      | −0.8 pp",
        "0.3333| 0.333| %      | +0.03 pp",
        "7     | 7    | orders | 0.0%",
      })
  void aChangeIsToldAgainstTheSizeOfTheEarlierValue(
      BigDecimal now, BigDecimal before, String unit, String text) {
    Change change = Change.between(Value.of(before), Value.of(now), Unit.parse(unit)).orElseThrow();
    assertThat(BRITISH.change(change, Unit.parse(unit))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.02   | GBP per session | £0.02",
        "-0.02  | GBP per session | £0.02",
        "0.008  | %               | 0.8 percentage points",
        "0.011  | GBP per session | £0.01",
        "0.003  | GBP per click   | £0.003",
        "0.001  | GBP             | less than £0.01",
        "274975 | GBP             | £274,975",
        "3      | products        | 3~products",
        "3.5    | hours           | 3.5~h ",
      })
  void aDistanceHasNoSign(BigDecimal difference, String unit, String text) {
    assertThat(BRITISH.distance(difference, Unit.parse(unit))).isEqualTo(spaced(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2.4    | GBP   | £2.40",
        "18     | GBP   | £18",
        "0.18   | %     | 18%",
        "0.175  | %     | 17.5%",
        "24     | hours | 24~h",
        "0      | lines | 0",
      })
  void aTargetKeepsTheDigitsItWasWrittenWith(BigDecimal value, String unit, String text) {
    assertThat(BRITISH.amount(value, Unit.parse(unit))).isEqualTo(spaced(text));
  }

  @Test
  void aPercentageWithoutAUnitOfItsOwnTakesThatOfTheMetric() {
    Amount bare = new Amount(new BigDecimal("2.4"), java.util.Optional.empty());
    assertThat(BRITISH.amount(bare, Unit.parse("GBP per session"))).isEqualTo("£2.40");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2.2      | 0.2     | GBP    | £2.20",
        "2        | 1       | GBP    | £2",
        "0        | 100000  | GBP    | £0",
        "1200000  | 200000  | GBP    | £1.2M",
        "1000000  | 500000  | GBP    | £1.0M",
        "40000    | 20000   | orders | 40K",
        "2500     | 500     | orders | 2.5K",
        "0.2      | 0.05    | %      | 20%",
        "0.205    | 0.005   | %      | 20.5%",
        "20       | 10      | hours  | 20~h",
        "1500     | 50      | orders | 1,500",
        "-1200000 | 200000  | GBP    | −£1.2M",
        "3E+9     | 1E+9    | GBP    | £3B",
        "-0.05    | 0.01    | %      | −5%",
        "0.34     | 0.02    | %      | 34%",
        "0.0004   | 0.0002  | GBP    | £0.0004",
        "-0.00002 | 0.00001 | orders | −0.00002",
      })
  void aTickHasNoMoreDigitsThanItsStepNeeds(
      BigDecimal value, BigDecimal step, String unit, String text) {
    assertThat(BRITISH.tick(value, step, Unit.parse(unit))).isEqualTo(spaced(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "40000      | 20000  | orders | 40~Tsd.",
        "1200000    | 200000 | EUR    | 1,2~Mio.~€",
        "3000000000 | 1E+9   | EUR    | 3~Mrd.~€",
      })
  void aLongNumberIsShortenedInTheReadersLanguage(
      BigDecimal value, BigDecimal step, String unit, String text) {
    NumberStyle german = new NumberStyle(Locale.GERMANY, Words.of(Locale.GERMANY));
    assertThat(german.tick(value, step, Unit.parse(unit))).isEqualTo(spaced(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "758.31; 5357.2; -42     | GBP           | £758; £5,357; −£42",
        "0.055; 0.6; 12          | GBP per click | £0.06; £0.60; £12.00",
        "0.9133; 0.9987          | %             | 91.33%; 99.87%",
        "0.0133; 0.2             | %             | 1.3%; 20.0%",
        "12; 10.26               | hour          | 12.0~h; 10.3~h",
        "3; 12                   | products      | 3; 12",
        "758.31; 12345678.9      | GBP           | £758; £12.3M",
      })
  void numbersBelowEachOtherHaveAsManyDecimals(String column, String unit, String told) {
    List<BigDecimal> values =
        Arrays.stream(column.split("; ")).map(String::strip).map(BigDecimal::new).toList();
    Unit parsed = Unit.parse(unit);
    int decimals = BRITISH.decimals(values, parsed);
    assertThat(values.stream().map(value -> BRITISH.text(value, parsed, decimals)))
        .containsExactly(spaced(told).split("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POINTS   | 0.0163; -0.0006; -0.00001 | +1.63 pp; −0.06 pp; 0.00 pp",
        "POINTS   | 0.0163; -0.0106           | +1.6 pp; −1.1 pp",
        "PERCENT  | 1.234; -0.463; -0.0001    | +123.4%; −46.3%; 0.0%",
        "PERCENT  | 1.234; 11.8               | +123%; +1,180%",
        "ABSOLUTE | 12; -3                    | +12; −3",
      })
  void changesBelowEachOtherHaveAsManyDecimals(Change.Kind kind, String column, String told) {
    List<Change> changes =
        Arrays.stream(column.split("; "))
            .map(amount -> new Change(kind, new BigDecimal(amount.strip())))
            .toList();
    Unit unit = Unit.parse(kind == Change.Kind.POINTS ? "%" : "orders");
    int decimals = BRITISH.changeDecimals(changes);
    assertThat(changes.stream().map(change -> BRITISH.change(change, unit, decimals)))
        .containsExactly(told.split("; "));
  }

  @Test
  void aSizeOfAFileIsRounded() {
    assertThat(BRITISH.bytes(1)).isEqualTo("1 byte");
    assertThat(BRITISH.bytes(999)).isEqualTo("999 bytes");
    assertThat(BRITISH.bytes(48_256)).isEqualTo("48 KB");
    assertThat(BRITISH.bytes(1_250_000)).isEqualTo("1.3 MB");
  }

  private static NumberStyle style(String locale) {
    return new NumberStyle(Locale.forLanguageTag(locale), Words.english());
  }

  private static String spaced(String text) {
    return text.replace('~', '\u00a0').replace('\'', '\u202f');
  }
}
