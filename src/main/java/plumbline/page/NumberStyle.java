package plumbline.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plumbline.charter.Amount;
import plumbline.charter.Unit;
import plumbline.metric.judge.Change;

/**
 * Words numbers for readers, by the charter's locale and the number's unit.
 *
 * <p>Rounds half up, for reading only; what is exact stands beside it in tables, CSV and JSON. The
 * same on every Java version, as nothing is taken from the runtime's locale data.
 */
public final class NumberStyle {

  static final String MINUS = "\u2212";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TEN_MILLION = BigDecimal.valueOf(10_000_000);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  /** Any number that goes with the form for many. */
  private static final BigDecimal MANY = HUNDRED;

  private static final BigDecimal TENTH = new BigDecimal("0.1");

  private final NumberSigns signs;
  private final Words words;

  public NumberStyle(Locale locale, Words words) {
    this.signs = NumberSigns.of(locale);
    this.words = words;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NumberStyle style
        && signs.equals(style.signs)
        && words.equals(style.words);
  }

  @Override
  public int hashCode() {
    return signs.hashCode();
  }

  /** As it stands in a headline or a table: {@code £2.27}, {@code 34.1%}, {@code 12,345}. */
  public String text(BigDecimal value, Unit unit) {
    if (unit.isPercent()) {
      return percent(value);
    }
    BigDecimal size = value.abs();
    if (size.compareTo(TEN_MILLION) >= 0) {
      return short_(value, unit, 1);
    }
    return join(symbol(plain(value, digits(size, unit)), unit), timeMark(unit));
  }

  /**
   * With how many decimals numbers of one unit are told that stand below each other: those of the
   * largest, or of the finest percentage.
   */
  int decimals(Collection<BigDecimal> column, Unit unit) {
    if (unit.isPercent()) {
      return column.stream().mapToInt(NumberStyle::percentDigits).max().orElse(1);
    }
    BigDecimal largest =
        column.stream().map(BigDecimal::abs).max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    boolean whole =
        !unit.isMoney()
            && column.stream().allMatch(value -> value.stripTrailingZeros().scale() <= 0);
    return whole ? digits(largest, unit) : digits(broken(largest), unit);
  }

  /** Of the same size, but not whole. */
  private static BigDecimal broken(BigDecimal size) {
    return size.stripTrailingZeros().scale() > 0 ? size : size.add(new BigDecimal("0.001"));
  }

  /** As {@link #text(BigDecimal, Unit)} but for the number of decimals. */
  String text(BigDecimal value, Unit unit, int decimals) {
    if (unit.isPercent()) {
      return plain(value.multiply(HUNDRED), decimals) + signs.percent();
    }
    return value.abs().compareTo(TEN_MILLION) >= 0
        ? text(value, unit)
        : join(symbol(plain(value, decimals), unit), timeMark(unit));
  }

  /** With how many decimals changes are told that stand below each other: those of the smallest. */
  int changeDecimals(Collection<Change> column) {
    return column.stream()
        .mapToInt(
            change ->
                switch (change.kind()) {
                  case POINTS -> shownPoints(change.amount()).scale();
                  case PERCENT -> shareDigits(change.amount());
                  case ABSOLUTE -> 0;
                })
        .max()
        .orElse(0);
  }

  /** As {@link #change(Change, Unit)} but for the number of decimals. */
  String change(Change change, Unit unit, int decimals) {
    BigDecimal shown = rounded(change.amount().multiply(HUNDRED), decimals);
    String size = plain(shown.abs(), decimals);
    return switch (change.kind()) {
      case POINTS -> signed(shown, words.say("number.points", size));
      case PERCENT -> signed(shown, size + signs.percent());
      case ABSOLUTE -> change(change, unit);
    };
  }

  /** With the noun that is counted: {@code 3 lines}, {@code £2.27 per session}. */
  public String withUnit(BigDecimal value, Unit unit) {
    if (!timeUnit(unit).isEmpty()) {
      String number = plain(value, digits(value.abs(), unit));
      return join(number, noun(unit, value));
    }
    return join(text(value, unit), noun(unit, value));
  }

