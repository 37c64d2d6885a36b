package plumbline.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import plumbline.charter.Attribution;
import plumbline.charter.Attribution.Model;
import plumbline.charter.Duration;
import plumbline.diagnostic.Span;
import plumbline.metric.calendar.DayRange;
import plumbline.metric.formula.RowRules.SoundAttribution;
import plumbline.metric.plan.Credits;
import plumbline.metric.plan.Credits.Credit;

/**
 * Credits each order to the touches of its customer at or before it, as far back as the attribution
 * says; touches at the same moment stand in the order of their channels.
 *
 * <p>What an order is worth is counted in units of the last digit that values have, and the order
 * itself in millionths; each share is rounded towards zero and the last touch takes the rest, so
 * that the shares add up to the order. The database sums the shares by day and channel, so that no
 * row of an order leaves it. Orders before the first day that the touches reach a whole window back
 * from are left out.
 */
record CreditRows(Session session, RowsSql touches, RowsSql orders) {

  private static final int MILLIONTHS = 6;
  private static final List<Model> MODELS = List.of(Model.values());

  Credits of(SoundAttribution sound) throws DataProblem {
    Attribution attribution = sound.attribution();
    Span span = attribution.origin().of("value");
    Optional<LocalDate> first = firstTouch(span);
    if (first.isEmpty()) {
      return new Credits(Optional.empty(), Map.of(), new TreeMap<>(), new TreeMap<>());
    }
    Rendered value = orders.render(sound.value());
    LocalDate from = attribution.within().after(first.get());
    String counted = counted(sound, value, from);
    NavigableMap<LocalDate, Credit> total = new TreeMap<>();
    session.query(
        "all orders by day, whatever came before them",
        "SELECT day, sum(worth), count(*) FROM " + counted + " GROUP BY day",
        span,
        row ->
            total.put(
                row.getObject(1, LocalDate.class),
                new Credit(decimal(row, 2, value.scale()), decimal(row, 3, 0))));
    Optional<DayRange> days =
        total.isEmpty()
            ? Optional.empty()
            : Optional.of(new DayRange(from, total.lastKey().plusDays(1)));
    Map<Model, NavigableMap<LocalDate, Map<String, Credit>>> byModel = new EnumMap<>(Model.class);
    MODELS.forEach(model -> byModel.put(model, new TreeMap<>()));
    NavigableMap<LocalDate, Credit> untouched = new TreeMap<>();
    session.query(
        "each order credited to the touches before it",
        credited(attribution, counted),
        span,
        row -> read(row, value.scale(), byModel, untouched));
    return new Credits(days, byModel, untouched, total);
  }

  private Optional<LocalDate> firstTouch(Span span) throws DataProblem {
    List<LocalDate> first = new ArrayList<>();
    session.query(
        "first day with touches",
        Sql.fill("SELECT min(%s) FROM %s", Sql.name(RowsSql.DAY), touches.from()),
        span,
        row -> {
          LocalDate day = row.getObject(1, LocalDate.class);
          if (day != null) {
            first.add(day);
          }
        });
    return first.stream().findFirst();
  }

  /** The orders that count, each with a number of its own. */
  private String counted(SoundAttribution sound, Rendered value, LocalDate from) {
    Attribution attribution = sound.attribution();
    return Sql.fill(
        "(SELECT row_number() OVER () AS id, %s AS who, %s AS at, %s AS day,\n"
            + "  coalesce(%s, 0) AS worth FROM %s WHERE %s AND %s >= %s)",
        key(orders, attribution),
        at(orders, attribution.within()),
        Sql.name(RowsSql.DAY),
        Decimals.units(value),
        orders.from(),
        sound.where().map(where -> orders.render(where).sql()).orElse("true"),
        Sql.name(RowsSql.DAY),
        Sql.day(from));
  }

