package plumbline.reader;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.charter.Amount;
import plumbline.charter.Cadence;
import plumbline.charter.Duration;
import plumbline.charter.Placement;
import plumbline.charter.Reference;
import plumbline.charter.Unit;
import plumbline.diagnostic.NearName;

/** Makes a value of what was written, or says what would mend it. */
interface ScalarParser {

  Parsed parse(Written written);

  /**
   * A plain value in a file.
   *
   * @param placement worked out only when asked for
   */
  record Written(String text, Supplier<Placement> placement) {}

  /** What became of it. */
  sealed interface Parsed {
    record Good(Object value) implements Parsed {}

    /**
     * It is no such value.
     *
     * @param help how to mend it, more than that it is not what it should be
     */
    record Bad(Optional<String> help) implements Parsed {}
  }

  Pattern AMOUNT = Pattern.compile("([-+]?[0-9]+(?:\\.[0-9]+)?)(?:\\s*(%)|\\s+([^0-9\\s].*))?");
  Pattern SHORT_DURATION =
      Pattern.compile("([1-9][0-9]{0,4}) *([dhwqy]|min|mo|days?|weeks?|hours?|years?)");
  Pattern PERCENT_WORD = Pattern.compile("(?i)per ?cent|pct|prozent");
  Pattern DURATION = Pattern.compile("([1-9][0-9]{0,4})\\s+([a-z]+?)s?");

  static Parsed good(Object value) {
    return new Parsed.Good(value);
  }

  static Parsed bad() {
    return new Parsed.Bad(Optional.empty());
  }

  static Parsed bad(String help) {
    return new Parsed.Bad(Optional.of(help));
  }

  static Parsed amount(Written written) {
    String text = written.text().strip();
    Matcher matcher = AMOUNT.matcher(text);
    if (!matcher.matches()) {
      return bad(
          NumberHabits.amount(text)
              .orElse("write the number first, then its unit: `2.40 GBP`, `18%` or `12`"));
    }
    BigDecimal number = new BigDecimal(matcher.group(1));
    if (matcher.group(2) != null) {
      return good(new Amount(number.movePointLeft(2), Optional.of(Unit.PERCENT)));
    } else if (matcher.group(3) == null) {
      return good(new Amount(number, Optional.empty()));
    }
    if (PERCENT_WORD.matcher(matcher.group(3)).matches()) {
      return bad("write `" + number.toPlainString() + "%`");
    }
    try {
      Unit unit = Unit.parse(matcher.group(3));
      Amount amount = new Amount(number, Optional.of(unit));
      return amount.grouped(unit).map(ScalarParser::bad).orElseGet(() -> good(amount));
    } catch (IllegalArgumentException e) {
      return bad(NumberHabits.amount(text).orElse(String.valueOf(e.getMessage())));
    }
  }

  /** A part of a whole. */
  static Parsed share(Written written) {
    return proportion(written, true);
  }

  /** A difference relative to a whole, which may be larger, if it is told in percent. */
  static Parsed relative(Written written) {
    return proportion(written, false);
  }

  private static Parsed proportion(Written written, boolean part) {
    Parsed parsed = amount(written);
    if (!(parsed instanceof Parsed.Good good)) {
      boolean number = written.text().matches(".*[0-9].*");
      return number ? parsed : bad("write it like `10%`");
    }
    Amount amount = (Amount) good.value();
    boolean percent = amount.unit().map(Unit::isPercent).orElse(false);
    if (!percent && amount.unit().map(unit -> !unit.equals(Unit.RATIO)).orElse(false)) {
      return bad("it has no unit but `%`: write it like `10%`");
    } else if (amount.value().signum() < 0) {
      return bad("it is never less than 0%");
    } else if (amount.value().compareTo(BigDecimal.ONE) <= 0 || (percent && !part)) {
      return good;
    }
    return percent ? bad("it is never more than 100%") : bad(hundredfold(amount.value()));
  }

  private static String hundredfold(BigDecimal number) {
    String as = number.toPlainString();
    boolean plausible = number.compareTo(new BigDecimal(100)) <= 0;
    return as
        + " means "
        + number.movePointRight(2).toPlainString()
        + "%: write "
        + (plausible ? "`" + as + "%`" : "it like `10%`");
  }

  static Parsed correlation(Written written) {
    Parsed parsed = number(written);
    boolean beyond =
        parsed instanceof Parsed.Good good
            && ((BigDecimal) good.value()).abs().compareTo(BigDecimal.ONE) > 0;
    return beyond ? bad("write it like `-0.65`") : parsed;
  }

  static Parsed unit(Written written) {
    try {
      return good(Unit.parse(written.text()));
    } catch (IllegalArgumentException e) {
      return bad(
          NumberHabits.unit(written.text())
              .filter(ScalarParser::isUnit)
              .map(unit -> "write the currency by its three letters: `" + unit + "`")
              .orElse(String.valueOf(e.getMessage())));
    }
  }

