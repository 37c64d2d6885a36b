package plumbline.cli;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;

/** A key that signs commits as {@code ssh-keygen -Y sign} does, by PROTOCOL.sshsig of OpenSSH. */
final class SshKey {

  private final KeyPair pair;

  private SshKey(KeyPair pair) {
    this.pair = pair;
  }

  static SshKey generate() {
    try {
      return new SshKey(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As in {@code id_ed25519.pub}. */
  String line() {
    return "ssh-ed25519 " + Base64.getEncoder().encodeToString(blob()) + " somebody@somewhere";
  }

  private byte[] blob() {
    byte[] encoded = pair.getPublic().getEncoded();
    return strings("ssh-ed25519", Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
  }

  byte[] sign(byte[] message) {
    return sign("git", message);
  }

  byte[] sign(String namespace, byte[] message) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-512").digest(message);
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(pair.getPrivate());
      signature.update(with("SSHSIG", strings(namespace, "", "sha512", digest)));
      byte[] own = strings("ssh-ed25519", signature.sign());
      byte[] whole = with("SSHSIG\0\0\0\1", strings(blob(), namespace, "", "sha512", own));
      String lines = Base64.getMimeEncoder(70, new byte[] {'\n'}).encodeToString(whole);
      return ("-----BEGIN SSH SIGNATURE-----\n" + lines + "\n-----END SSH SIGNATURE-----\n")
          .getBytes(StandardCharsets.US_ASCII);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] with(String start, byte[] rest) {
    byte[] head = start.getBytes(StandardCharsets.US_ASCII);
    byte[] whole = Arrays.copyOf(head, head.length + rest.length);
    System.arraycopy(rest, 0, whole, head.length, rest.length);
    return whole;
  }

  /** Each with its length before it. */
  private static byte[] strings(Object... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (Object part : parts) {
        byte[] own =
            part instanceof byte[] raw ? raw : part.toString().getBytes(StandardCharsets.US_ASCII);
        out.writeInt(own.length);
        out.write(own);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }
}
