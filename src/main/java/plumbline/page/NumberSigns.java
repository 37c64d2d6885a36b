package plumbline.page;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The signs numbers are written with in a locale.
 *
 * <p>A small table of our own: the data that a Java runtime brings differ from version to version,
 * and the same charter must give the same page on all of them.
 *
 * @param decimal between whole and fraction
 * @param group between thousands
 * @param groupFrom the number of whole digits from which thousands are parted
 * @param percent what stands after the number, with its space if any
 * @param symbolFirst whether a currency's symbol stands before the number
 * @param symbolGap between symbol and number; a code of three letters always has a space
 */
record NumberSigns(
    String decimal,
    String group,
    int groupFrom,
    String percent,
    boolean symbolFirst,
    String symbolGap,
    Locale locale) {

  static final String NBSP = "\u00a0";
  private static final String NARROW = "\u202f";
  private static final Set<String> NO_MINOR =
      Set.of(
          "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV",
          "XAF", "XOF", "XPF");
  private static final Set<String> THREE_MINOR =
      Set.of("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND");

  /** Symbols that mean one currency wherever they stand. */
  private static final Map<String, String> SYMBOLS =
      Map.ofEntries(
          Map.entry("GBP", "£"),
          Map.entry("EUR", "€"),
          Map.entry("USD", "US$"),
          Map.entry("JPY", "¥"),
          Map.entry("CNY", "CN¥"),
          Map.entry("INR", "₹"),
          Map.entry("KRW", "₩"),
          Map.entry("AUD", "A$"),
          Map.entry("CAD", "CA$"),
          Map.entry("NZD", "NZ$"),
          Map.entry("BRL", "R$"),
          Map.entry("MXN", "MX$"),
          Map.entry("ILS", "₪"),
          Map.entry("VND", "₫"));

  /** Shorter symbols at home: by country, then currency. */
  private static final Map<String, String> AT_HOME =
      Map.ofEntries(
          Map.entry("US USD", "$"),
          Map.entry("AU AUD", "$"),
          Map.entry("CA CAD", "$"),
          Map.entry("NZ NZD", "$"),
          Map.entry("MX MXN", "$"),
          Map.entry("CN CNY", "¥"),
          Map.entry("JP JPY", "￥"),
          Map.entry("SE SEK", "kr"),
          Map.entry("NO NOK", "kr"),
          Map.entry("DK DKK", "kr."),
          Map.entry("PL PLN", "zł"),
          Map.entry("CZ CZK", "Kč"),
          Map.entry("HU HUF", "Ft"),
          Map.entry("TR TRY", "₺"),
          Map.entry("UA UAH", "₴"));

  /** The signs of a locale; of English where the language is not known. */
  static NumberSigns of(Locale locale) {
    return switch (locale.getLanguage()) {
      case "de" ->
          switch (locale.getCountry()) {
            case "CH", "LI" -> new NumberSigns(".", "’", 4, "%", true, NBSP, locale);
            case "AT" -> new NumberSigns(",", ".", 4, NBSP + "%", true, NBSP, locale);
            default -> new NumberSigns(",", ".", 4, NBSP + "%", false, NBSP, locale);
          };
      case "fr" -> new NumberSigns(",", NARROW, 4, NARROW + "%", false, NBSP, locale);
      case "nl" -> new NumberSigns(",", ".", 4, "%", true, NBSP, locale);
      case "da" -> new NumberSigns(",", ".", 4, NBSP + "%", false, NBSP, locale);
      case "sv", "nb", "no", "nn", "fi", "cs", "sk", "uk", "ru", "hu", "bg" ->
          new NumberSigns(",", NBSP, 4, NBSP + "%", false, NBSP, locale);
      case "es" ->
          Set.of("MX", "US").contains(locale.getCountry())
              ? new NumberSigns(".", ",", 4, "%", true, "", locale)
              : new NumberSigns(",", ".", 5, NBSP + "%", false, NBSP, locale);
      case "it" -> new NumberSigns(",", ".", 4, "%", false, NBSP, locale);
      case "pl" -> new NumberSigns(",", NBSP, 5, "%", false, NBSP, locale);
      case "pt" ->
          locale.getCountry().equals("PT")
              ? new NumberSigns(",", NBSP, 5, "%", false, NBSP, locale)
              : new NumberSigns(",", ".", 4, "%", true, NBSP, locale);
      default -> new NumberSigns(".", ",", 4, "%", true, "", locale);
    };
  }

  /** How many digits of a currency's smallest coin stand after the decimal sign. */
  static int minorDigits(String currency) {
    return NO_MINOR.contains(currency) ? 0 : THREE_MINOR.contains(currency) ? 3 : 2;
  }

  /** The sign a currency has for readers of this locale; its code where there is none. */
  String symbol(String currency) {
    String home = AT_HOME.get(locale.getCountry() + " " + currency);
    return home != null ? home : SYMBOLS.getOrDefault(currency, currency);
  }

  /** Number and symbol of a currency in their order. */
  String money(String number, String currency) {
    String symbol = symbol(currency);
    boolean letters = Character.isLetter(symbol.charAt(symbol.length() - 1));
    String gap = letters && symbolGap.isEmpty() ? NBSP : symbolGap;
    return symbolFirst ? symbol + gap + number : number + gap + symbol;
  }
}
