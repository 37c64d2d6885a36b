package plumbline.charter;

import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a number counts or measures: {@code GBP per session}, {@code orders}, {@code %}, {@code
 * days}.
 *
 * <p>A unit is a product of powers of symbols. A symbol is a currency (three capital letters of ISO
 * 4217), a time ({@code day}), the neutral {@code count}, or a noun for things counted ({@code
 * order}, kept in the singular). Dimensionless units keep their name for display: {@code %}, {@code
 * ratio}, {@code points}.
 *
 * <p>Nouns are English, as the words of the format are: {@code orders} and {@code order} are one
 * symbol, and letters may be small or capital. A noun that is written otherwise, {@code
 * Bestellungen}, is a symbol of its own, and what was written is kept for those who read it. It
 * makes no other unit of it: two units are equal when their symbols are.
 *
 * @param factors the exponent of each symbol, none of them 0; empty when dimensionless
 * @param name how a dimensionless number is shown; empty for others
 * @param written what was written for a symbol that is no regular English noun in small letters
 */
public record Unit(Map<String, Integer> factors, String name, Map<String, String> written) {

  private static final Set<String> DIMENSIONLESS = Set.of("%", "ratio", "points", "score", "times");
  private static final Set<String> TIMES =
      Set.of("second", "minute", "hour", "day", "week", "month", "year");
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  public static final Unit PERCENT = new Unit(Map.of(), "%");
  public static final Unit RATIO = new Unit(Map.of(), "ratio");
  public static final Unit COUNT = new Unit(Map.of("count", 1), "");

  public Unit {
    factors = Map.copyOf(factors);
    written = Map.copyOf(written);
  }

  /** Of regular nouns, currencies, times, or dimensionless. */
  public Unit(Map<String, Integer> factors, String name) {
    this(factors, name, Map.of());
  }

  /** One currency by its ISO 4217 code. */
  public static Unit currency(String code) {
    return new Unit(Map.of(code, 1), "");
  }

  /**
   * The unit written as words: symbols joined by {@code per}, the first one the numerator.
   *
   * @throws IllegalArgumentException with a sentence for the user, if it is no such unit
   */
  public static Unit parse(String text) {
    String trimmed = text.strip();
    if (DIMENSIONLESS.contains(trimmed)) {
      return new Unit(Map.of(), trimmed);
    }
    List<String> parts = List.of(trimmed.split("\\s+per\\s+|\\s*/\\s*", -1));
    Map<String, Integer> factors = new TreeMap<>();
    Map<String, String> written = new TreeMap<>();
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i).strip();
      if (!part.matches("[\\p{L}][\\p{L} -]*")) {
        throw new IllegalArgumentException(
            "a unit is written like `GBP per session`, `orders`, `%` or `days`");
      }
      String symbol = symbol(part);
      factors.merge(symbol, i == 0 ? 1 : -1, Integer::sum);
      if (!part.equals(symbol) && !part.equals(plural(symbol))) {
        written.putIfAbsent(symbol, part);
      }
    }
    factors.values().removeIf(exponent -> exponent == 0);
    written.keySet().retainAll(factors.keySet());
    return new Unit(factors, factors.isEmpty() ? "ratio" : "", written);
  }

  private static String symbol(String word) {
    if (CURRENCIES.contains(word)) {
      return word;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.endsWith("ies")) {
      return lower.substring(0, lower.length() - 3) + "y";
    }
    if (lower.endsWith("es") && hisses(lower.substring(0, lower.length() - 2))) {
      return lower.substring(0, lower.length() - 2);
    }
    boolean plural = lower.endsWith("s") && !lower.endsWith("ss");
    return plural ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** Many of a noun, by the rules of English: {@code orders}, {@code categories}, {@code boxes}. */
  public static String plural(String noun) {
    if (noun.matches(".*[^aeiou]y")) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    return hisses(noun) ? noun + "es" : noun + "s";
  }

  private static boolean hisses(String noun) {
    return noun.matches(".*(ss|x|ch|sh)");
  }

  public boolean isDimensionless() {
    return factors.isEmpty();
  }

  public boolean isPercent() {
    return this.equals(PERCENT);
  }

  /** Whether exactly one currency to the power of one stands in it, whatever it is divided by. */
  public boolean isMoney() {
    return currencyCode().isPresent();
  }

  /** The currency in the numerator. */
  public Optional<String> currencyCode() {
    return factors.entrySet().stream()
        .filter(factor -> factor.getValue() == 1 && CURRENCIES.contains(factor.getKey()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether a symbol is a currency of ISO 4217. */
  public static boolean isCurrency(String symbol) {
    return CURRENCIES.contains(symbol);
  }

  /** Whether a symbol is a unit of time. */
  public static boolean isTime(String symbol) {
    return TIMES.contains(symbol);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Unit unit && factors.equals(unit.factors) && name.equals(unit.name);
  }

  @Override
  public int hashCode() {
    return Objects.hash(factors, name);
  }

  /** By its symbols, however they were written: {@code GBP per session}. */
  @Override
  public String toString() {
    return told(UnaryOperator.identity());
  }

  /** The same with irregular nouns as they were written; what {@link #parse} makes this unit of. */
  public String asWritten() {
    return told(symbol -> written.getOrDefault(symbol, symbol));
  }

  private String told(UnaryOperator<String> noun) {
    if (factors.isEmpty()) {
      return name;
    }
    Map<String, Integer> sorted = new TreeMap<>(factors);
    String over = symbols(sorted, 1, " ", noun);
    String under = symbols(sorted, -1, " per ", noun);
    return under.isEmpty() ? over : (over.isEmpty() ? "1" : over) + " per " + under;
  }

  private static String symbols(
      Map<String, Integer> factors, int sign, String separator, UnaryOperator<String> noun) {
    return factors.entrySet().stream()
        .filter(factor -> Integer.signum(factor.getValue()) == sign)
        .flatMap(
            factor -> Collections.nCopies(Math.abs(factor.getValue()), factor.getKey()).stream())
        .map(noun)
        .collect(Collectors.joining(separator));
  }
}
