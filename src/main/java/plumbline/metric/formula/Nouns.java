package plumbline.metric.formula;

/** English plurals, the reverse of how {@code charter.Unit} makes symbols of plurals. */
final class Nouns {

  private Nouns() {}

  static String plural(String noun) {
    boolean consonantAndY = noun.matches(".*[^aeiou]y");
    if (consonantAndY) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    return noun.endsWith("ss") ? noun + "es" : noun + "s";
  }
}
