package plumbline.charter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a component that holds a text must look like. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface TextForm {
  Kind value();

  /** The forms a text may have. */
  enum Kind {
    /** A currency of ISO 4217 by its code: {@code GBP}. */
    CURRENCY_CODE,
    /**
     * Files by their path with forward slashes, relative to the file that names them and within the
     * charter's folders; {@code *} and {@code ?} match within a name.
     */
    FILES,
    /** One file by its path with forward slashes, likewise, without `*` and `?`. */
    FILE,
    /** A colour as six hexadecimal digits: {@code #15616d}. */
    COLOUR,
    /** A {@link Markdown} whose links are checked and lead to the pages of what they name. */
    LINKED,
    /** A digest of SHA-256: {@code sha256:} and 64 hexadecimal digits. */
    DIGEST,
    /** A name within one entity, spelt as ids are: {@code free-for-all}. */
    LOCAL_NAME,
    /** Twelve hexadecimal digits that stand for a finding or a change: {@code 071161407b7b}. */
    FINGERPRINT,
    /** The code of a finding or of a kind of change: {@code PL-0605}, {@code CH-05}. */
    RULE,
    /** An address for mail: {@code priya@fernway.example}. */
    EMAIL,
    /** A public key of SSH, as in {@code id_ed25519.pub}, or of OpenPGP in armour. */
    PUBLIC_KEY,
    /** The name of a character encoding: {@code windows-1252}. */
    ENCODING,
    /** One character of ASCII, {@code \t} or {@code tab}. */
    CHARACTER,
    /** One character of any script. */
    SIGN,
    /** How a date or time is written, with {@code %} before each part: {@code %d.%m.%Y}. */
    DATE_PATTERN
  }
}
