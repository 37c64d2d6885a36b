package plumbline.reader;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Tag;
import plumbline.charter.Amount;
import plumbline.charter.Cadence;
import plumbline.charter.Citation;
import plumbline.charter.Duration;
import plumbline.charter.Expression;
import plumbline.charter.Markdown;
import plumbline.charter.Reference;
import plumbline.charter.Unit;

/**
 * A kind of plain value: what it is called, how it is read, and what JSON Schema says of it.
 *
 * @param what with its article, as in "is not a date"
 * @param likeThis an example; empty where none helps
 * @param jsonTypes the types of JSON Schema that a value may have
 * @param pattern a regular expression of ECMA-262 that texts match; empty for any
 * @param from the least that a number may be; absent for any
 * @param to the most that a number may be; absent for any
 */
record Scalar(
    String what,
    String likeThis,
    List<String> jsonTypes,
    String pattern,
    Optional<Integer> from,
    Optional<Integer> to,
    ScalarParser parser) {

  Scalar(
      String what, String likeThis, List<String> jsonTypes, String pattern, ScalarParser parser) {
    this(what, likeThis, jsonTypes, pattern, Optional.empty(), Optional.empty(), parser);
  }

  private static final List<String> STRING = List.of("string");
  private static final List<String> ANY = List.of("string", "number", "boolean");

  /** Those with three decimals or more, whose amounts with three are not in doubt. */
  private static final String FINE_CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .filter(currency -> currency.getDefaultFractionDigits() >= 3)
          .map(Currency::getCurrencyCode)
          .sorted()
          .collect(Collectors.joining("|"));

  static final Scalar TEXT =
      new Scalar("a text", "", ANY, "", written -> ScalarParser.good(written.text()));
  static final Scalar COLUMN_NAME =
      new Scalar(
          "a column name",
          "order_id",
          STRING,
          IdStyle.SNAKE_CASE.pattern(),
          written -> ScalarParser.good(written.text()));
  static final Scalar LOCAL_NAME =
      new Scalar(
          "a name", "free-for-all", STRING, IdStyle.KEBAB_CASE.pattern(), ScalarParser::localName);
  static final Scalar FINGERPRINT =
      new Scalar(
          "a fingerprint",
          "071161407b7b",
          List.of("string", "number"),
          "^[0-9a-f]{12}$",
          ScalarParser::fingerprint);
  static final Scalar CURRENCY_CODE =
      new Scalar("a currency of ISO 4217", "GBP", STRING, "^[A-Z]{3}$", ScalarParser::currency);
  static final Scalar DIGEST =
      new Scalar(
          "a digest",
          "",
          STRING,
          "^sha256:[0-9a-f]{64}$",
          written ->
              written.text().matches("sha256:[0-9a-f]{64}")
                  ? ScalarParser.good(written.text())
                  : ScalarParser.bad(
                      "a signature is not written by hand: `plumbline sign` writes it"));
  static final Scalar FILES =
      new Scalar(
          "a path of files",
          "data/orders-*.csv",
          STRING,
          "^[^/\\\\][^\\\\]*$",
          written -> ScalarParser.good(written.text()));
  static final Scalar FILE =
      new Scalar(
          "the path of a file",
          "look/logo.svg",
          STRING,
          "^[^/\\\\][^\\\\]*$",
          written -> ScalarParser.good(written.text()));
  static final Scalar COLOUR =
      new Scalar(
          "a colour, in quotes as `#` begins a comment",
          "\"#15616d\"",
          STRING,
          "^#[0-9a-fA-F]{6}$",
          written ->
              written.text().matches("#[0-9a-fA-F]{6}")
                  ? ScalarParser.good(written.text().toLowerCase(Locale.ROOT))
                  : ScalarParser.bad("write six hexadecimal digits: `\"#15616d\"`"));
  static final Scalar LINKED_TEXT =
      new Scalar("a text", "", ANY, "", written -> ScalarParser.good(new Markdown(written.text())));
  static final Scalar SHARE =
      new Scalar(
          "a share from 0% to 100%",
          "10%",
          List.of("string", "number"),
          "^\\+?0*(([0-9]{1,2}(\\.[0-9]+)?|100(\\.0+)?) *%|(0(\\.[0-9]+)?|1(\\.0+)?)( +ratio)?)$",
          Optional.of(0),
          Optional.of(1),
          ScalarParser::share);
  static final Scalar RELATIVE =
      new Scalar(
          "a percentage from 0%",
          "10%",
          List.of("string", "number"),
          "^\\+?([0-9]+(\\.[0-9]+)? *%|0*(0(\\.[0-9]+)?|1(\\.0+)?)( +ratio)?)$",
          Optional.of(0),
          Optional.of(1),
          ScalarParser::relative);
  static final Scalar CORRELATION =
      new Scalar(
          "a correlation from -1 to 1",
          "-0.65",
          List.of("number"),
          "",
          Optional.of(-1),
          Optional.of(1),
          ScalarParser::correlation);
  private static final Scalar AMOUNT =
      new Scalar(
          "an amount",
          "2.40 GBP",
          List.of("string", "number"),
          "^(?![-+]?[1-9][0-9]{0,2}\\.[0-9]{3} +(?!"
              + FINE_CURRENCIES
              + ")[A-Z]{3}( |$))[-+]?[0-9]+(\\.[0-9]+)?( *%| +[^0-9\\s].*)?$",
          ScalarParser::amount);
  private static final Scalar DURATION =
      new Scalar(
          "a length of time",
          "28 days",
          STRING,
          "^[1-9][0-9]{0,4} +(minute|hour|day|week|month|quarter|year)s?$",
          ScalarParser::duration);

  private static final Map<Class<?>, Scalar> BY_TYPE =
      Map.ofEntries(
          Map.entry(String.class, TEXT),
          Map.entry(
              Markdown.class,
              new Scalar(
                  "a text",
                  "",
                  ANY,
                  "",
                  written -> ScalarParser.good(new Markdown(written.text())))),
          Map.entry(
              Expression.class,
              new Scalar(
                  "a formula",
                  "",
                  ANY,
                  "",
                  written ->
                      ScalarParser.good(
                          new Expression(written.text(), written.placement().get())))),
          Map.entry(
              Boolean.class,
              new Scalar("true or false", "", List.of("boolean"), "", ScalarParser::truth)),
          Map.entry(
              Integer.class,
              new Scalar(
                  "a whole number from 1",
                  "100",
                  List.of("integer"),
                  "",
                  Optional.of(1),
                  Optional.empty(),
                  ScalarParser::positiveInteger)),
          Map.entry(
              Long.class,
              new Scalar(
                  "a whole number",
                  "8214",
                  List.of("integer"),
                  "",
                  Optional.of(0),
                  Optional.empty(),
                  ScalarParser::wholeNumber)),
          Map.entry(
              BigDecimal.class,
              new Scalar("a number", "0.5", List.of("number"), "", ScalarParser::number)),
          Map.entry(Amount.class, AMOUNT),
          Map.entry(
              Reference.class,
              new Scalar(
                  "a reference",
                  "insight/2026-09-calls",
                  STRING,
                  "^[a-z]+(-[a-z]+)*/[a-z0-9]+([-_][a-z0-9]+)*$",
                  ScalarParser::reference)),
          Map.entry(
              Citation.class,
              new Scalar(
                  "a reference or a text",
                  "",
                  ANY,
                  "",
                  written -> ScalarParser.good(Citation.of(written.text())))),
          Map.entry(
              Unit.class, new Scalar("a unit", "GBP per session", STRING, "", ScalarParser::unit)),
          Map.entry(Duration.class, DURATION),
          Map.entry(
              LocalDate.class,
              new Scalar(
                  "a date",
                  "2026-11-23",
                  STRING,
                  "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
                  ScalarParser::date)),
          Map.entry(
              LocalTime.class,
              new Scalar(
                  "a time of day", "09:30", STRING, "^[0-2][0-9]:[0-5][0-9]$", ScalarParser::time)),
          Map.entry(
              Cadence.class,
              new Scalar(
                  "how often", "weekly on monday at 09:30", STRING, "", ScalarParser::cadence)),
          Map.entry(
              Locale.class,
              new Scalar(
                  "a language as a BCP 47 tag",
                  "en-GB",
                  STRING,
                  "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$",
                  ScalarParser::locale)),
          Map.entry(
              ZoneId.class,
              new Scalar("a time zone", "Europe/London", STRING, "", ScalarParser::zone)));

  /** The kind that values of a Java type are written as; absent for types that are not plain. */
  static Optional<Scalar> of(Class<?> type) {
    return Optional.ofNullable(BY_TYPE.get(type));
  }

  /** Whether a value of this tag may be tried at all. */
  boolean takes(Tag tag) {
    return (tag.equals(Tag.STR) && jsonTypes.contains("string"))
        || (tag.equals(Tag.BOOL) && jsonTypes.contains("boolean"))
        || (tag.equals(Tag.INT) && (jsonTypes.contains("number") || jsonTypes.contains("integer")))
        || (tag.equals(Tag.FLOAT) && jsonTypes.contains("number"));
  }
}
