package plumbline.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Date;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;

/** A key that signs commits as {@code gpg --detach-sign --armor} does. */
final class PgpKey {

  private static final int HASH = HashAlgorithmTags.SHA256;

  private final PGPKeyPair pair;
  private final PGPKeyRingGenerator ring;

  private PgpKey(PGPKeyPair pair, PGPKeyRingGenerator ring) {
    this.pair = pair;
    this.ring = ring;
  }

  // The library knows no other dates.
  @SuppressWarnings("JavaUtilDate")
  static PgpKey generate() {
    try {
      RSAKeyPairGenerator generator = new RSAKeyPairGenerator();
      generator.init(
          new RSAKeyGenerationParameters(
              BigInteger.valueOf(0x10001), new SecureRandom(), 2048, 80));
      PGPKeyPair pair =
          new BcPGPKeyPair(
              PublicKeyPacket.VERSION_4,
              PublicKeyAlgorithmTags.RSA_GENERAL,
              generator.generateKeyPair(),
              new Date(0));
      PGPKeyRingGenerator ring =
          new PGPKeyRingGenerator(
              PGPSignature.POSITIVE_CERTIFICATION,
              pair,
              "Tom Hill <tom@example.com>",
              new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1),
              null,
              null,
              new BcPGPContentSignerBuilder(pair.getPublicKey().getAlgorithm(), HASH),
              null);
      return new PgpKey(pair, ring);
    } catch (PGPException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The public key as {@code gpg --export --armor} writes it. */
  String armour() {
    try {
      return armoured(ring.generatePublicKeyRing().getEncoded());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] sign(byte[] message) {
    try {
      PGPSignatureGenerator generator =
          new PGPSignatureGenerator(
              new BcPGPContentSignerBuilder(pair.getPublicKey().getAlgorithm(), HASH),
              pair.getPublicKey());
      generator.init(PGPSignature.BINARY_DOCUMENT, pair.getPrivateKey());
      generator.update(message);
      return armoured(generator.generate().getEncoded())
          .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    } catch (IOException | PGPException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String armoured(byte[] bytes) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (ArmoredOutputStream armour = ArmoredOutputStream.builder().clearHeaders().build(text)) {
      armour.write(bytes);
    }
    return text.toString(java.nio.charset.StandardCharsets.US_ASCII);
  }
}
