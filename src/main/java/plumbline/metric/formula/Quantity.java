package plumbline.metric.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.charter.Unit;

/**
 * What a numeric part of a formula measures, as far as is known.
 *
 * <p>The rules are told in docs/reference/formulas.md: currencies and times must agree exactly;
 * things counted must be the same, where a bare count is a count of anything; a share of two
 * numbers of things is dimensionless.
 *
 * @param factors the exponent of each symbol, as in {@link Unit}, things one by one
 * @param thousands how many times thousand of that one is
 */
record Quantity(Nature nature, Map<String, Integer> factors, Thousands thousands) {

  private static final String COUNT_SYMBOL = "count";

  /** How much is known. */
  enum Nature {
    /** The unit is known. */
    MEASURED,
    /** From a column without unit: it may measure anything but money. */
    PLAIN,
    /** Made of numbers written in the formula only: dimensionless. */
    LITERAL,
    /** A 0 written in the formula, which fits everything. */
    ZERO
  }

  static final Quantity COUNT = of(Unit.COUNT);
  static final Quantity RATIO = new Quantity(Nature.MEASURED, Map.of(), Thousands.NONE);
  static final Quantity PLAIN = new Quantity(Nature.PLAIN, Map.of(), Thousands.NONE);

  Quantity {
    factors = Map.copyOf(factors);
  }

  static Quantity of(Unit unit) {
    Map<String, Integer> factors = new HashMap<>();
    int thousands = 0;
    for (Map.Entry<String, Integer> factor : unit.factors().entrySet()) {
      factors.merge(thing(factor.getKey()), factor.getValue(), Integer::sum);
      thousands += thousands(factor.getKey()) * factor.getValue();
    }
    return new Quantity(Nature.MEASURED, factors, Thousands.of(thousands));
  }

  /** A number written in a formula. */
  static Quantity literal(BigDecimal value) {
    Nature nature = value.signum() == 0 ? Nature.ZERO : Nature.LITERAL;
    return new Quantity(nature, Map.of(), Thousands.of(value));
  }

  static Quantity time(String symbol) {
    return new Quantity(Nature.MEASURED, Map.of(symbol, 1), Thousands.NONE);
  }

  /** What is counted, by the thousand or one by one. */
  private static String thing(String symbol) {
    return symbol.replaceFirst("^(thousand|million) ", "");
  }

  private static int thousands(String symbol) {
    return symbol.startsWith("thousand ") ? 1 : symbol.startsWith("million ") ? 2 : 0;
  }

  Quantity times(Quantity other) {
    return product(other, 1, thousands.times(other.thousands));
  }

  Quantity over(Quantity other) {
    return product(other, -1, thousands.over(other.thousands));
  }

  private Quantity product(Quantity other, int sign, Thousands both) {
    Map<String, Integer> product = new HashMap<>(factors);
    other.factors.forEach((symbol, power) -> product.merge(symbol, sign * power, Integer::sum));
    product.values().removeIf(power -> power == 0);
    if (isLiteral() && other.isLiteral()) {
      return new Quantity(Nature.LITERAL, Map.of(), both);
    }
    boolean plain = nature == Nature.PLAIN || other.nature == Nature.PLAIN;
    return new Quantity(plain ? Nature.PLAIN : Nature.MEASURED, product, both);
  }

  /** What a sum of the two measures; absent if they cannot be added. */
  Optional<Quantity> plus(Quantity other) {
    if (nature == Nature.ZERO || other.nature == Nature.ZERO) {
      return Optional.of(nature == Nature.ZERO ? other : this);
    }
    if (nature == Nature.PLAIN || other.nature == Nature.PLAIN) {
      return money().equals(other.money()) ? Optional.of(lessPlain(other)) : Optional.empty();
    }
    boolean same = money().equals(other.money()) && times().equals(other.times());
    return same && countTheSame(other) && thousands.meets(other.thousands)
        ? Optional.of(moreSpecific(other).as(thousands.and(other.thousands)))
        : Optional.empty();
  }

  private Quantity as(Thousands known) {
    return new Quantity(nature, factors, known);
  }

  private Quantity lessPlain(Quantity other) {
    boolean otherTells = nature == Nature.PLAIN && other.nature == Nature.MEASURED;
    return otherTells || isLiteral() ? other : this;
  }

  private Quantity moreSpecific(Quantity other) {
    if (isLiteral()) {
      return other;
    }
    boolean vague = factors.containsKey(COUNT_SYMBOL) || factors.isEmpty();
    return vague && !other.isLiteral() ? other : this;
  }

