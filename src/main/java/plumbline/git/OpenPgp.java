package plumbline.git;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPPublicKeyRingCollection;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.jcajce.JcaPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;
import plumbline.git.CommitSignature.Verdict;

/** Verifies signatures of OpenPGP against given keys, whatever keyring the machine has. */
final class OpenPgp {

  private OpenPgp() {}

  /**
   * Whether one of some keys, or a subkey of one, made a detached signature.
   *
   * @param keys in armour
   */
  static Verdict verdict(byte[] signature, byte[] signed, List<String> keys) {
    try {
      Optional<PGPSignature> read = read(signature);
      if (read.isEmpty()) {
        return Verdict.BROKEN;
      }
      for (String key : keys) {
        Optional<PGPPublicKey> own = key(key, read.get().getKeyID());
        if (own.isPresent()) {
          return holds(read.get(), signed, own.get()) ? Verdict.HOLDS : Verdict.BROKEN;
        }
      }
      return Verdict.OTHER_KEY;
    } catch (IOException | PGPException | RuntimeException unreadable) {
      // The library throws all kinds of things at what is not OpenPGP.
      return Verdict.BROKEN;
    }
  }

  private static Optional<PGPSignature> read(byte[] armour) throws IOException {
    Object first =
        new JcaPGPObjectFactory(PGPUtil.getDecoderStream(new ByteArrayInputStream(armour)))
            .nextObject();
    return first instanceof PGPSignatureList list && !list.isEmpty()
        ? Optional.of(list.get(0))
        : Optional.empty();
  }

  private static Optional<PGPPublicKey> key(String armour, long id)
      throws IOException, PGPException {
    byte[] bytes = armour.strip().getBytes(StandardCharsets.UTF_8);
    PGPPublicKeyRingCollection rings =
        new PGPPublicKeyRingCollection(
            PGPUtil.getDecoderStream(new ByteArrayInputStream(bytes)),
            new BcKeyFingerprintCalculator());
    Iterator<PGPPublicKeyRing> each = rings.getKeyRings();
    while (each.hasNext()) {
      PGPPublicKeyRing ring = each.next();
      PGPPublicKey key = ring.getPublicKey(id);
      if (key != null && !key.hasRevocation() && (key.isMasterKey() || isBound(key, ring))) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  /** A subkey counts only where the main key says so: anybody can put one into a ring. */
  private static boolean isBound(PGPPublicKey subkey, PGPPublicKeyRing ring) throws PGPException {
    PGPPublicKey main = ring.getPublicKey();
    Iterator<PGPSignature> signatures = subkey.getSignaturesOfType(PGPSignature.SUBKEY_BINDING);
    while (signatures.hasNext()) {
      PGPSignature binding = signatures.next();
      binding.init(new BcPGPContentVerifierBuilderProvider(), main);
      if (binding.verifyCertification(main, subkey)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holds(PGPSignature signature, byte[] signed, PGPPublicKey key)
      throws PGPException {
    signature.init(new BcPGPContentVerifierBuilderProvider(), key);
    signature.update(signed);
    return signature.verify();
  }
}
