package plumbline.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import plumbline.metric.formula.FormulaWords;

/**
 * The words of the interface, from one message file per language.
 *
 * <p>{@code {0}}, {@code {1}} … stand for what is filled in. A message that depends on a number has
 * a key for each form that the language has for it, as told by the rules under {@code number-form}
 * in the file, and one that ends in {@code .other}. So has one that depends on a place in an order,
 * by those under {@code ordinal-form}.
 */
public final class Words implements FormulaWords.Lexicon {

  /** They never change, and a preview asks for them with every save. */
  private static final Map<Locale, Words> SPOKEN = new ConcurrentHashMap<>();

  /** The names that Unicode gives to the forms that go with numbers. */
  private static final List<String> FORMS = List.of("zero", "one", "two", "few", "many");

  private static final String ENGLISH = "en";
  private static final String NUMBER = "number-form.";
  private static final String ORDINAL = "ordinal-form.";

  private static final Pattern IN_CAPITALS = Pattern.compile("\\S[^\\p{Ll}\\s]");

  /** As in a dictionary: letters with marks stand by those without. */
  public static final Comparator<String> ALPHABETICAL =
      Comparator.comparing(
          (String text) -> Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", ""),
          String.CASE_INSENSITIVE_ORDER);

  private final Map<String, String> messages;
  private final Once<Glossary> glossary = new Once<>(() -> new Glossary(this));

  private final String language;
  private final NumberForms forms;
  private final NumberForms ordinals;

  private Words(String language, Map<String, String> messages) {
    this.language = language;
    this.messages = Map.copyOf(messages);
    this.forms = rules(NUMBER, messages);
    this.ordinals = rules(ORDINAL, messages);
  }

  private static NumberForms rules(String stem, Map<String, String> messages) {
    Map<String, String> rules = new LinkedHashMap<>();
    FORMS.forEach(
        form ->
            Optional.ofNullable(messages.get(stem + form))
                .ifPresent(rule -> rules.put(form, rule)));
    return new NumberForms(rules);
  }

  /** Those of the language that the program is written in. */
  public static Words english() {
    return read(ENGLISH)
        .orElseThrow(() -> new IllegalStateException("the program lacks its words"));
  }

  /**
   * Those for readers of a locale: of its language in its country, else of its language, else
   * English. What a translation lacks is said in English.
   */
  public static Words of(Locale locale) {
    return SPOKEN.computeIfAbsent(locale, Words::spoken);
  }

  private static Words spoken(Locale locale) {
    return read(locale.toLanguageTag())
        .or(() -> read(locale.getLanguage()))
        .map(words -> words.language.equals(ENGLISH) ? words : words.over(english()))
        .orElseGet(Words::english);
  }

  /** The words of a message file; absent where the program has none such. */
  private static Optional<Words> read(String language) {
    String name = "/site/messages/" + language + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(name)) {
      if (in == null) {
        return Optional.empty();
      }
      Properties read = new Properties();
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> messages = new HashMap<>();
      read.stringPropertyNames().forEach(key -> messages.put(key, read.getProperty(key)));
      return Optional.of(new Words(language, messages));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** In a language of its own, with every message as a function of this one tells it. */
  public Words translated(String into, BinaryOperator<String> translation) {
    Map<String, String> translated = new HashMap<>();
    messages.forEach((key, message) -> translated.put(key, translation.apply(key, message)));
    return new Words(into, translated);
  }

  /** With others for messages that it lacks; how numbers go with words is its own. */
  private Words over(Words others) {
    Map<String, String> all = new HashMap<>(others.messages);
    all.keySet().removeIf(key -> key.startsWith(NUMBER) || key.startsWith(ORDINAL));
    all.putAll(messages);
    return new Words(language, all);
  }

  /** The language, as a BCP 47 tag. */
  public String language() {
    return language;
  }

  /** The message of a key, filled in; our own fault if there is no such key. */
  @Override
  public String say(String key, Object... filled) {
    String message = messages.get(key);
    if (message == null) {
      throw new IllegalArgumentException("no message " + key);
    }
    return fill(message, filled);
  }

  /**
   * The message of a key for a number of things.
   *
   * @param shown the number in words, which becomes {@code {0}}
   */
  @Override
  public String count(String key, long number, String shown, Object... further) {
    Object[] filled = new Object[further.length + 1];
    filled[0] = shown;
    System.arraycopy(further, 0, filled, 1, further.length);
    return say(form(key, forms.of(number)), filled);
  }

  /**
   * The message of a key for a place in an order; the form for others where it is no whole number.
   */
  @Override
  public String ordinal(String key, BigDecimal place, String shown) {
    boolean whole = place.stripTrailingZeros().scale() <= 0;
    return say(form(key, whole ? ordinals.of(place.longValue()) : "other"), shown);
  }

  private String form(String key, String form) {
    String own = key + "." + form;
    return messages.containsKey(own) ? own : key + ".other";
  }

  /**
   * A name or a sentence as it stands within another one. Languages that write their nouns large
   * keep the first letter as it is; a word in capitals stays in any.
   */
  @Override
  public String within(String text) {
    boolean small = say("letters.first-within").equals("small");
    if (!small || text.isEmpty() || IN_CAPITALS.matcher(text).lookingAt()) {
      return text;
    }
    int first = text.codePointAt(0);
    return Character.toString(Character.toLowerCase(first))
        + text.substring(Character.charCount(first));
  }

  /** As it stands at the start of a sentence or by itself: its first letter large. */
  static String capital(String text) {
    int first = text.codePointAt(0);
    return Character.toString(Character.toTitleCase(first))
        + text.substring(Character.charCount(first));
  }

  /** The message of a key where there is one, for names that users may add to. */
  public Optional<String> find(String key) {
    return Optional.ofNullable(messages.get(key));
  }

  /**
   * The form of a noun that goes with a number, where the file has that noun; {@code other} for
   * parts.
   */
  Optional<String> findCount(String key, BigDecimal number) {
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    String form = whole ? forms.of(number.toBigInteger().longValue()) : "other";
    return find(key + "." + form).or(() -> find(key + ".other"));
  }

  /** In all its forms by their names, with a sign where the number belongs, for scripts. */
  public Map<String, String> forms(String key, String sign) {
    Map<String, String> forms = new TreeMap<>();
    Stream.concat(FORMS.stream(), Stream.of("other"))
        .filter(form -> messages.containsKey(key + "." + form))
        .forEach(form -> forms.put(form, say(key + "." + form, sign)));
    return forms;
  }

  /** A commit that the charter was built from with changes that are not committed. */
  public String changed(String commit) {
    return say("colophon.changed", commit);
  }

  /** What the words mean. */
  public Glossary glossary() {
    return glossary.get();
  }

  Set<String> keys() {
    return new TreeSet<>(messages.keySet());
  }

  private static String fill(String message, Object[] filled) {
    int hole = message.indexOf('{');
    if (hole < 0) {
      return message;
    }
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (; hole >= 0; hole = message.indexOf('{', hole + 1)) {
      if (hole + 2 < message.length() && message.charAt(hole + 2) == '}') {
        out.append(message, from, hole).append(filled[message.charAt(hole + 1) - '0']);
        from = hole + 3;
      }
    }
    return out.append(message, from, message.length()).toString();
  }
}
