package plumbline.reader;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a number is to be written that follows other habits: signs between thousands, a comma before
 * the decimals, the sign of a currency for its code.
 */
final class NumberHabits {

  private static final String DECIMAL_POINT =
      "the decimal sign is a point, and no sign stands between thousands";
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<minus>[-+\u2212]?)(?<number>[0-9](?:[0-9.,_'\u2019\\s\u00a0\u202f]*[0-9])?)(?<rest>.*)");
  private static final Pattern SIGN_FIRST = Pattern.compile("(\\p{Sc})\\s*([-+\u2212]?[0-9].*)");
  private static final Pattern SIGN_LAST = Pattern.compile("([-+\u2212]?[0-9].*?)\\s*(\\p{Sc})");
  private static final Map<String, String> CODES =
      Map.of("€", "EUR", "£", "GBP", "₹", "INR", "₺", "TRY", "₩", "KRW", "₪", "ILS");

  private NumberHabits() {}

  /** What would mend an amount; absent where it is no number by any habit. */
  static Optional<String> amount(String written) {
    Matcher first = SIGN_FIRST.matcher(written);
    Matcher last = SIGN_LAST.matcher(written);
    if (first.matches()) {
      return Optional.of(code(first.group(1), first.group(2)));
    } else if (last.matches()) {
      return Optional.of(code(last.group(2), last.group(1)));
    }
    return number(written);
  }

  /** A unit with the codes of its currencies for their signs; absent where it has none. */
  static Optional<String> unit(String written) {
    String mended = written;
    for (Map.Entry<String, String> sign : CODES.entrySet()) {
      mended = mended.replace(sign.getKey(), sign.getValue());
    }
    return mended.equals(written) ? Optional.empty() : Optional.of(mended);
  }

  private static String code(String sign, String number) {
    String code = CODES.getOrDefault(sign, "");
    String plain = thousands(plain(number).orElse(number));
    return code.isEmpty()
        ? "write the currency by its three letters, such as `" + plain + " USD`"
        : "write the currency by its three letters: `" + plain + " " + code + "`";
  }

  /** What would mend a whole number. */
  static Optional<String> whole(String written) {
    String whole = thousands(plain(written).orElse(written));
    return whole.equals(written) || !whole.matches("[0-9]+")
        ? Optional.empty()
        : Optional.of("write `" + whole + "`: no sign stands between thousands");
  }

  /** What would mend a number, with what stands behind it. */
  static Optional<String> number(String written) {
    return plain(written)
        .filter(plain -> !plain.equals(written))
        .map(plain -> help(written, plain));
  }

  private static String help(String written, String plain) {
    boolean spaced = written.matches(".*[0-9]\\s+[0-9].*");
    if (!spaced && written.replace(" ", "").equals(plain.replace(" ", ""))) {
      return "a space stands between a number and its unit: `" + plain + "`";
    } else if (written.replace('\u2212', '-').equals(plain)) {
      return "write `" + plain + "`, with the hyphen for a minus";
    } else if (written.matches("[-+]?[1-9][0-9]{0,2},[0-9]{3}%?")) {
      return "write `" + plain + "`, or `" + written.replace(',', '.') + "` if it has decimals";
    }
    return "write `" + plain + "`: " + DECIMAL_POINT;
  }

  private static String thousands(String plain) {
    return plain.matches("[-+]?[1-9][0-9]{0,2}\\.[0-9]{3}") ? plain.replace(".", "") : plain;
  }

  private static Optional<String> plain(String written) {
    Matcher matcher = NUMBER.matcher(written);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String number = matcher.group("number").replaceAll("[_'\u2019\\s\u00a0\u202f]", "");
    String minus = matcher.group("minus").replace('\u2212', '-');
    String unit = matcher.group("rest").strip();
    String whole = minus + digits(number);
    return unit.isEmpty() || unit.equals("%")
        ? Optional.of(whole + unit)
        : Optional.of(whole + " " + unit);
  }

  /** The digits with a point before the decimals: before what follows the last of two signs. */
  private static String digits(String number) {
    int comma = number.lastIndexOf(',');
    int point = number.lastIndexOf('.');
    char decimal = comma > point ? ',' : '.';
    boolean both = comma >= 0 && point >= 0;
    boolean repeated = number.indexOf(decimal) != number.lastIndexOf(decimal);
    boolean thousands = decimal == ',' && !both && number.length() - comma == 4 && comma <= 3;
    if (repeated || (thousands && number.charAt(0) != '0')) {
      return number.replace(".", "").replace(",", "");
    }
    int cut = Math.max(comma, point);
    return cut < 0
        ? number
        : number.substring(0, cut).replaceAll("[.,]", "") + "." + number.substring(cut + 1);
  }
}