  /**
   * What a number of this unit counts, where its sign does not tell already: {@code per session},
   * {@code orders}; empty for plain money and percentages.
   */
  public String unitNote(Unit unit) {
    boolean time = !timeUnit(unit).isEmpty();
    return time ? "" : noun(unit, MANY);
  }

  /** The same beside a name; empty where the name says it as well. */
  String unitNote(Unit unit, String name) {
    String note = unitNote(unit);
    return name.toLowerCase(Locale.ROOT).contains(note.toLowerCase(Locale.ROOT)) ? "" : note;
  }

  /** A target or bound with the digits it was written with: {@code £2.40}, {@code 18%}. */
  public String amount(BigDecimal value, Unit unit) {
    BigDecimal written = (unit.isPercent() ? value.multiply(HUNDRED) : value).stripTrailingZeros();
    int digits = Math.max(0, written.scale());
    if (unit.isPercent()) {
      return plain(written, digits) + signs.percent();
    }
    Optional<String> currency = unit.currencyCode();
    if (currency.isPresent() && digits > 0) {
      digits = Math.max(digits, NumberSigns.minorDigits(currency.orElseThrow()));
    }
    return join(symbol(plain(written, digits), unit), timeMark(unit));
  }

  /** An amount of the charter, in the unit of its metric where it names none itself. */
  public String amount(Amount amount, Unit ofMetric) {
    return amount(amount.value(), ofMetric.isPercent() ? ofMetric : amount.unit().orElse(ofMetric));
  }

  /** Beside a grid line: as short as the step allows. */
  public String tick(BigDecimal value, BigDecimal step, Unit unit) {
    if (unit.isPercent()) {
      int digits = Math.max(0, step.multiply(HUNDRED).stripTrailingZeros().scale());
      return plain(value.multiply(HUNDRED), digits) + signs.percent();
    }
    if (step.compareTo(HUNDRED) >= 0 && value.abs().compareTo(THOUSAND) >= 0) {
      BigDecimal scale = scaleOf(value.abs());
      int digits = step.divide(scale).stripTrailingZeros().scale();
      return short_(value, unit, Math.max(0, digits));
    }
    int digits = Math.max(0, step.stripTrailingZeros().scale());
    if (digits > 0 && unit.isMoney()) {
      digits = Math.max(digits, NumberSigns.minorDigits(unit.currencyCode().orElseThrow()));
    }
    return join(symbol(plain(value, digits), unit), timeMark(unit));
  }

  /** A change with its sign: {@code +3.2%}, {@code −0.8 pp}, {@code +£12}. */
  public String change(Change change, Unit unit) {
    BigDecimal amount = change.amount();
    return switch (change.kind()) {
      case POINTS -> signed(shownPoints(amount), words.say("number.points", points(amount)));
      case ABSOLUTE -> signed(amount, text(amount.abs(), unit));
      case PERCENT -> {
        BigDecimal share = amount.multiply(HUNDRED);
        int digits = shareDigits(amount);
        yield signed(rounded(share, digits), plain(share.abs(), digits) + signs.percent());
      }
    };
  }

  /** With how many decimals the parts of a change are told: enough for two digits of it. */
  public int partDecimals(BigDecimal change, Unit unit) {
    int minor = unit.currencyCode().map(NumberSigns::minorDigits).orElse(0);
    int exponent = change.signum() == 0 ? 0 : change.precision() - change.scale() - 1;
    int wanted = Math.min(6, Math.max(0, 1 - exponent));
    if (unit.isPercent()) {
      return Math.max(3, wanted);
    }
    return wanted == 0 ? 0 : Math.max(minor, wanted);
  }

  /** A part of a change, rounded already, with its sign: {@code +£0.15}, {@code −0.3 pp}. */
  public String part(BigDecimal part, Unit unit, int decimals) {
    BigDecimal size = part.abs();
    return signed(
        part,
        unit.isPercent()
            ? words.say("number.points", plain(size.multiply(HUNDRED), decimals - 2))
            : join(symbol(plain(size, decimals), unit), timeMark(unit)));
  }

