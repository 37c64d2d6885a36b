package plumbline.charter;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * A number with the unit it was written in: {@code 2.40 GBP}, {@code 18%}, {@code 12}.
 *
 * @param value the number itself, with the decimals that were written; a percentage as its
 *     fraction, so that 18% is 0.18
 * @param unit absent where only a number was written, which then has the unit of its metric
 */
public record Amount(BigDecimal value, Optional<Unit> unit) {

  private static final int GROUP = 3;
  private static final List<String> NUMBERS = List.of("none", "one", "two");

  /**
   * What to say of a number that looks like one with a sign between its thousands: {@code 200.000
   * EUR}, where the euro has two decimals. A price in fractions of a cent has a fourth decimal.
   *
   * @param in the unit that the number counts as
   */
  public Optional<String> grouped(Unit in) {
    boolean looksSo =
        value.scale() == GROUP && value.precision() > GROUP && value.precision() <= 2 * GROUP;
    if (!looksSo || in.isDimensionless()) {
      return Optional.empty();
    }
    Optional<String> currency = in.currencyCode();
    int decimals =
        currency.map(code -> Currency.getInstance(code).getDefaultFractionDigits()).orElse(0);
    if (decimals < 0 || decimals >= GROUP || (currency.isEmpty() && !isOfThings(in))) {
      return Optional.empty();
    }
    String why =
        currency
            .map(code -> "it has three decimals, " + code + " has " + NUMBERS.get(decimals))
            .orElse("the point may stand between thousands");
    return Optional.of(
        why
            + ": write `"
            + with(value.movePointRight(GROUP))
            + "` or `"
            + with(few(decimals))
            + "`");
  }

  private static boolean isOfThings(Unit unit) {
    return unit.factors().entrySet().stream()
        .noneMatch(factor -> factor.getValue() < 0 || Unit.isTime(factor.getKey()));
  }

  /** The number as it stands, not to be taken for another: without its third decimal, or longer. */
  private BigDecimal few(int decimals) {
    int needed = Math.max(0, value.stripTrailingZeros().scale());
    return value.setScale(needed < GROUP ? Math.max(needed, decimals) : GROUP + 1);
  }

  private String with(BigDecimal number) {
    return number.toPlainString() + unit.map(own -> " " + many(own)).orElse("");
  }

  private static String many(Unit unit) {
    String told = unit.asWritten();
    boolean noun = unit.factors().containsKey(told) && isOfThings(unit) && !unit.isMoney();
    return noun ? Unit.plural(told) : told;
  }
}