  private String credited(Attribution attribution, String counted) {
    String touched =
        Sql.fill(
            "(SELECT %s AS who, %s AS at, %s AS channel FROM %s WHERE %s IS NOT NULL)",
            key(touches, attribution),
            at(touches, attribution.within()),
            touches.member(attribution.channelColumn()),
            touches.from(),
            key(touches, attribution));
    StringBuilder sums = new StringBuilder();
    for (Model model : MODELS) {
      sums.append(",\n  sum(").append(share(model, "worth")).append(")");
      sums.append(", sum(").append(share(model, "1000000")).append(")");
    }
    return Sql.fill(
        "WITH path AS (\n"
            + "SELECT o.id, o.day, o.worth, t.who IS NOT NULL AS touched, t.channel,\n"
            + "  row_number() OVER (PARTITION BY o.id ORDER BY t.at, t.channel) AS place,\n"
            + "  count(*) OVER (PARTITION BY o.id) AS places\n"
            + "FROM %s o LEFT JOIN %s t\n"
            + "  ON t.who = o.who AND t.at <= o.at AND t.at >= o.at - %s)\n"
            + "SELECT day, touched, coalesce(channel, '')%s\nFROM path GROUP BY ALL",
        counted, touched, MomentSql.interval(attribution.within()), sums);
  }

  private static String key(RowsSql rows, Attribution attribution) {
    return "nullif(" + rows.member(attribution.same()) + ", '')";
  }

  private String at(RowsSql rows, Duration within) {
    return new MomentSql(touches, orders, within).of(rows);
  }

  /**
   * What one touch gets of a whole.
   *
   * @param whole a whole number in SQL
   */
  private static String share(Model model, String whole) {
    String all = "CAST(" + whole + " AS HUGEINT)";
    return switch (model) {
      case FIRST_TOUCH -> "CASE WHEN place = 1 THEN " + all + " ELSE 0 END";
      case LAST_TOUCH -> "CASE WHEN place = places THEN " + all + " ELSE 0 END";
      case LINEAR -> {
        String each = "(" + all + " // places)";
        yield Sql.fill(
            "CASE WHEN place < places THEN %2$s ELSE %1$s - (places - 1) * %2$s END", all, each);
      }
      case POSITION -> {
        String end = "(" + all + " * 2 // 5)";
        String between = "(" + all + " // 5 // greatest(places - 2, 1))";
        yield Sql.fill(
            "CASE WHEN places = 1 THEN %1$s"
                + " WHEN places = 2 THEN CASE place WHEN 1 THEN %1$s // 2 ELSE %1$s - %1$s // 2 END"
                + " WHEN place = 1 THEN %2$s"
                + " WHEN place < places THEN %3$s"
                + " ELSE %1$s - %2$s - (places - 2) * %3$s END",
            all, end, between);
      }
    };
  }

  private static void read(
      ResultSet row,
      int scale,
      Map<Model, NavigableMap<LocalDate, Map<String, Credit>>> byModel,
      NavigableMap<LocalDate, Credit> untouched)
      throws SQLException {
    LocalDate day = row.getObject(1, LocalDate.class);
    boolean touched = row.getBoolean(2);
    String channel = row.getString(3);
    for (int i = 0; i < MODELS.size(); i++) {
      Credit credit =
          new Credit(decimal(row, 4 + 2 * i, scale), decimal(row, 5 + 2 * i, MILLIONTHS));
      if (touched) {
        NavigableMap<LocalDate, Map<String, Credit>> days = byModel.get(MODELS.get(i));
        if (days != null && (credit.value().signum() != 0 || credit.orders().signum() != 0)) {
          days.computeIfAbsent(day, none -> new TreeMap<>()).put(channel, credit);
        }
      } else {
        untouched.put(day, credit);
      }
    }
  }

  private static BigDecimal decimal(ResultSet row, int column, int scale) throws SQLException {
    return new BigDecimal(new BigInteger(row.getString(column)), scale);
  }
}