  /** How far two values are apart, without a sign: {@code £0.02}, {@code 0.8 percentage points}. */
  public String distance(BigDecimal difference, Unit unit) {
    BigDecimal size = difference.abs();
    if (unit.isPercent()) {
      return words.say("number.percentage-points", points(size));
    }
    int digits = unit.currencyCode().map(NumberSigns::minorDigits).orElse(digits(size, unit));
    boolean vanishes =
        size.signum() != 0 && size.setScale(digits, RoundingMode.HALF_UP).signum() == 0;
    if (vanishes) {
      BigDecimal smallest = BigDecimal.ONE.movePointLeft(digits);
      return unit.factors().size() > 1
          ? text(size, unit)
          : words.say("number.less-than", symbol(plain(smallest, digits), unit));
    }
    return unit.isMoney()
        ? symbol(plain(size, size.compareTo(THOUSAND) < 0 ? digits : 0), unit)
        : withUnit(size, unit);
  }

  /** A difference of rates in percentage points, with its sign and as many digits as told. */
  public String percentagePoints(BigDecimal difference, int digits) {
    BigDecimal points = rounded(difference.multiply(HUNDRED), digits);
    return signed(points, words.say("number.points", plain(points.abs(), digits)));
  }

  /** A whole number of things: {@code 12,345}. */
  public String count(long number) {
    return plain(BigDecimal.valueOf(number), 0);
  }

  /** A size of a file: {@code 1.2 MB}. */
  public String bytes(long bytes) {
    if (bytes < 1000) {
      return words.count("number.bytes", bytes, count(bytes));
    }
    BigDecimal size = BigDecimal.valueOf(bytes);
    return bytes < 1_000_000
        ? words.say("number.kilobytes", plain(size.movePointLeft(3), 0))
        : words.say("number.megabytes", plain(size.movePointLeft(6), 1));
  }

  private String percent(BigDecimal share) {
    return plain(share.multiply(HUNDRED), percentDigits(share)) + signs.percent();
  }

  private static int percentDigits(BigDecimal share) {
    BigDecimal size = share.multiply(HUNDRED).abs();
    boolean near = size.signum() != 0 && size.compareTo(BigDecimal.ONE) < 0;
    boolean nearlyAll = size.compareTo(BigDecimal.valueOf(99)) > 0 && size.compareTo(HUNDRED) < 0;
    return near || nearlyAll ? 2 : 1;
  }

  private static int shareDigits(BigDecimal share) {
    return share.abs().compareTo(BigDecimal.ONE) >= 0 ? 0 : 1;
  }

  private String points(BigDecimal share) {
    BigDecimal shown = shownPoints(share.abs());
    return plain(shown, shown.scale());
  }

  private static BigDecimal shownPoints(BigDecimal share) {
    BigDecimal value = share.multiply(HUNDRED);
    boolean small = value.signum() != 0 && value.abs().compareTo(TENTH) < 0;
    return rounded(value, small ? 2 : 1);
  }

  private static BigDecimal rounded(BigDecimal value, int digits) {
    return value.setScale(digits, RoundingMode.HALF_UP);
  }

  /** With the sign of what is shown, so that nothing is told as less than nothing. */
  private String signed(BigDecimal value, String size) {
    return value.signum() > 0 ? "+" + size : value.signum() < 0 ? MINUS + size : size;
  }

  /** How many digits after the decimal sign tell enough of a number of this size. */
  private static int digits(BigDecimal size, Unit unit) {
    Optional<String> currency = unit.currencyCode();
    if (currency.isPresent()) {
      int minor = NumberSigns.minorDigits(currency.orElseThrow());
      boolean tiny = unit.factors().size() > 1 && size.signum() > 0 && size.compareTo(TENTH) < 0;
      int enough = tiny ? Math.max(minor, twoDigits(size)) : minor;
      return size.compareTo(THOUSAND) < 0 ? enough : 0;
    }
    boolean whole = size.stripTrailingZeros().scale() <= 0;
    if (whole && !unit.isDimensionless()) {
      return 0;
    }
    int before = size.precision() - size.scale();
    boolean time = !timeUnit(unit).isEmpty();
    return time && before >= 1 ? (before <= 2 ? 1 : 0) : before <= 1 ? 2 : before <= 3 ? 1 : 0;
  }

  /** The decimals that show the first two digits which are not 0. */
  private static int twoDigits(BigDecimal size) {
    return Math.min(6, size.round(new MathContext(2)).stripTrailingZeros().scale());
  }

