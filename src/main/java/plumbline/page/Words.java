package plumbline.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The words of the interface, from one message file per language.
 *
 * <p>{@code {0}}, {@code {1}} … stand for what is filled in. A message that depends on a number has
 * two keys, ending in {@code .one} and {@code .other}.
 */
public final class Words {

  private final Map<String, String> messages;
  private final Once<Glossary> glossary = new Once<>(() -> new Glossary(this));

  private Words(Map<String, String> messages) {
    this.messages = messages;
  }

  /** The only language so far. */
  public static Words english() {
    return of("en");
  }

  /** The words of the message file of a language, which must be part of the program. */
  static Words of(String language) {
    String name = "/site/messages/" + language + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks " + name);
      }
      Properties read = new Properties();
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> messages = new TreeMap<>();
      read.stringPropertyNames().forEach(key -> messages.put(key, read.getProperty(key)));
      return new Words(messages);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** The message of a key, filled in; our own fault if there is no such key. */
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
  public String count(String key, long number, String shown, Object... further) {
    Object[] filled = new Object[further.length + 1];
    filled[0] = shown;
    System.arraycopy(further, 0, filled, 1, further.length);
    return say(key + (number == 1 ? ".one" : ".other"), filled);
  }

  /** The message of a key where there is one, for names that users may add to. */
  public Optional<String> find(String key) {
    return Optional.ofNullable(messages.get(key));
  }

  /** What the words mean. */
  public Glossary glossary() {
    return glossary.get();
  }

  Set<String> keys() {
    return new TreeSet<>(messages.keySet());
  }

  private static String fill(String message, Object[] filled) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < message.length(); i++) {
      boolean hole =
          message.charAt(i) == '{' && i + 2 < message.length() && message.charAt(i + 2) == '}';
      if (hole) {
        out.append(filled[message.charAt(i + 1) - '0']);
        i += 2;
      } else {
        out.append(message.charAt(i));
      }
    }
    return out.toString();
  }
}
