package plumbline.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.GpgConfig;
import org.eclipse.jgit.lib.SignatureVerifier.SignatureVerification;
import org.eclipse.jgit.lib.SignatureVerifiers;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.util.RawParseUtils;

/** The signature under a commit, of SSH or OpenPGP. */
public final class CommitSignature {

  private static final byte[] HEADER = "gpgsig".getBytes(StandardCharsets.US_ASCII);

  private final byte[] signature;
  private final byte[] signed;

  private CommitSignature(byte[] signature, byte[] signed) {
    this.signature = signature;
    this.signed = signed;
  }

  /** What a key says of a signature. */
  public enum Verdict {
    /** One of the keys made it, for this commit. */
    HOLDS,
    /** None of the keys made it. */
    OTHER_KEY,
    /** It was made for something else, or altered. */
    BROKEN
  }

  /** The signature of a commit, with what it is under: the whole commit but for itself. */
  static Optional<CommitSignature> of(RevCommit commit) {
    byte[] signature = commit.getRawGpgSignature();
    if (signature == null) {
      return Optional.empty();
    }
    return Optional.of(new CommitSignature(signature, without(commit.getRawBuffer())));
  }

  /** A commit as it was before it was signed: without the header and the lines it goes on over. */
  private static byte[] without(byte[] commit) {
    int start = RawParseUtils.headerStart(HEADER, commit, 0) - HEADER.length - 1;
    int end = RawParseUtils.nextLfSkippingSplitLines(commit, start) + 1;
    byte[] rest = new byte[commit.length - (end - start)];
    System.arraycopy(commit, 0, rest, 0, start);
    System.arraycopy(commit, end, rest, start, commit.length - end);
    return rest;
  }

  /**
   * Whether one of some keys made it.
   *
   * @param keys public ones, of SSH as in {@code id_ed25519.pub}, or of OpenPGP in armour
   */
  public Verdict by(List<String> keys) {
    boolean ofSsh = GpgConfig.GpgFormat.SSH == formatOf(signature);
    List<String> fitting = keys.stream().filter(key -> isOfSsh(key) == ofSsh).toList();
    if (!ofSsh) {
      return OpenPgp.verdict(signature, signed, fitting);
    }
    try {
      return ssh(fitting);
    } catch (IOException unreadable) {
      return Verdict.BROKEN;
    }
  }

  /** JGit verifies against the keys of a file, so one is written for as long as it looks. */
  private Verdict ssh(List<String> keys) throws IOException {
    Path file = Files.createTempFile("plumbline-keys", "");
    try {
      List<String> lines = new ArrayList<>();
      Set<String> fingerprints = new HashSet<>();
      for (String key : keys) {
        Optional<String> fingerprint = fingerprint(key);
        if (fingerprint.isPresent()) {
          lines.add("* " + String.join(" ", List.of(key.strip().split("\\s+", 3)).subList(0, 2)));
          fingerprints.add(fingerprint.get());
        }
      }
      Files.write(file, lines);
      Config config = new Config();
      config.setString("gpg", "ssh", "allowedSignersFile", file.toString());
      SignatureVerification found =
          SignatureVerifiers.verify(null, new GpgConfig(config), signed, signature);
      if (found == null || found.keyFingerprint() == null) {
        return Verdict.BROKEN;
      } else if (!fingerprints.contains(found.keyFingerprint())) {
        return Verdict.OTHER_KEY;
      }
      return found.verified() ? Verdict.HOLDS : Verdict.BROKEN;
    } finally {
      Files.delete(file);
    }
  }

  /** {@code SHA256:} and the digest of a key as SSH tells it; absent where it is no key. */
  static Optional<String> fingerprint(String key) {
    try {
      byte[] blob = Base64.getDecoder().decode(key.strip().split("\\s+", 3)[1]);
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(blob);
      return Optional.of("SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException malformed) {
      return Optional.empty();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static GpgConfig.GpgFormat formatOf(byte[] signature) {
    String start = new String(signature, StandardCharsets.US_ASCII);
    return start.startsWith("-----BEGIN SSH SIGNATURE")
        ? GpgConfig.GpgFormat.SSH
        : GpgConfig.GpgFormat.OPENPGP;
  }

  /** Whether a key is of SSH; otherwise it is taken for one of OpenPGP. */
  static boolean isOfSsh(String key) {
    return !key.strip().startsWith("-----BEGIN PGP");
  }
}
