package plumbline.check.look;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The bytes of a file with what they are: {@code svg}, {@code png}, {@code woff2}. */
public final class OwnFile {

  private static final int DIGITS = 10;

  private final String kind;
  private final byte[] bytes;

  OwnFile(String kind, byte[] bytes) {
    this.kind = kind;
    this.bytes = bytes.clone();
  }

  /** The ending of its name. */
  public String kind() {
    return kind;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** Ten letters that change with its bytes, so that no browser keeps an old one. */
  public String digest() {
    try {
      byte[] whole = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(whole).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OwnFile file
        && kind.equals(file.kind)
        && Arrays.equals(bytes, file.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return digest() + "." + kind;
  }
}
