package plumbline.history.signoff;

import java.util.List;
import java.util.Optional;
import plumbline.charter.SignOffs.SignOff;
import plumbline.charter.TeamId;
import plumbline.diff.Change;
import plumbline.diff.Signable;

/**
 * How the signature of one team under one thing stands.
 *
 * @param asked whether the thing names the team; a team may sign without being asked
 * @param line that counts, the best of several; absent where the team did not sign
 * @param proof of that line
 * @param text what was signed, where it is not what the charter says today
 * @param since what changed in meaning since it was signed, where that is known
 */
public record Signature(
    Signable what,
    TeamId team,
    boolean asked,
    Standing standing,
    Optional<SignOff> line,
    Proof proof,
    Optional<SignedText> text,
    List<Change> since) {

  public Signature {
    since = List.copyOf(since);
  }

  /** How a signature stands, the best first. */
  public enum Standing {
    /** It is under what the charter says today. */
    SIGNED,
    /** It would be, but whether the person wrote it cannot be told. */
    UNPROVEN,
    /** The meaning changed since. */
    STALE,
    /** It does not count: the person may not sign, or did not write it. */
    VOID,
    /** The team did not sign. */
    MISSING
  }

  /** Whether the team is asked and its signature is in force. */
  public boolean isOpen() {
    return asked && standing != Standing.SIGNED;
  }
}
