package plumbline.reader;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.reader.ScalarParser.Parsed;
import plumbline.reader.ScalarParser.Written;

/** Kinds of text that other programs must understand: addresses, keys, and how exports are read. */
final class TextScalars {

  private static final List<String> STRING = List.of("string");
  private static final String ADDRESS_PATTERN = "[^@\\s<>,;:]+@[^@\\s<>,;:]+";
  private static final Pattern ADDRESS = Pattern.compile(ADDRESS_PATTERN);
  private static final String SSH_PATTERN = "(ssh|ecdsa|sk)-[a-z0-9@.-]+ +[A-Za-z0-9+/]+=*( .*)?";
  private static final String PGP = "-----BEGIN PGP PUBLIC KEY BLOCK-----";

  static final Scalar EMAIL =
      new Scalar(
          "an address",
          "priya@fernway.example",
          STRING,
          "^" + ADDRESS_PATTERN + "$",
          TextScalars::email);
  static final Scalar PUBLIC_KEY =
      new Scalar(
          "a public key of SSH or OpenPGP",
          "ssh-ed25519 AAAAC3… tom",
          STRING,
          "^\\s*(" + PGP + "|" + SSH_PATTERN + "\\s*$)",
          TextScalars::publicKey);
  static final Scalar ENCODING =
      new Scalar("a character encoding", "windows-1252", STRING, "", TextScalars::encoding);
  static final Scalar CHARACTER =
      new Scalar(
          "one character", "\";\"", STRING, "^([ -~\\t]|\\\\t|tab)$", TextScalars::character);
  static final Scalar SIGN = new Scalar("one sign", "\",\"", STRING, "^.$", TextScalars::sign);
  static final Scalar DATE_PATTERN =
      new Scalar("a pattern with `%`", "%d.%m.%Y", STRING, "%", TextScalars::datePattern);

  private static final Map<String, String> SIGNS =
      Map.of("semicolon", ";", "comma", ",", "point", ".", "dot", ".", "space", " ", "pipe", "|");

  private TextScalars() {}

  private static Parsed email(Written written) {
    String text = written.text().strip();
    if (ADDRESS.matcher(text).matches()) {
      return ScalarParser.good(written.text());
    }
    Matcher within = ADDRESS.matcher(text);
    return within.find()
        ? ScalarParser.bad("write the address alone: `" + within.group() + "`")
        : ScalarParser.bad();
  }

  private static Parsed publicKey(Written written) {
    String text = written.text().strip();
    if (text.startsWith(PGP) || text.matches(SSH_PATTERN)) {
      return ScalarParser.good(written.text());
    }
    return text.contains("PRIVATE KEY")
        ? ScalarParser.bad("this key is private: take it out, and use it no longer")
        : ScalarParser.bad(
            "copy the line of a file such as `id_ed25519.pub`, or what `gpg --armor --export` prints");
  }

  private static Parsed encoding(Written written) {
    try {
      if (Charset.isSupported(written.text())) {
        return ScalarParser.good(written.text());
      }
    } catch (IllegalCharsetNameException e) {
      // No name that an encoding could have is one that is not known.
    }
    return ScalarParser.bad("usual ones are UTF-8, windows-1252, ISO-8859-1 and UTF-16");
  }

  private static Parsed character(Written written) {
    String text = written.text();
    boolean plain = text.length() == 1 && text.charAt(0) <= '~';
    return plain || text.equals("\\t") || text.equals("tab")
        ? ScalarParser.good(text)
        : named(text, "write one plain character in quotes, or `tab`");
  }

  private static Parsed sign(Written written) {
    String text = written.text();
    return text.codePointCount(0, text.length()) == 1
        ? ScalarParser.good(text)
        : named(text, "write the sign itself in quotes");
  }

  private static Parsed named(String text, String otherwise) {
    String sign = SIGNS.get(text);
    return ScalarParser.bad(sign == null ? otherwise : "write the sign itself: `\"" + sign + "\"`");
  }

  private static Parsed datePattern(Written written) {
    String text = written.text();
    if (text.contains("%")) {
      return ScalarParser.good(text);
    }
    String mended =
        text.replaceAll("(?i)yyyy", "%Y")
            .replaceAll("(?i)dd", "%d")
            .replaceAll("HH|hh", "%H")
            .replaceAll("(?<=%H.)mm", "%M")
            .replaceAll("(?i)mm", "%m")
            .replaceAll("(?i)ss", "%S");
    return mended.equals(text)
        ? ScalarParser.bad()
        : ScalarParser.bad("write it like `" + mended + "`");
  }
}