  private static boolean isUnit(String text) {
    try {
      return !Unit.parse(text).isDimensionless();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  static Parsed duration(Written written) {
    Matcher matcher = DURATION.matcher(written.text().strip());
    if (!matcher.matches()) {
      return new Parsed.Bad(shortly(written.text().strip()));
    }
    for (Duration.TimeUnit unit : Duration.TimeUnit.values()) {
      if (unit.name().toLowerCase(Locale.ROOT).equals(matcher.group(2))) {
        return good(new Duration(Integer.parseInt(matcher.group(1)), unit));
      }
    }
    return bad(
        shortly(written.text().strip())
            .orElse("time is told in minutes, hours, days, weeks, months, quarters or years"));
  }

  /** {@code 3 days} of {@code 3d}. */
  private static Optional<String> shortly(String text) {
    Matcher matcher = SHORT_DURATION.matcher(text);
    return matcher.matches()
        ? Arrays.stream(Duration.TimeUnit.values())
            .map(unit -> unit.name().toLowerCase(Locale.ROOT))
            .filter(unit -> unit.startsWith(matcher.group(2)))
            .findFirst()
            .map(
                unit ->
                    "write `"
                        + matcher.group(1)
                        + " "
                        + (matcher.group(1).equals("1") ? unit : unit + "s")
                        + "`")
        : Optional.empty();
  }

  static Parsed date(Written written) {
    String text = written.text().strip();
    if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      return new Parsed.Bad(DateHabits.help(text));
    }
    try {
      return good(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return bad("there is no such day in the calendar");
    }
  }

  static Parsed time(Written written) {
    String text = written.text().strip();
    if (!text.matches("[0-9]{2}:[0-9]{2}")) {
      return bad();
    }
    try {
      return good(LocalTime.parse(text));
    } catch (DateTimeException e) {
      return bad("a day has hours from 00 to 23 and minutes from 00 to 59");
    }
  }

  static Parsed cadence(Written written) {
    try {
      return good(Cadence.parse(written.text()));
    } catch (IllegalArgumentException e) {
      return bad(String.valueOf(e.getMessage()));
    }
  }

  static Parsed truth(Written written) {
    return switch (written.text()) {
      case "true", "True", "TRUE" -> good(true);
      case "false", "False", "FALSE" -> good(false);
      case "yes", "Yes", "on", "On" -> bad("write `true`");
      case "no", "No", "off", "Off" -> bad("write `false`");
      default -> bad();
    };
  }

  static Parsed positiveInteger(Written written) {
    String text = written.text();
    return text.matches("\\+?0*[1-9][0-9]{0,8}")
        ? good(Integer.parseInt(text))
        : new Parsed.Bad(NumberHabits.whole(text));
  }

  static Parsed wholeNumber(Written written) {
    String text = written.text();
    return text.matches("\\+?[0-9]{1,18}")
        ? good(Long.parseLong(text))
        : new Parsed.Bad(NumberHabits.whole(text));
  }

  static Parsed number(Written written) {
    String text = written.text();
    return text.matches("[-+]?[0-9]+(\\.[0-9]+)?")
        ? good(new BigDecimal(text))
        : new Parsed.Bad(NumberHabits.number(text));
  }

  static Parsed localName(Written written) {
    String text = written.text();
    if (IdStyle.KEBAB_CASE.fits(text)) {
      return good(text);
    }
    String mended = IdStyle.KEBAB_CASE.mend(text);
    String rule = "it has " + IdStyle.KEBAB_CASE.rule();
    return bad(mended.isEmpty() ? rule : rule + ": perhaps `" + mended + "`");
  }

  static Parsed fingerprint(Written written) {
    boolean fits = written.text().matches("[0-9a-f]{12}");
    return fits ? good(written.text()) : bad("it has twelve digits of 0-9 and a-f");
  }

  static Parsed reference(Written written) {
    return Reference.parse(written.text()).map(ScalarParser::good).orElseGet(ScalarParser::bad);
  }

  static Parsed currency(Written written) {
    String text = written.text();
    if (text.matches("[A-Z]{3}") && Unit.isCurrency(text)) {
      return good(text);
    }
    String upper = text.toUpperCase(Locale.ROOT);
    return Unit.isCurrency(upper) ? bad("did you mean `" + upper + "`?") : bad();
  }

  static Parsed locale(Written written) {
    String tag = written.text();
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      boolean known = List.of(Locale.getISOLanguages()).contains(locale.getLanguage());
      return known ? good(locale) : bad();
    } catch (IllformedLocaleException e) {
      return tag.contains("_") ? bad("did you mean `" + tag.replace('_', '-') + "`?") : bad();
    }
  }

  private static String city(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
  }

  static Parsed zone(Written written) {
    String text = written.text();
    try {
      return good(ZoneId.of(text));
    } catch (DateTimeException e) {
      return ZoneId.getAvailableZoneIds().stream()
          .filter(id -> id.toLowerCase(Locale.ROOT).endsWith("/" + city(text)))
          .min(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
          .or(() -> NearName.of(text, ZoneId.getAvailableZoneIds()))
          .map(near -> bad("did you mean `" + near + "`?"))
          .orElseGet(ScalarParser::bad);
    }
  }
}
