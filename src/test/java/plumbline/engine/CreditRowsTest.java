package plumbline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.charter.Attribution;
import plumbline.charter.Attribution.Model;
import plumbline.charter.Column;
import plumbline.charter.Duration;
import plumbline.charter.Expression;
import plumbline.charter.SourceId;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.formula.RowRules.SoundAttribution;
import plumbline.metric.plan.Credits;
import plumbline.metric.plan.Credits.Credit;
import plumbline.metric.plan.RowAnswers;
import plumbline.metric.plan.RowScans;

/** Orders shared out among the channels that touched their customers in the ten days before. */
class CreditRowsTest {

  private static final DayRange ALL =
      new DayRange(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));

  @TempDir Path root;

  private Credits credit(String touches, String orders, Optional<String> where) {
    Shop shop =
        new Shop(root)
            .file("touches.csv", "at,who,channel\n" + touches)
            .file("orders.csv", "at,who,value,state\n" + orders)
            .source(
                Shop.Draft.export("touches", "touches.csv")
                    .time("at")
                    .column("at", Column.Type.TIME)
                    .column("who", Column.Type.TEXT)
                    .column("channel", Column.Type.TEXT))
            .source(
                Shop.Draft.export("orders", "orders.csv")
                    .time("at")
                    .column("at", Column.Type.TIME)
                    .column("who", Column.Type.TEXT)
                    .column("state", Column.Type.TEXT)
                    .column("value", Column.Type.MONEY));
    Attribution attribution =
        new Attribution(
            Shop.origin(),
            new SourceId("touches"),
            new SourceId("orders"),
            "who",
            Optional.empty(),
            new Expression("value"),
            where.map(Expression::new),
            new Duration(10, Duration.TimeUnit.DAY),
            List.of(),
            Optional.empty(),
            Optional.empty());
    try (DuckDbEngine engine = shop.engine()) {
      SoundAttribution sound =
          new SoundAttribution(attribution, Shop.formula("value"), where.map(Shop::formula));
      Optional<RowAnswers> answers =
          engine.rows(new RowScans(List.of(), Optional.of(sound)), shop.findings);
      assertThat(shop.findings.inFileOrder()).isEmpty();
      return answers.flatMap(RowAnswers::credits).orElseThrow();
    }
  }

  private static Map<String, String> values(Credits credits, Model model) {
    Map<String, String> told = new TreeMap<>();
    credits
        .byChannel(model, ALL)
        .forEach(
            (channel, credit) ->
                told.put(channel, plain(credit.value()) + " of " + plain(credit.orders())));
    return told;
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** A first touch long before, so that all orders from 1 March on are told. */
  private static final String LONG_AGO = "2026-02-19 09:00:00,nobody,radio\n";

  @Test
  void fourTouchesShareAnOrderByEachModel() {
    Credits credits =
        credit(
            LONG_AGO
                + "2026-03-02 09:00:00,ann,ads\n2026-03-03 09:00:00,ann,guide\n"
                + "2026-03-04 09:00:00,ann,letter\n2026-03-05 09:00:00,ann,search\n",
            "2026-03-05 10:00:00,ann,10.01,paid\n",
            Optional.empty());

    assertThat(values(credits, Model.FIRST_TOUCH)).isEqualTo(Map.of("ads", "10.01 of 1"));
    assertThat(values(credits, Model.LAST_TOUCH)).isEqualTo(Map.of("search", "10.01 of 1"));
    assertThat(values(credits, Model.LINEAR))
        .isEqualTo(
            Map.of(
                "ads", "2.5025 of 0.25",
                "guide", "2.5025 of 0.25",
                "letter", "2.5025 of 0.25",
                "search", "2.5025 of 0.25"));
    assertThat(values(credits, Model.POSITION))
        .isEqualTo(
            Map.of(
                "ads", "4.004 of 0.4",
                "guide", "1.001 of 0.1",
                "letter", "1.001 of 0.1",
                "search", "4.004 of 0.4"));
  }

  @Test
  void ofTwoTouchesEachGetsHalfByPositionAndOfOneAllOfIt() {
    Credits credits =
        credit(
            LONG_AGO
                + "2026-03-04 09:00:00,ann,ads\n2026-03-05 09:00:00,ann,search\n"
                + "2026-03-05 09:00:00,bob,letter\n",
            "2026-03-05 10:00:00,ann,10.01,paid\n2026-03-05 10:00:00,bob,3.00,paid\n",
            Optional.empty());

    assertThat(values(credits, Model.POSITION))
        .isEqualTo(
            Map.of(
                "ads", "5.005 of 0.5",
                "search", "5.005 of 0.5",
                "letter", "3 of 1"));
  }

  @Test
  void aThirdIsToldToTheMillionthAndTheLastTakesTheRest() {
    Credits credits =
        credit(
            LONG_AGO
                + "2026-03-03 09:00:00,ann,a\n2026-03-04 09:00:00,ann,b\n"
                + "2026-03-05 09:00:00,ann,c\n",
            "2026-03-05 10:00:00,ann,-1.00,paid\n",
            Optional.empty());

    assertThat(values(credits, Model.LINEAR))
        .isEqualTo(
            Map.of(
                "a", "-0.333333 of 0.333333",
                "b", "-0.333333 of 0.333333",
                "c", "-0.333334 of 0.333334"));
  }

  @Test
  void touchesAfterTheOrderOutsideTheWindowOrOfOthersDoNotCount() {
    Credits credits =
        credit(
            LONG_AGO
                + "2026-03-05 10:00:00,ann,at-the-edge\n2026-03-05 09:59:59,bob,too-early\n"
                + "2026-03-15 10:00:01,ann,too-late\n2026-03-15 09:00:00,cid,another\n"
                + "2026-03-15 09:00:00,,nobody\n",
            "2026-03-15 10:00:00,ann,7.00,paid\n2026-03-15 10:00:00,bob,5.00,paid\n"
                + "2026-03-15 11:00:00,,2.00,paid\n",
            Optional.empty());

    assertThat(values(credits, Model.LINEAR)).isEqualTo(Map.of("at-the-edge", "7 of 1"));
    assertThat(credits.untouched(ALL).value()).isEqualByComparingTo("7.00");
    assertThat(credits.untouched(ALL).orders()).isEqualByComparingTo("2");
    assertThat(credits.total(ALL).value()).isEqualByComparingTo("14.00");
  }

  @Test
  void touchesAtOneMomentStandInTheOrderOfTheirChannels() {
    Credits credits =
        credit(
            LONG_AGO + "2026-03-05 09:00:00,ann,b\n2026-03-05 09:00:00,ann,a\n",
            "2026-03-05 10:00:00,ann,1.00,paid\n",
            Optional.empty());

    assertThat(values(credits, Model.FIRST_TOUCH).keySet()).containsExactly("a");
    assertThat(values(credits, Model.LAST_TOUCH).keySet()).containsExactly("b");
  }

  @Test
  void ordersAreLeftOutThatDoNotCountOrThatTouchesDoNotReachAWholeWindowBackFrom() {
    Credits credits =
        credit(
            "2026-03-01 09:00:00,ann,ads\n",
            "2026-03-10 10:00:00,ann,1.00,paid\n2026-03-11 08:00:00,ann,2.00,paid\n"
                + "2026-03-11 08:30:00,ann,4.00,cancelled\n",
            Optional.of("state <> 'cancelled'"));

    assertThat(credits.days().orElseThrow().from()).isEqualTo("2026-03-11");
    assertThat(credits.total(ALL).value()).isEqualByComparingTo("2");
    assertThat(credits.total(ALL).orders()).isEqualByComparingTo("1");
    assertThat(values(credits, Model.LAST_TOUCH)).isEqualTo(Map.of("ads", "2 of 1"));
  }

  @Test
  void thePartsOfThousandsOfOrdersAddUpAndAreThoseOfAQueryByHand() throws SQLException {
    SplittableRandom random = new SplittableRandom(2026);
    StringBuilder touches = new StringBuilder(LONG_AGO);
    for (int i = 0; i < 6_000; i++) {
      touches.append(moment(random)).append(",c").append(random.nextInt(400));
      touches.append(',').append("abcdef".charAt(random.nextInt(6))).append('\n');
    }
    StringBuilder orders = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      orders.append(moment(random)).append(",c").append(random.nextInt(500)).append(',');
      orders.append(random.nextInt(1, 300)).append('.').append(random.nextInt(10, 100));
      orders.append(",paid\n");
    }
    Credits credits = credit(touches.toString(), orders.toString(), Optional.empty());

    for (Model model : Model.values()) {
      for (LocalDate day : credits.total().keySet()) {
        DayRange one = new DayRange(day, day.plusDays(1));
        Credit sum =
            credits.byChannel(model, one).values().stream()
                .reduce(credits.untouched(one), Credit::plus);
        Credit total = credits.total(one);
        assertThat(sum.value()).as("%s on %s", model, day).isEqualByComparingTo(total.value());
        assertThat(sum.orders()).as("%s on %s", model, day).isEqualByComparingTo(total.orders());
      }
    }
    assertThat(byHand("min_by"))
        .isEqualTo(valuesOnly(credits.byChannel(Model.FIRST_TOUCH, ALL)))
        .hasSize(6);
    assertThat(byHand("max_by")).isEqualTo(valuesOnly(credits.byChannel(Model.LAST_TOUCH, ALL)));
    Map<String, BigDecimal> linear = valuesOnly(credits.byChannel(Model.LINEAR, ALL));
    shares().forEach((channel, exact) -> assertThat(linear.get(channel)).isCloseTo(exact, TENNER));
  }

  /** Two thousand orders, each with less than a penny moved between its touches. */
  private static final org.assertj.core.data.Offset<BigDecimal> TENNER =
      org.assertj.core.data.Offset.offset(new BigDecimal("10"));

  private static String moment(SplittableRandom random) {
    return LocalDate.of(2026, 3, 1).plusDays(random.nextInt(90))
        + " "
        + (10 + random.nextInt(13))
        + ":"
        + (10 + random.nextInt(49))
        + ":"
        + (10 + random.nextInt(49));
  }

  private static Map<String, BigDecimal> valuesOnly(Map<String, Credit> credits) {
    Map<String, BigDecimal> values = new TreeMap<>();
    credits.forEach(
        (channel, credit) -> {
          if (credit.value().signum() != 0) {
            values.put(channel, credit.value().stripTrailingZeros());
          }
        });
    return values;
  }

  /** The order's value to one channel, by a subquery for each order. */
  private Map<String, BigDecimal> byHand(String pick) throws SQLException {
    return query(
        "select c, sum(v) from (select o.value v, (select "
            + pick
            + "(t.channel, strftime(t.moment, '%Y%m%d%H%M%S') || t.channel) from "
            + file("touches")
            + " t where "
            + MATCH
            + ") c from "
            + file("orders")
            + " o) where c is not null group by 1");
  }

  /** The value of each order divided by the number of its touches, to each of them. */
  private Map<String, BigDecimal> shares() throws SQLException {
    return query(
        "select t.channel, sum(o.value / (select count(*) from "
            + file("touches")
            + " t where "
            + MATCH
            + "))::decimal(18,4) from "
            + file("orders")
            + " o join "
            + file("touches")
            + " t on "
            + MATCH
            + " group by 1");
  }

  private static final String MATCH =
      "t.who = o.who and t.moment <= o.moment and t.moment >= o.moment - interval 10 days";

  private String file(String name) {
    return "(select who, \"at\"::timestamp as moment, "
        + (name.equals("orders") ? "value::decimal(18,2) as value" : "channel")
        + " from read_csv('"
        + root.resolve("metrics").resolve(name + ".csv")
        + "', all_varchar = true, header = true))";
  }

  private static Map<String, BigDecimal> query(String sql) throws SQLException {
    Map<String, BigDecimal> numbers = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        numbers.put(rows.getString(1), rows.getBigDecimal(2).stripTrailingZeros());
      }
    }
    return numbers;
  }
}