  private boolean countTheSame(Quantity other) {
    Map<String, Integer> own = things();
    Map<String, Integer> others = other.things();
    int power = power(own);
    if (power != power(others)) {
      return false;
    }
    boolean anything = own.containsKey(COUNT_SYMBOL) || others.containsKey(COUNT_SYMBOL);
    return own.equals(others) || power == 0 || anything;
  }

  /** Whether a metric of this may be declared to have the unit. */
  boolean fits(Unit declared) {
    if (isLiteral()) {
      return true;
    }
    Quantity wanted = of(declared);
    boolean counted = nature == Nature.MEASURED && factors.equals(COUNT.factors);
    if (counted && wanted.factors.size() == 1 && wanted.money().isEmpty()) {
      return wanted.factors.containsValue(1) && thousands.meets(wanted.thousands);
    }
    return plus(wanted).isPresent();
  }

  /**
   * By how many times thousand a metric of this must be multiplied to have the unit; 0 if that is
   * not what parts them.
   */
  int thousandsShort(Unit declared) {
    Quantity wanted = of(declared);
    boolean alone = !fits(declared) && as(wanted.thousands).fits(declared);
    return alone ? thousands.most() - wanted.thousands.most() : 0;
  }

  boolean isLiteral() {
    return nature == Nature.LITERAL || nature == Nature.ZERO;
  }

  boolean isPlain() {
    return nature == Nature.PLAIN;
  }

  boolean hasMoney() {
    return !money().isEmpty();
  }

  /** Whether it is an amount of money and nothing else. */
  boolean isMoneyAlone() {
    return factors.size() == 1 && hasMoney() && factors.containsValue(1);
  }

  /** Whether it is a number of things of one kind. */
  boolean isNumberOfThings() {
    return nature == Nature.MEASURED && factors.size() == 1 && power(things()) == 1;
  }

  private Map<String, Integer> money() {
    return select(Unit::isCurrency);
  }

  private Map<String, Integer> times() {
    return select(Unit::isTime);
  }

  private Map<String, Integer> things() {
    return select(symbol -> !Unit.isCurrency(symbol) && !Unit.isTime(symbol));
  }

  private Map<String, Integer> select(Predicate<String> kind) {
    return factors.entrySet().stream()
        .filter(factor -> kind.test(factor.getKey()))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static int power(Map<String, Integer> factors) {
    return factors.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** As in "is {@code a number of sessions}" or "is {@code in GBP per session}". */
  String told() {
    if (isLiteral()) {
      return "a bare number";
    }
    if (factors.isEmpty()) {
      return isPlain() ? "a number without a unit" : "a ratio";
    }
    if (factors.equals(COUNT.factors)) {
      return "a count";
    }
    return (isNumberOfThings() ? "a number of " : "in ") + unitText();
  }

  /** As a unit is declared: {@code orders}, {@code GBP per session}; {@code ratio} for a share. */
  String unitText() {
    String over = symbols(1, Quantity::plural).collect(Collectors.joining(" times "));
    String under = symbols(-1, symbol -> " per " + symbol).collect(Collectors.joining());
    String many = Thousands.word(thousands.least());
    if (!many.isEmpty() && thousands.least() == thousands.most()) {
      return thousands.least() > 0 ? many + over + under : perMany(over, many);
    }
    return factors.isEmpty() ? "ratio" : (over.isEmpty() ? "1" : over) + under;
  }

  private String perMany(String over, String many) {
    List<String> under = new ArrayList<>(symbols(-1, symbol -> symbol).toList());
    if (under.isEmpty()) {
      return many.strip() + "ths of " + over;
    }
    String first = " per " + many + plural(under.remove(0));
    String rest = under.stream().map(symbol -> " per " + symbol).collect(Collectors.joining());
    return (over.isEmpty() ? "1" : over) + first + rest;
  }

  private Stream<String> symbols(int sign, UnaryOperator<String> told) {
    return new TreeMap<>(factors)
        .entrySet().stream()
            .filter(factor -> Integer.signum(factor.getValue()) == sign)
            .flatMap(
                factor ->
                    Collections.nCopies(Math.abs(factor.getValue()), factor.getKey()).stream())
            .map(told);
  }

  private static String plural(String symbol) {
    boolean hasOne = !symbol.equals(COUNT_SYMBOL) && !Unit.isCurrency(symbol);
    return hasOne ? Unit.plural(symbol) : symbol;
  }
}
