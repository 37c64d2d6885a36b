package plumbline.diagnostic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Short names for things that have none, the same for the same thing on every machine. */
public final class Fingerprint {

  /** What people copy into a file: enough that no two of a charter are alike. */
  public static final int DIGITS = 12;

  private static final Pattern NAME_OR_NUMBER = Pattern.compile("`[^`]*`|[0-9]+");

  private Fingerprint() {}

  /** The first twelve hexadecimal digits of the SHA-256 digest of the parts in UTF-8. */
  public static String of(String... parts) {
    return digest(String.join("\n", parts), DIGITS);
  }

  /** The first {@code digits} hexadecimal digits of the SHA-256 digest of a text in UTF-8. */
  public static String digest(String text, int digits) {
    try {
      byte[] bytes =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes).substring(0, digits);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * A sentence without what changes from day to day: numbers outside of backquotes. "12 days late"
   * is the same finding as "13 days late".
   */
  static String lasting(String message) {
    return NAME_OR_NUMBER
        .matcher(message)
        .replaceAll(
            found -> Matcher.quoteReplacement(found.group().startsWith("`") ? found.group() : "0"));
  }
}