  /** {@code 1.2M}, {@code £340K}. */
  private String short_(BigDecimal value, Unit unit, int digits) {
    BigDecimal scale = scaleOf(value.abs());
    String scaled = plain(value.divide(scale, digits, RoundingMode.HALF_UP), digits);
    String told =
        switch (scale.precision() - 1) {
          case 3 -> words.say("number.thousands", scaled);
          case 6 -> words.say("number.millions", scaled);
          case 9 -> words.say("number.billions", scaled);
          default -> scaled;
        };
    return symbol(told, unit);
  }

  private static BigDecimal scaleOf(BigDecimal size) {
    int whole = size.precision() - size.scale();
    return BigDecimal.ONE.movePointRight(whole > 9 ? 9 : whole > 6 ? 6 : whole > 3 ? 3 : 0);
  }

  private String symbol(String number, Unit unit) {
    if (unit.name().equals("times")) {
      return number + "×";
    }
    return unit.currencyCode()
        .map(
            currency ->
                number.startsWith(MINUS)
                    ? MINUS + signs.money(number.substring(1), currency)
                    : signs.money(number, currency))
        .orElse(number);
  }

  /** {@code h}, {@code min} beside the number even where nouns are left out. */
  private String timeMark(Unit unit) {
    return timeUnit(unit).isEmpty() ? "" : noun(unit, MANY);
  }

  private static String timeUnit(Unit unit) {
    return unit.factors().size() == 1
        ? unit.factors().keySet().stream().filter(Unit::isTime).findFirst().orElse("")
        : "";
  }

  private String noun(Unit unit, BigDecimal number) {
    if (unit.isDimensionless()) {
      return words.findCount("noun." + unit.name(), number).orElse("");
    }
    String over =
        unit.factors().entrySet().stream()
            .filter(factor -> factor.getValue() > 0 && !Unit.isCurrency(factor.getKey()))
            .map(Map.Entry::getKey)
            .filter(symbol -> !symbol.equals("count"))
            .sorted()
            .map(symbol -> noun(symbol, unit, number))
            .findFirst()
            .orElse("");
    String under = per(unit);
    return under.isEmpty() ? over : (over + " " + under).strip();
  }

  private String per(Unit unit) {
    return unit.factors().entrySet().stream()
        .filter(factor -> factor.getValue() < 0)
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .map(symbol -> words.say("number.per", noun(symbol, unit, BigDecimal.ONE)))
        .orElse("");
  }

  /** In the readers' language where its words have the noun, else as the charter's authors do. */
  private String noun(String symbol, Unit unit, BigDecimal number) {
    int space = symbol.indexOf(' ');
    if (space > 0 && words.find("noun.many." + symbol.substring(0, space)).isPresent()) {
      String things = noun(symbol.substring(space + 1), unit, MANY);
      return words.say("noun.many." + symbol.substring(0, space), things);
    }
    Optional<String> known = words.findCount("noun." + symbol, number);
    return known
        .or(() -> Optional.ofNullable(unit.written().get(symbol)))
        .orElseGet(() -> isOne(number) ? symbol : Unit.plural(symbol));
  }

  private static String join(String number, String noun) {
    return noun.isEmpty() ? number : number + NumberSigns.NBSP + noun;
  }

  private static boolean isOne(BigDecimal value) {
    return value.compareTo(BigDecimal.ONE) == 0;
  }

  /** Digits with the locale's signs. */
  String plain(BigDecimal value, int digits) {
    BigDecimal rounded = value.setScale(digits, RoundingMode.HALF_UP);
    String text = rounded.abs().toPlainString();
    int dot = text.indexOf('.');
    String whole = dot < 0 ? text : text.substring(0, dot);
    StringBuilder out = new StringBuilder(rounded.signum() < 0 ? MINUS : "");
    for (int i = 0; i < whole.length(); i++) {
      boolean parted =
          whole.length() >= signs.groupFrom() && i > 0 && (whole.length() - i) % 3 == 0;
      out.append(parted ? signs.group() : "").append(whole.charAt(i));
    }
    return dot < 0
        ? out.toString()
        : out.append(signs.decimal()).append(text, dot + 1, text.length()).toString();
  }
}
